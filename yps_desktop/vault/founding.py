"""Makes a new vault, with the first person who has a key.

The keystore is staged first and put in place last: what a crash leaves is told from a record (half_founded).
"""

import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from yps_desktop.record.entry import key_id
from yps_desktop.record.key_acts import VaultMade
from yps_desktop.record.school import School
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.calibration import calibrate
from yps_desktop.vault.database import Database, create_database
from yps_desktop.vault.door import Proof
from yps_desktop.vault.errors import FolderNotEmptyError, StorageError
from yps_desktop.vault.half_founded import is_free, take_away
from yps_desktop.vault.held_keys import holder_of
from yps_desktop.vault.keys import make_bundle
from yps_desktop.vault.keystore import (
    NAME,
    Keystore,
    finish_keystore,
    parse_keystore,
    seal_keystore,
    stage_keystore,
)
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.lock import VaultLock
from yps_desktop.vault.mirror import set_current
from yps_desktop.vault.signing import Signing, seal_next
from yps_desktop.vault.slots import KEY_BYTES, Derivation, Person, slot_of
from yps_desktop.vault.smallfile import make_folder, staged
from yps_desktop.vault.vault import Vault

_NOT_HERE = "A vault cannot be made in that folder. Choose another one."
_NOT_EMPTY = (
    "There is already something in this folder. Choose an empty one, or a new one. Nothing has changed."
)


def create_vault(
    folder: Path,
    school: School,
    founder: Person,
    password: str,
    *,
    role: str,
    edition: str,
    now: datetime,
    derivation: Derivation | None = None,
) -> Vault:
    """Make a vault at once: `prepare_vault`, then `create_with`. Raises as they do."""
    proof = prepare_vault(folder, school, founder, password, now, derivation)
    return create_with(proof, school, role=role, edition=edition, now=now)


def prepare_vault(
    folder: Path,
    school: School,
    founder: Person,
    password: str,
    now: datetime,
    derivation: Derivation | None = None,
) -> Proof:
    """Make the keys of a new vault and its first person. Slow on purpose, for any thread; writes nothing.

    `founder.id` is a random id (`new_id`). The vault's own is the name of the key that signs its first entry,
    and every slot's seal names it: nobody can build another record that somebody's password opens.
    """
    keys = make_bundle(founder.id, founder.name, school.name, now)
    database_key = secrets.token_bytes(KEY_BYTES)
    vault_id, work = key_id(keys.public.signing), derivation or calibrate()
    slot = slot_of(vault_id, founder, keys, password, database_key, 1, work)
    keystore = Keystore(vault_id, school.name, epoch=1, database=1, slots=(slot,))
    stored = parse_keystore(seal_keystore(keystore, database_key))
    return Proof(folder, stored, keys, database_key)


def create_with(
    proof: Proof,
    school: School,
    *,
    role: str,
    edition: str,
    now: datetime,
    clock: tuple[str, ...] = (),
) -> Vault:
    """Make a vault of prepared keys in an empty or new folder and open it, on the thread that will use it.

    Its first person signs the first entry; `clock` is what is amiss with the computer's clock. Raises
    StorageError, FolderNotEmptyError, VaultInUseError; leaves nothing half-made.
    """
    _make_folder(proof.folder)
    lock = VaultLock(proof.folder)
    lock.take()
    try:
        _make_free(proof.folder)
        return _found(proof, lock, school, Signing(proof.keys, role, edition, school.zone, now, clock))
    except BaseException:
        lock.release()
        raise


def new_id() -> str:
    """Make a random id: 128 bits, in hex. It tells nothing of who or what it names."""
    return secrets.token_hex(16)


def _make_folder(folder: Path) -> None:
    try:
        make_folder(folder)
    except OSError as fault:
        raise StorageError(_NOT_HERE) from fault


def _make_free(folder: Path) -> None:
    try:
        free = is_free(folder)
    except OSError as fault:
        raise StorageError(_NOT_HERE) from fault
    if not free:
        raise FolderNotEmptyError(_NOT_EMPTY)
    take_away(folder)


def _found(proof: Proof, lock: VaultLock, school: School, by: Signing) -> Vault:
    keystore, folder = proof.stored.keystore, proof.folder
    try:
        stage_keystore(folder, seal_keystore(keystore, proof.database_key))
        database = create_database(folder / keystore.database_name, proof.database_key)
        try:
            _write_first_entry(database, proof, school, by)
            finish_keystore(folder)
            return Vault(proof, lock, database)
        except BaseException:
            database.close()
            raise
    except BaseException:
        _clear(folder)
        raise


def _write_first_entry(database: Database, proof: Proof, school: School, by: Signing) -> None:
    keystore = proof.stored.keystore
    act = VaultMade(school=school, founder=holder_of(keystore.slots[0]))
    entry = seal_next(Head(keystore.vault), by, VaultMade.kind, act.to_body())
    Ledger(database, keystore.vault).append([entry], lambda: set_current(database, proof.stored))


def _clear(folder: Path) -> None:
    """Take away what a founding that failed left; the folder was free before it."""
    with suppress(OSError):
        (folder / NAME).replace(staged(folder / NAME))
    take_away(folder)
