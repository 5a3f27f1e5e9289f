"""What stands before the lock: who has a key, and the proof that a password is theirs.

Nothing here touches the database, so it may run on any thread; deriving a key takes about a second.
"""

from dataclasses import dataclass, field
from pathlib import Path

from yps_desktop.record.errors import NotAllowedError
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.keystore import StoredKeystore, read_keystore
from yps_desktop.vault.slots import Person, Slot, open_database_key, open_slot
from yps_desktop.vault.swap import finish_swap

_NO_KEY_THEN = (
    "{name} had no key, or another one, when that backup was made, so {name} cannot open it or sign in it. "
    "Nothing has changed."
)


@dataclass(frozen=True, slots=True)
class Door:
    """What the unlock page shows: the vault's id, the school and everybody who has a key."""

    vault: str
    school: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A password that was right: all that is needed to open the vault. Never stored, never shown."""

    folder: Path
    stored: StoredKeystore
    keys: KeyBundle = field(repr=False)
    database_key: bytes = field(repr=False)


def look_at(folder: Path) -> Door:
    """Read what the unlock page shows; no password is needed, and none of it is proved yet.

    Raises VaultMissingError, VaultDamagedError, NewerFormatError, StorageError.
    """
    finish_swap(folder)
    keystore = read_keystore(folder).keystore
    return Door(keystore.vault, keystore.school, tuple(slot.person for slot in keystore.slots))


def people_of(folder: Path) -> tuple[Person, ...]:
    """List everybody who has a key to a vault. Raises as `look_at` does."""
    return look_at(folder).people


def prove(folder: Path, person_id: str, password: str) -> Proof:
    """Open a person's keys and the database key with their password. Slow on purpose.

    Raises WrongPasswordError, and as `look_at` does.
    """
    finish_swap(folder)
    stored = read_keystore(folder)
    slot = stored.keystore.slot_of(person_id)
    keys = open_slot(stored.keystore.vault, slot, password)
    database_key = open_database_key(stored.keystore.vault, slot, keys)
    stored.check(database_key)
    return Proof(folder, stored, keys, database_key)


def prove_with(folder: Path, keys: KeyBundle, name: str) -> Proof:
    """Open another copy of a vault with keys that somebody, by that name, has open already.

    Raises NotAllowedError where they had no such key then, and as `look_at` does.
    """
    stored = read_keystore(folder)
    found = [slot for slot in stored.keystore.slots if _is_theirs(slot, keys)]
    if not found:
        raise NotAllowedError(_NO_KEY_THEN.format(name=name))
    database_key = open_database_key(stored.keystore.vault, found[0], keys)
    stored.check(database_key)
    return Proof(folder, stored, keys, database_key)


def _is_theirs(slot: Slot, keys: KeyBundle) -> bool:
    return (slot.person.id, slot.keys) == (keys.person_id, keys.public)
