"""Small files written whole or not at all."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from yps_desktop.vault.errors import StorageError

RETRY_SECONDS = 2.0
Replace = Callable[[Path, Path], None]
_PAUSE = 0.05


def write_atomically(path: Path, data: bytes, replace: Replace = os.replace) -> None:
    """Put `data` at `path` so that a crash leaves either the old file or the new one. Raises StorageError."""
    stage(path, data)
    try:
        put_in_place(path, replace)
    except StorageError:
        unstage(path)
        raise


def stage(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, down to the disk, ready to be put in its place. Raises StorageError."""
    fresh = staged(path)
    try:
        fresh.unlink(missing_ok=True)
        _write_through(fresh, data)
        sync_folder(path.parent)
    except OSError as fault:
        unstage(path)
        raise _refused(path, fault) from fault


def put_in_place(path: Path, replace: Replace = os.replace) -> None:
    """Put what was staged at `path`.

    A scanner that holds the old file is waited for, up to two seconds. Raises StorageError; then it stays
    staged, and can be put in place later.
    """
    try:
        replace_patiently(staged(path), path, replace)
        sync_folder(path.parent)
    except OSError as fault:
        raise _refused(path, fault) from fault


def unstage(path: Path) -> None:
    """Take away what was staged at `path` and never took its place; a disk that refuses is let be."""
    with suppress(OSError):
        staged(path).unlink(missing_ok=True)


def staged(path: Path) -> Path:
    """Name the file that waits to take a path's place."""
    return path.with_name(path.name + ".new")


def make_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, that outlast a power cut; one that is there stays.

    Raises OSError.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for made in missing:
        with suppress(OSError):  # a folder that cannot be read cannot be asked to keep its names
            sync_folder(made.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlast a power cut; Windows neither needs nor allows it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_through(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace_patiently(fresh: Path, path: Path, replace: Replace = os.replace) -> None:
    """Put one file or folder in another's place, waiting two seconds for who holds it. Raises OSError."""
    until = time.monotonic() + RETRY_SECONDS
    while True:
        try:
            return replace(fresh, path)
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)


def _refused(path: Path, fault: OSError) -> StorageError:
    """Say in words that and why the disk refused."""
    reason = (fault.strerror or "the disk refused").lower()
    return StorageError(f"{path.name} could not be saved: {reason}. Nothing has changed.")
