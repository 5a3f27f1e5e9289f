"""Gives the database a new key when somebody must not open it any more: a copy, and one step to it.

Everything is made beside the old and checked there; replacing vault.json is the only commit point. Before it
the old record stands as it was, after it the new one, and `leftovers` clears what a crash left of either.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.database import Database, check_pages, open_database
from yps_desktop.vault.errors import StorageError, VaultDamagedError
from yps_desktop.vault.held_keys import check_keys
from yps_desktop.vault.keystore import (
    NAME,
    Keystore,
    StoredKeystore,
    name_of_database,
    parse_keystore,
    read_keystore,
    seal_keystore,
    stage_keystore,
)
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.leftovers import MAKING, clear_leftovers, forget_database
from yps_desktop.vault.mirror import set_current
from yps_desktop.vault.pages import Pages
from yps_desktop.vault.sightings import note_sighting
from yps_desktop.vault.slots import KEY_BYTES
from yps_desktop.vault.smallfile import put_in_place, replace_patiently, staged, sync_folder
from yps_desktop.vault.vault import Vault

Make = Callable[[Path], tuple[Entry, ...]]
"""Lays a copy of the record where it is told, and gives the entries that were written into it."""

_COPYING = "A backup is being made just now. Wait until it is done. Nothing has changed."
_REFUSED = "The disk did not take the record under its new key. Nothing has changed."
_NOT_THE_SAME = (
    "The record under its new key does not read back as it was written. The disk may be failing. Nothing has "
    "changed."
)


def rotate(vault: Vault, keystore: Keystore, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Copy the record under a new key, with the entries that say why, and go on with the copy.

    `keystore` is the next one, whoever leaves left out of it; `entries` follow the head. Takes about a second
    for each 100 MB. Raises StorageError, RecordDamagedError: then the old record stands as it was.
    """
    with no_backup(vault.database.pages):
        stored, key = under_new_key(vault.folder, keystore)
        database = vault.database
        return go_on_with(vault, stored, key, lambda path: make_copy(database, path, stored, key, entries))


def under_new_key(folder: Path, keystore: Keystore) -> tuple[StoredKeystore, bytes]:
    """Seal a new database key to everybody in a keystore, for a database of a number that is free here."""
    key = secrets.token_bytes(KEY_BYTES)
    keystore = keystore.resealed(key, _free_number(folder, keystore.database))
    return parse_keystore(seal_keystore(keystore, key)), key


def go_on_with(vault: Vault, stored: StoredKeystore, key: bytes, make: Make) -> tuple[Entry, ...]:
    """Let `make` lay a copy under the new key where it is told, put it in place, and go on with it.

    No backup may be under way. Raises as `rotate` does.
    """
    made, ledger, written = _commit(vault.folder, stored, key, make)
    vault.go_on_with(made, ledger, stored, key)
    if vault.noticed is None:
        note_sighting(vault.folder, vault.keys.person_id, vault.ledger.head())
        clear_leftovers(vault.folder, stored.keystore)
    return written


def _commit(
    folder: Path, stored: StoredKeystore, key: bytes, make: Make
) -> tuple[Database, Ledger, tuple[Entry, ...]]:
    """Make the copy, put it beside the old and vault.json in place; nothing of it stays where that fails."""
    name = stored.keystore.database_name
    made: Database | None = None
    try:
        written = make(folder / f"{name}{MAKING}")
        made = _put_beside(folder, name, stored, key)
        ledger = Ledger(made, stored.keystore.vault)
        _replace_keystore(folder, stored)
        return made, ledger, written
    except BaseException:
        if made is not None:
            made.close()
        if _is_in_place(folder, stored):
            raise
        with suppress(OSError):
            staged(folder / NAME).unlink(missing_ok=True)
        forget_database(folder, name)
        raise


def make_copy(
    database: Database, path: Path, stored: StoredKeystore, key: bytes, entries: Sequence[Entry]
) -> tuple[Entry, ...]:
    """Copy the database under its new key, write the entries into the copy, and check it as it lies there."""
    database.copy_to(path, key)
    copy = open_database(path, key)
    try:
        ledger = Ledger(copy, stored.keystore.vault)
        written = ledger.append(entries, lambda: set_current(copy, stored))
        head = ledger.head()
    finally:
        copy.close()
    check_pages(path, key)
    _check_copy(path, key, stored, head)
    return written


def _check_copy(path: Path, key: bytes, stored: StoredKeystore, head: Head) -> None:
    """Open the copy afresh, as the next opening will."""
    copy = open_database(path, key, read_only=True)
    try:
        ledger = Ledger(copy, stored.keystore.vault)
        check_keys(ledger, stored)
        if ledger.head() != head:
            raise VaultDamagedError(_NOT_THE_SAME)
    finally:
        copy.close()


def _put_beside(folder: Path, name: str, stored: StoredKeystore, key: bytes) -> Database:
    """Give the copy its name beside the old database, and open it to go on with."""
    stage_keystore(folder, seal_keystore(stored.keystore, key))
    try:
        replace_patiently(folder / f"{name}{MAKING}", folder / name)
        sync_folder(folder)
    except OSError as fault:
        raise StorageError(_REFUSED) from fault
    return open_database(folder / name, key)


def _replace_keystore(folder: Path, stored: StoredKeystore) -> None:
    """Put vault.json in place. Where it is there although the disk complained, it counts."""
    try:
        put_in_place(folder / NAME)
    except Exception:
        if not _is_in_place(folder, stored):
            raise


def _is_in_place(folder: Path, stored: StoredKeystore) -> bool:
    try:
        return read_keystore(folder).file_hash == stored.file_hash
    except YpsError:
        return False


def _free_number(folder: Path, number: int) -> int:
    """Give the next number of a database that no file here has. Raises StorageError."""
    try:
        taken = {path.name for path in folder.iterdir()}
    except OSError as fault:
        raise StorageError(_REFUSED) from fault
    while True:
        number += 1
        name = name_of_database(number)
        if taken.isdisjoint(f"{name}{suffix}" for suffix in ("", "-journal", MAKING)):
            return number


@contextmanager
def no_backup(pages: Pages) -> Iterator[None]:
    """Keep a backup from copying the database meanwhile. Raises StorageError where one is under way."""
    copying = pages.copying
    if not copying.acquire(blocking=False):
        raise StorageError(_COPYING)
    try:
        yield
    finally:
        copying.release()
