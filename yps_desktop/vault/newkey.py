"""Gives a further person a key to an open vault, who types their own password for it."""

from dataclasses import dataclass, field
from datetime import datetime

from yps_desktop.record.entry import Entry
from yps_desktop.record.key_acts import KeyGiven
from yps_desktop.vault.calibration import calibrate
from yps_desktop.vault.founding import holder_of
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.keystore import (
    Keystore,
    finish_keystore,
    parse_keystore,
    seal_keystore,
    stage_keystore,
)
from yps_desktop.vault.mirror import confirm, set_pending
from yps_desktop.vault.signing import Signing, seal_next
from yps_desktop.vault.slots import Derivation, Person, Slot, make_slot
from yps_desktop.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class WantedKey:
    """Who is to get a key to which vault, and what is needed to make it; never stored, never shown."""

    keystore: Keystore
    database_key: bytes = field(repr=False)
    person: Person
    password: str = field(repr=False)
    now: datetime


@dataclass(frozen=True, slots=True)
class PreparedKey:
    """A slot made on another thread, not yet in the keystore."""

    slot: Slot
    keys: KeyBundle = field(repr=False)


def make_key(
    vault: Vault, person: Person, password: str, by: Signing, derivation: Derivation | None = None
) -> Entry:
    """Give a person a key, and write the entry that says so, signed by whoever has the vault open."""
    wanted = WantedKey(vault.stored.keystore, vault.database_key, person, password, by.now)
    return give_key(vault, prepare_key(wanted, derivation), by)


def prepare_key(wanted: WantedKey, derivation: Derivation | None = None) -> PreparedKey:
    """Make a person's keys and seal them under their password. Slow on purpose, and for any thread."""
    keystore = wanted.keystore
    slot, keys = make_slot(
        keystore.vault,
        wanted.person,
        wanted.password,
        wanted.database_key,
        keystore.database,
        school=keystore.school,
        derivation=derivation or calibrate(),
        now=wanted.now,
    )
    return PreparedKey(slot, keys)


def give_key(vault: Vault, prepared: PreparedKey, by: Signing) -> Entry:
    """Put a prepared slot into the keystore, in the steps of `mirror`, and give the entry that says so.

    Raises StorageError: before the entry is written nothing has changed, after it the next opening finishes.
    """
    data = seal_keystore(vault.stored.keystore.with_slot(prepared.slot), vault.database_key)
    stored = parse_keystore(data)
    stage_keystore(vault.folder, data)
    body = KeyGiven(holder=holder_of(prepared.slot)).to_body()
    entry = seal_next(vault.ledger.head(), by, KeyGiven.kind, body)
    (written,) = vault.ledger.append([entry], lambda: set_pending(vault.database, stored))
    finish_keystore(vault.folder)
    vault.stored = stored
    confirm(vault.database, stored)
    return written
