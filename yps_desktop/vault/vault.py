"""An open vault: its lock, its database and the keys of the person signed in."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from yps_desktop.vault.chain import ChainCheck, check_since_verified, remember_verified
from yps_desktop.vault.copies import is_whole
from yps_desktop.vault.database import Database, open_database
from yps_desktop.vault.directory import Directory
from yps_desktop.vault.door import Proof, prove
from yps_desktop.vault.drafts import Drafts
from yps_desktop.vault.errors import OlderFormatError, StorageError, VaultDamagedError
from yps_desktop.vault.figures import FiguresKept
from yps_desktop.vault.held_keys import check_keys
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.keystore import StoredKeystore, read_keystore
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.leftovers import clear_leftovers
from yps_desktop.vault.lock import VaultLock
from yps_desktop.vault.mirror import is_behind, settle
from yps_desktop.vault.place import Places
from yps_desktop.vault.school_lists import SchoolLists
from yps_desktop.vault.search import Search
from yps_desktop.vault.shut_out import ShutOutOf
from yps_desktop.vault.sightings import find_lost, note_sighting, say_lost
from yps_desktop.vault.slots import Person, open_slot
from yps_desktop.vault.swap import fresh_of, sweep
from yps_desktop.vault.there import has_folder
from yps_desktop.vault.upgrade import say_upgraded, upgrade
from yps_desktop.vault.views import CaseViews

_CHANGED = "The keystore (vault.json) was changed while the vault was being opened. Open it again."
_IS_BACKUP = (
    "This folder is a backup, so nothing is written in it: it would count as a backup no more. What is in it "
    "can be read. To go on with it, bring it back."
)


class Vault:
    """A vault that one person has opened; every call but `unlock_as` belongs to the thread that opened it.

    `read_only` says in a sentence why nothing can be written, or is None; `noticed` what the person should be
    told at sign-in, or None: told each time until `acknowledge`.
    It answers for letting go of the database and the lock: use it in a `with`, or call `close`.
    """

    def __init__(
        self, proof: Proof, lock: VaultLock, database: Database, read_only: str | None = None
    ) -> None:
        self.folder = proof.folder
        self.keys = proof.keys
        self.database_key = proof.database_key
        self.stored = proof.stored
        self.read_only = read_only
        self.noticed: str | None = None
        self.database = database
        self.ledger = Ledger(database, proof.stored.keystore.vault)
        self.drafts = Drafts(database)
        self.school_lists = SchoolLists(database)
        self.places = Places(database)
        self.shut_out = ShutOutOf(proof.keys.person_id, lambda: [person.id for person in self.people])
        self.views = CaseViews(database, self.shut_out, gone=self._numbers_gone)
        self.search = Search(database, self.shut_out)
        self.directory = Directory(database, self.shut_out)
        self.figures = FiguresKept(database, self.shut_out)
        self._lock = lock

    @property
    def id(self) -> str:
        """Give the vault's own id."""
        return self.stored.keystore.vault

    @property
    def person(self) -> Person:
        """Give the person signed in."""
        return self.stored.keystore.slot_of(self.keys.person_id).person

    @property
    def people(self) -> tuple[Person, ...]:
        """List everybody who has a key now."""
        return tuple(slot.person for slot in self.stored.keystore.slots)

    def unlock_as(self, person_id: str, password: str) -> KeyBundle:
        """Open a person's keys for one signature, their own or a second person's; drop them afterwards.

        Slow on purpose, and for any thread. Raises WrongPasswordError, VaultMissingError.
        """
        return open_slot(self.id, self.stored.keystore.slot_of(person_id), password)

    def transaction(self) -> AbstractContextManager[None]:
        """Make everything inside happen at once or not at all. Raises StorageError."""
        return self.database.transaction()

    def check_chain(self) -> ChainCheck:
        """Begin a check of the whole chain, to be done in slices."""
        return ChainCheck(self.database, self.ledger)

    def acknowledge(self) -> None:
        """Take it that the person has read what was noticed, so that they are not told again."""
        self.noticed = None

    def go_on_with(
        self, database: Database, ledger: Ledger, stored: StoredKeystore, database_key: bytes
    ) -> None:
        """Go on with a copy of the record under a new key; the file that was open is let go of."""
        self.stored, self.database_key = stored, database_key
        self.database.become(database)
        self.ledger = ledger.over(self.database)

    def close(self, now: datetime | None = None) -> None:
        """Note where the chain stands, let go of the database and the lock; closing twice does nothing.

        Where the person was not told yet what was noticed, the older sighting stays the last one.
        """
        try:
            if self.noticed is None and self.read_only is None:
                note_sighting(self.folder, self.keys.person_id, self.ledger.head(), now)
        finally:  # whatever goes wrong with that, nobody is kept out
            try:
                self.database.close()
            finally:
                self._lock.release()

    def _numbers_gone(self) -> tuple[str, ...]:
        return tuple(one.gone.number for one in self.ledger.keyring.destroyed.values())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_vault(folder: Path, person_id: str, password: str) -> Vault:
    """Open a vault with a person's password, on the thread that will use it.

    Raises WrongPasswordError, VaultInUseError, VaultMissingError, VaultDamagedError, NewerFormatError,
    RecordDamagedError. A disk that cannot be written is no error, nor is a backup: see `Vault.read_only`.
    """
    return open_with(prove(folder, person_id, password))


def open_with(proof: Proof, spare: Sequence[Path] | None = ()) -> Vault:
    """Open a vault with a proof made on another thread. Raises as `open_vault` does.

    One of an older format is copied first, beside it or where there is no room to a `spare` folder, and then
    brought to today's: `noticed` says so. Where `spare` is None it is refused instead (OlderFormatError).
    """
    lock = VaultLock(proof.folder)
    try:
        refused = _as_backup(proof.folder) or _take(lock)
        if refused is None:
            sweep(proof.folder)
        database, refused, kept = _open(proof, refused, spare)
        try:
            vault = _settled(proof, lock, database, refused)
            vault.noticed = say_upgraded(kept, vault.noticed) if kept else vault.noticed
            return vault
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise


def _as_backup(folder: Path) -> StorageError | None:
    """Refuse to write in a backup; one whose place a restored copy was just about to take is none."""
    return StorageError(_IS_BACKUP) if not has_folder(fresh_of(folder)) and is_whole(folder) else None


def _take(lock: VaultLock) -> StorageError | None:
    try:
        lock.take()
    except StorageError as fault:
        return fault
    return None


def _open(
    proof: Proof, refused: StorageError | None, spare: Sequence[Path] | None
) -> tuple[Database, StorageError | None, Path | None]:
    """Open the database for writing, or where the disk refuses that, for reading.

    Give also where the copy of one lies that was brought to today's format.
    """
    path = proof.folder / proof.stored.keystore.database_name
    if refused is None:
        try:
            return open_database(path, proof.database_key), None, None
        except OlderFormatError:
            if spare is None:
                raise
            kept = upgrade(proof, spare)
            return open_database(path, proof.database_key), None, kept
        except StorageError as fault:
            refused = fault
    return open_database(path, proof.database_key, read_only=True), refused, None


def _settled(proof: Proof, lock: VaultLock, database: Database, refused: StorageError | None) -> Vault:
    if read_keystore(proof.folder).file_hash != proof.stored.file_hash:
        raise VaultDamagedError(_CHANGED)
    vault = Vault(proof, lock, database, refused.sentence if refused else None)
    vault.stored = settle(database, proof.folder, proof.stored)
    behind = is_behind(database, vault.stored)
    check_keys(vault.ledger, vault.stored, behind=behind)
    check_since_verified(database, vault.ledger)
    lost = find_lost(vault.folder, vault.ledger, vault.keys.person_id)
    vault.noticed = say_lost(lost, vault.ledger.head()) if lost else None
    if refused is None:
        with suppress(StorageError):
            remember_verified(database, vault.ledger.head())
        if not (behind or lost):
            clear_leftovers(vault.folder, vault.stored.keystore)
    return vault
