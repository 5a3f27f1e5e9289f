"""The database's memory of the keystore: which vault.json belongs to it.

A change of keys is staged as vault.json.new; then its epoch and hash are written here as pending, in one
transaction with the entry that tells of it; then the file takes its place; then the change is confirmed.
Opening accepts the current or the pending one, and finishes a change that a crash cut off.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from yps_desktop.vault.database import Database
from yps_desktop.vault.errors import StorageError, VaultDamagedError
from yps_desktop.vault.keystore import StoredKeystore, finish_keystore, read_staged

_ANOTHER = (
    "The keystore (vault.json) is not the one that belongs to this record: an older one or another vault's "
    "may have been put in its place. Bring back the right one from a backup. Nothing has changed."
)


@dataclass(frozen=True, slots=True)
class _Mirror:
    epoch: int
    hash: str
    pending_epoch: int | None
    pending_hash: str | None


def set_current(database: Database, stored: StoredKeystore) -> None:
    """Say which keystore belongs to the database, inside a transaction; nothing is pending then."""
    values = [stored.keystore.epoch, stored.file_hash]
    database.change("INSERT OR REPLACE INTO keystore_mirror VALUES (1, ?, ?, NULL, NULL)", values)


def set_pending(database: Database, stored: StoredKeystore, following: StoredKeystore) -> None:
    """Say which keystore is in use and which comes next, inside a transaction.

    The one in use is said again: a disk that refused may have left it unconfirmed.
    """
    set_current(database, stored)
    values = [following.keystore.epoch, following.file_hash]
    database.change("UPDATE keystore_mirror SET pending_epoch = ?, pending_hash = ?", values)


def confirm(database: Database, stored: StoredKeystore) -> None:
    """Say that the change of keys is done. Raises StorageError."""
    with database.transaction():
        set_current(database, stored)


def settle(database: Database, folder: Path, stored: StoredKeystore) -> StoredKeystore:
    """Check the keystore against the mirror, finish a change that was cut off, and give the one that counts.

    On a disk that refuses, the change stays pending. Raises VaultDamagedError.
    """
    mirror = _read(database)
    if stored.file_hash not in (mirror.hash, mirror.pending_hash):
        raise VaultDamagedError(_ANOTHER)
    if mirror.pending_hash is None or database.read_only:
        return stored
    staged = read_staged(folder) if stored.file_hash == mirror.hash else None
    with suppress(StorageError):
        if staged is not None and staged.file_hash == mirror.pending_hash:
            finish_keystore(folder)
            stored = staged
        confirm(database, stored)
    return stored


def is_behind(database: Database, stored: StoredKeystore) -> bool:
    """Say whether the entries tell of a change of keys that this keystore does not hold yet."""
    return _read(database).pending_hash not in (None, stored.file_hash)


def _read(database: Database) -> _Mirror:
    row = database.row("SELECT epoch, hash, pending_epoch, pending_hash FROM keystore_mirror")
    if row is None:
        raise VaultDamagedError(_ANOTHER)
    return _Mirror(*row)
