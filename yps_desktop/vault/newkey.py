"""Makes a person's key, under a password they typed themselves, and seals it anew under another."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from yps_desktop.record.entry import Entry
from yps_desktop.record.key_acts import PasswordChanged
from yps_desktop.vault.calibration import calibrate
from yps_desktop.vault.door import Proof
from yps_desktop.vault.key_change import PreparedKey, Second, giving, put_change, put_keystore, seal_acts
from yps_desktop.vault.keystore import Keystore
from yps_desktop.vault.signing import Signing
from yps_desktop.vault.slots import Derivation, Person, Slot, make_slot, seal_bundle
from yps_desktop.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class WantedKey:
    """Who is to get a key to which vault, and what is needed to make it; never stored, never shown."""

    keystore: Keystore
    database_key: bytes = field(repr=False)
    person: Person
    password: str = field(repr=False)
    now: datetime


def make_key(
    vault: Vault,
    person: Person,
    password: str,
    by: Signing,
    derivation: Derivation | None = None,
    second: Second | None = None,
) -> Entry:
    """Give a person a key at once, agreed to by a second where another has one. Raises as `put_change`."""
    wanted = WantedKey(vault.stored.keystore, vault.database_key, person, password, by.now)
    return give_key(vault, prepare_key(wanted, derivation), by, second)


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
        derivation=derivation or derivation_for(keystore),
        now=wanted.now,
    )
    return PreparedKey(slot, keys)


def give_key(vault: Vault, prepared: PreparedKey, by: Signing, second: Second | None = None) -> Entry:
    """Put a prepared key into the vault, and give the entry that says so. Raises as `put_change`."""
    return put_change(vault, giving(vault, prepared), by, second).entries[0]


def derivation_for(keystore: Keystore) -> Derivation:
    """Give the work of the strongest slot there is: it was measured once, when the record was made.

    Where none is strong enough for a real record (in practice), it is measured now.
    """
    strongest = max(
        (slot.derivation for slot in keystore.slots), key=lambda work: work.memory_kib * work.passes
    )
    return strongest if strongest.is_strong() else calibrate()


def seal_under(proof: Proof, password: str, derivation: Derivation | None = None) -> Slot:
    """Seal a person's own keys under another password, the old one proved. Slow, for any thread."""
    keystore = proof.stored.keystore
    work = derivation or derivation_for(keystore)
    slot = keystore.slot_of(proof.keys.person_id)
    return seal_bundle(keystore.vault, slot, proof.keys, password, work)


def put_password(vault: Vault, slot: Slot, by: Signing) -> Entry:
    """Put a person's slot under their new password in place, and give the entry that says so.

    Raises StorageError.
    """
    now = vault.stored.keystore.slot_of(slot.person.id)
    changed = replace(now, derivation=slot.derivation, salt=slot.salt, bundle=slot.bundle)
    entries = seal_acts(vault.ledger.head(), [(PasswordChanged(), by)])
    keystore = vault.stored.keystore.with_slot(changed)
    return put_keystore(vault, keystore, entries, ends_a_way_in=False)[0]
