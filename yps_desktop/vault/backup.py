"""Makes a backup beside the open vault: the encrypted pages as they are, then the copy opened and checked.

Runs on any thread but the vault's own. Nothing of it is ever in the clear, nothing lies anywhere but in the
place that was chosen, and nothing of the live vault is changed.
"""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from time import sleep

from yps_desktop.record.entry import check_follows
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import (
    NAME,
    Copy,
    Manifest,
    clear,
    digest_of,
    name_of,
    put_under_name,
    unfinished,
)
from yps_desktop.vault.copying import refusing, write_through
from yps_desktop.vault.database import Database, check_pages, open_database
from yps_desktop.vault.door import Proof
from yps_desktop.vault.errors import PlaceAwayError, StorageError, VaultDamagedError
from yps_desktop.vault.held_keys import check_keys
from yps_desktop.vault.keystore import NAME as KEYSTORE
from yps_desktop.vault.keystore import StoredKeystore, parse_keystore, read_keystore
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.mirror import is_behind, settle
from yps_desktop.vault.pages import Pages
from yps_desktop.vault.sightings import NAME as SIGHTINGS
from yps_desktop.vault.smallfile import sync_folder
from yps_desktop.vault.stored import read_stored
from yps_desktop.vault.vault import Vault

_TRIES, _PAUSE = 40, 0.25
_BATCH = 200
_HELD_MIB = 64
"""Room for the pages of a checked copy, so that each is deciphered once and not for each check anew."""

Progress = Callable[[int, int], None]

_BUSY = "A backup is being made already. Wait until it is done."
_WRITTEN_MEANWHILE = "The record was written to all the while, so it was not copied. Start again."
_FULL = "There is no room left in the folder for backups. No backup was made there. The record is as it was."
_AWAY = (
    "The folder for backups is not there: the drive may have been taken out. No backup was made there. The "
    "record is as it was."
)
_REFUSED = (
    "The folder for backups cannot be written. No backup was made there. The record is as it was. Choose "
    "another folder."
)
_NOT_THE_SAME = (
    "The copy does not read back as it was written, so it is no backup and was taken away. That disk may be "
    "failing: use another one. The record is as it was."
)
_RECORD_DAMAGED = (
    "The record itself is damaged on the disk, so no backup of it was made; the older backups were left as "
    "they are. Take a copy of the whole folder before anything else."
)
_INSIDE = "That folder lies inside the record's own folder. Choose one on another drive."


@dataclass(frozen=True, slots=True)
class Source:
    """What a backup is made of: frozen, for another thread; the keys are never stored and never shown."""

    folder: Path
    vault: str
    school: str
    database_name: str
    pages: Pages
    database_key: bytes = field(repr=False)


def source_of(vault: Vault) -> Source:
    """Say what a backup of an open vault is made of; on the vault's own thread."""
    keystore = vault.stored.keystore
    pages, key = vault.database.pages, vault.database_key
    return Source(vault.folder, vault.id, keystore.school, keystore.database_name, pages, key)


def make_backup(source: Source, place: Path, now: datetime) -> Copy:
    """Make a backup in a folder, and give it once it was opened and found whole.

    Raises StorageError and VaultDamagedError: then there is no new backup, and the older ones are whole.
    """
    with refusing(_FULL, _AWAY, _REFUSED):
        _check_place(source, place)
    if not source.pages.copying.acquire(blocking=False):
        raise StorageError(_BUSY)
    made = unfinished(place, source.vault)
    try:
        with refusing(_FULL, _AWAY, _REFUSED):
            clear(made)
            made.mkdir(mode=0o700)
            files = copy_pages(source, made)
            head = _verified(source, made, files)
            manifest = Manifest(source.vault, source.school, now.replace(microsecond=0), head.code, files)
            write_through(made / NAME, manifest.to_bytes())
            sync_folder(made)
            return Copy(put_under_name(made, place, name_of(now, head.seq)), manifest)
    finally:
        clear(made)
        source.pages.copying.release()


def verify_copy(
    folder: Path, database_key: bytes, *, signatures: bool = False, progress: Progress | None = None
) -> Head:
    """Open a copied vault to read, check all of it, and give where its chain stands.

    Two threads share the work. Checked are the keystore's MAC, the seal of every page, the tables' order,
    which keystore belongs to it, and each entry's hashes and place in the chain; with `signatures` each
    signature as well, and `progress` is told how many entries are done, of how many.
    Raises VaultDamagedError, RecordDamagedError, OlderFormatError.
    """
    stored = read_keystore(folder)
    stored.check(database_key)
    path = folder / stored.keystore.database_name
    with ThreadPoolExecutor(1) as beside:
        pages = beside.submit(_check_file, path, database_key)
        try:
            return _check_record(folder, path, stored, database_key, signatures=signatures, progress=progress)
        finally:
            pages.result()  # what is wrong with the file says more than what cannot be read because of it


def _check_file(path: Path, key: bytes) -> None:
    """Check the seal of every page, and that tables and indexes agree; SQLite does both without Python."""
    check_pages(path, key)
    database = open_database(path, key, read_only=True)
    try:
        database.hold_more(_HELD_MIB)
        database.check_order()
    finally:
        database.close()


def _check_record(
    folder: Path,
    path: Path,
    stored: StoredKeystore,
    database_key: bytes,
    *,
    signatures: bool,
    progress: Progress | None,
) -> Head:
    """Check what the entries say: which keystore belongs to them, the keys, each hash, each signature."""
    database = open_database(path, database_key, read_only=True)
    try:
        database.hold_more(_HELD_MIB)
        settle(database, folder, stored)
        ledger = Ledger(database, stored.keystore.vault)
        check_keys(ledger, stored, behind=is_behind(database, stored))
        if signatures:
            return verify_chain(database, ledger, progress).head
        _check_hashes(database, ledger)
        return ledger.head()
    finally:
        database.close()


def verify_as_said(copy: Copy, folder: Path, database_key: bytes, progress: Progress | None = None) -> Head:
    """Check a backup, or what was copied from it, signatures too, and that it holds what its manifest says.

    Raises VaultDamagedError, RecordDamagedError, OlderFormatError.
    """
    head = verify_copy(folder, database_key, signatures=True, progress=progress)
    if (head.vault, head.code) != (copy.manifest.vault, copy.manifest.code):
        raise VaultDamagedError(f"This backup does not hold what its {NAME} says. Use another one.")
    return head


def verify_proven(proof: Proof) -> Head:
    """Check a backup with a proved password, signatures too. Raises as `verify_copy` does."""
    return verify_copy(proof.folder, proof.database_key, signatures=True)


def _verified(source: Source, made: Path, files: Mapping[str, tuple[int, str]]) -> Head:
    """Open a copy just made; where it is not whole, say whether the copying or the record is at fault."""
    try:
        return verify_copy(made, source.database_key)
    except RecordDamagedError as fault:
        same = all(digest_of(made / name) == digest for name, (_, digest) in files.items())
        raise VaultDamagedError(_RECORD_DAMAGED if same else _NOT_THE_SAME) from fault


def _check_hashes(database: Database, ledger: Ledger) -> None:
    last, vault, destroyed, gone = None, ledger.head().vault, ledger.keyring.destroyed, 0
    while rows := ledger.rows_after(last.header.seq if last else 0, _BATCH):
        for row in rows:
            entry = read_stored(row, vault, destroyed)
            check_follows(entry, last)
            last, gone = entry, gone + (entry.body is None)
    count = last.header.seq if last else 0
    counted = database.row("SELECT (SELECT count(*) FROM header), (SELECT count(*) FROM body)")
    if counted != (count, count - gone):
        raise VaultDamagedError(_NOT_THE_SAME)


def _check_place(source: Source, place: Path) -> None:
    if not place.is_dir():
        raise PlaceAwayError(_AWAY)
    if place.resolve().is_relative_to(source.folder.resolve()):
        raise StorageError(_INSIDE)


def copy_pages(source: Source, made: Path) -> dict[str, tuple[int, str]]:
    """Copy everything that belongs to one state of the vault; give each file's size and SHA-256."""
    path, read = made / source.database_name, (source.folder / KEYSTORE).read_bytes
    whole, keystore, _ = copy_state(source.pages, path, read)
    small = {KEYSTORE: keystore, SIGHTINGS: _sightings(source.folder)}
    for name, data in small.items():
        write_through(made / name, data)
    _check_keystore(source, keystore)
    told = {name: (len(data), sha256(data).hexdigest()) for name, data in small.items()}
    return {source.database_name: whole, **told}


def copy_state(
    pages: Pages, path: Path, beside: Callable[[], bytes] = bytes
) -> tuple[tuple[int, str], bytes, int]:
    """Copy one state of an open database to where no file is, with what `beside` reads in that state.

    Give size and SHA-256 (hex), what was read, and which state it was. Raises OSError, StorageError.
    """
    with path.open("x+b", buffering=0) as file:
        path.chmod(0o600)
        for tried in range(_TRIES):
            before = pages.state()
            read = beside()
            whole = _copy_pass(pages, file.fileno(), again=tried > 0)
            if before % 2 == 0 and pages.state() == before:
                break
            sleep(_PAUSE)
        else:
            raise StorageError(_WRITTEN_MEANWHILE)
        os.fsync(file.fileno())
        _forget(file.fileno())
    return whole, read, before


def _copy_pass(pages: Pages, file: int, *, again: bool) -> tuple[int, str]:
    """Write every slice, or where it is done `again` only those that changed since; give size and SHA-256."""
    whole, end = sha256(), 0
    with ThreadPoolExecutor(1) as beside:
        hashed: Future[None] | None = None
        for at, data in pages.slices():
            if hashed is not None:
                hashed.result()  # one slice waits at most
            hashed = beside.submit(whole.update, data)
            end = at + len(data)
            os.lseek(file, at, os.SEEK_SET)
            if not again or os.read(file, len(data)) != data:
                os.lseek(file, at, os.SEEK_SET)
                _write_all(file, data)
    os.ftruncate(file, end)
    return end, whole.hexdigest()


def _write_all(file: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(file, left) :]


def _check_keystore(source: Source, data: bytes) -> None:
    parse_keystore(data).check(source.database_key)


def _sightings(folder: Path) -> bytes:
    try:
        return (folder / SIGHTINGS).read_bytes()
    except FileNotFoundError:
        return b""


def _forget(file: int) -> None:
    """Ask the system to read the copy from the disk when it is checked, where it can be asked."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
