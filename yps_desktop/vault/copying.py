"""Copying files so that they outlast a power cut, and saying in a sentence why a disk did not take them."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from yps_desktop.vault.errors import StorageError

_BLOCK = 1024 * 1024
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_GONE = tuple(
    getattr(errno, name)
    for name in ("ENOENT", "ENODEV", "ENXIO", "EIO", "ENOTDIR", "ESTALE")
    if hasattr(errno, name)
)


@contextmanager
def refusing(full: str, away: str, refused: str) -> Iterator[None]:
    """Say in one of three sentences what is wrong with a disk: it is full, not there, or not writable."""
    try:
        yield
    except OSError as fault:
        sentence = full if fault.errno in _NO_ROOM else away if fault.errno in _GONE else refused
        raise StorageError(sentence) from fault


def copy_file(source: Path, to: Path) -> tuple[int, str]:
    """Copy a file, down to the disk, to where none is; give its size and SHA-256 (hex). Raises OSError."""
    whole, size = sha256(), 0
    with source.open("rb") as read, to.open("xb") as written:
        to.chmod(0o600)
        while data := read.read(_BLOCK):
            written.write(data)
            whole.update(data)
            size += len(data)
        written.flush()
        os.fsync(written.fileno())
    return size, whole.hexdigest()


def write_through(path: Path, data: bytes) -> None:
    """Write a small file, down to the disk, where none is. Raises OSError."""
    with path.open("xb") as file:
        path.chmod(0o600)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
