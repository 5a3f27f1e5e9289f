"""Small files written whole or not at all."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from yps_desktop.vault.errors import StorageError

RETRY_SECONDS = 2.0
_PAUSE = 0.05


def write_atomically(path: Path, data: bytes, replace: Callable[[Path, Path], None] = os.replace) -> None:
    """Put `data` at `path` so that a crash leaves either the old file or the new one.

    A scanner that holds the old file is waited for, up to two seconds. Raises StorageError.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        _write_through(fresh, data)
        _replace_patiently(fresh, path, replace)
        sync_folder(path.parent)
    except OSError as fault:
        fresh.unlink(missing_ok=True)
        raise StorageError(
            f"{path.name} could not be saved: {_reason(fault)}. Nothing has changed."
        ) from fault


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
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace_patiently(fresh: Path, path: Path, replace: Callable[[Path, Path], None]) -> None:
    until = time.monotonic() + RETRY_SECONDS
    while True:
        try:
            return replace(fresh, path)
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)


def _reason(fault: OSError) -> str:
    """Say in words why the disk refused, without a path."""
    return (fault.strerror or "the disk refused").lower()
