"""Takes away what a change of keys, or of the format, leaves behind: nothing that anybody could still need.

What a change that a crash cut off had begun may go, and what a finished one put out of use: the database
under the old key, and the keystore that still opens with it. A database that no keystore here names stays:
its keystore may lie in a backup.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.keystore import (
    NAME,
    PREVIOUS_NAME,
    Keystore,
    parse_keystore,
    read_staged,
)
from yps_desktop.vault.keystore import name_of_database as name_of
from yps_desktop.vault.smallfile import staged

MAKING = ".new"
"""What the name of a database ends with while it is copied: nothing ever refers to it."""
UPGRADING = ".upgrade"
"""What it ends with while a copy is brought to today's format."""


def clear_leftovers(folder: Path, keystore: Keystore) -> None:
    """Take away what is left over; for whoever holds the vault's lock, with no change of keys under way.

    A file the disk does not let go of is left for the next time.
    """
    for left in (_unfinished(folder, keystore), _replaced(folder, keystore), _former(folder, keystore)):
        with suppress(OSError):
            for path in list(left):
                with suppress(OSError):
                    path.unlink(missing_ok=True)


def forget_database(folder: Path, name: str) -> None:
    """Take away a database that is not in use, whatever of it is there."""
    for suffix in ("", "-journal", MAKING, f"{MAKING}-journal"):
        with suppress(OSError):
            (folder / f"{name}{suffix}").unlink(missing_ok=True)


def _unfinished(folder: Path, keystore: Keystore) -> Iterator[Path]:
    """Name what a change of keys, or of the format, had made that never came into force."""
    for ending in (MAKING, UPGRADING):
        yield from folder.glob(f"db-??????.sqlite{ending}")
        yield from folder.glob(f"db-??????.sqlite{ending}-journal")
    planned = read_staged(folder)
    next_one = 0 if planned is None or planned.keystore.vault != keystore.vault else planned.keystore.database
    if next_one > keystore.database:
        yield from _files(folder, next_one)
    yield from (staged(folder / name) for name in (NAME, PREVIOUS_NAME))


def _replaced(folder: Path, keystore: Keystore) -> Iterator[Path]:
    """Name the database that the one in use was copied from."""
    if keystore.replaces:
        yield from _files(folder, keystore.replaces)


def _former(folder: Path, keystore: Keystore) -> Iterator[Path]:
    """Name the keystore of before, where it opens with a key or a password that is worth nothing any more."""
    path = folder / PREVIOUS_NAME
    try:
        before = parse_keystore(path.read_bytes()).keystore
    except (OSError, YpsError):
        return
    if not _sealed(before) <= _sealed(keystore):
        yield path


def _sealed(keystore: Keystore) -> set[bytes]:
    sheet = set() if keystore.recovery is None else {keystore.recovery.database_key}
    return sheet | {part for slot in keystore.slots for part in (slot.bundle, slot.database_key)}


def _files(folder: Path, number: int) -> Iterator[Path]:
    for suffix in ("", "-journal"):
        yield folder / f"{name_of(number)}{suffix}"
