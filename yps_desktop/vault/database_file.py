"""The database's file before SQLite opens it: is it there, whole and encrypted, and where SQLite finds it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from yps_desktop.vault.errors import StorageError, VaultDamagedError
from yps_desktop.vault.pages import Pages

PAGE = 4096
_BLOCK = 1024 * 1024
_T = TypeVar("_T")
NOT_MADE = "A new record could not be made in this folder. Nothing has changed."
_NOT_GIVEN = "The disk did not give the record's database. Nothing has changed."
_PLAIN = b"SQLite format 3\0"
_MISSING = (
    "The record's database is not in this folder, though its keys are. Look for the folder it was moved to, "
    "or bring it back from a backup. Nothing has changed."
)
_EMPTY = "The record's database is an empty file. Bring it back from a backup. Nothing has changed."
_CUT = "The record's database was cut short. Bring it back from a backup. Nothing has changed."
_UNENCRYPTED = (
    "The record's database is not encrypted, so this program did not write it. Bring the right one back from "
    "a backup. Nothing has changed."
)


def make_file(path: Path) -> None:
    """Make an empty file for a new database. One in its place stays. Raises StorageError."""
    try:
        with path.open("xb"):
            pass
        path.chmod(0o600)
    except OSError as fault:
        raise StorageError(NOT_MADE) from fault


def make_sure(path: Path, ask: Callable[[], _T]) -> _T:
    """Ask a file that nobody has open; where that finds damage, see that the disk gives it, and ask again.

    A disk that failed for a moment looks like damage. Raises StorageError where it does not give the file.
    """
    try:
        return ask()
    except VaultDamagedError:
        try:
            with path.open("rb") as file:
                while file.read(_BLOCK):
                    pass
        except OSError as fault:
            raise StorageError(_NOT_GIVEN) from fault
    return ask()


def look_at_file(path: Path) -> None:
    """Look at size and first bytes, before SQLite may take an empty or plain file for a good one."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(len(_PLAIN))
    except FileNotFoundError as fault:
        raise VaultDamagedError(_MISSING) from fault
    except OSError as fault:
        raise StorageError(_NOT_GIVEN) from fault
    if size == 0:
        raise VaultDamagedError(_EMPTY)
    if start == _PLAIN:
        raise VaultDamagedError(_UNENCRYPTED)
    if size % PAGE and not _has_journal(path):
        raise VaultDamagedError(_CUT)


def _has_journal(path: Path) -> bool:
    """Say whether a save was cut off: SQLite then takes it back, whatever the file grew to."""
    try:
        return path.with_name(f"{path.name}-journal").stat().st_size > 0
    except OSError:
        return False


def pages_of(path: Path) -> Pages:
    """Open the file to be read beside the database. Raises StorageError."""
    try:
        return Pages(path)
    except OSError as fault:
        raise StorageError(_NOT_GIVEN) from fault


def file_at(path: Path) -> tuple[int, int] | None:
    """Say which file stands at a path, without opening it; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def address(path: Path, mode: str) -> str:
    """Write where a file is as SQLite takes it, never to be made by it; `mode` is "ro" or "rw"."""
    return f"{without_host(path.absolute().as_uri())}?mode={mode}"


def without_host(uri: str) -> str:
    """Write a share of Windows (file://server/share) as a path: SQLite refuses a host (file:////server/share)."""
    return uri if uri.startswith("file:///") else uri.replace("file:", "file://", 1)
