"""The cryptography of a person's slot: from a password to their keys, and from those to the database key.

Password (NFKC) → Argon2id → HKDF-SHA256 → AES-256-GCM over the private keys, with the slot's public fields as
additional data: those that do not change. Name, office and rights may change without their password; the
entries of the record hold those. The database key is HPKE-sealed to each person's X25519 key, so that it can
be changed when somebody leaves without anyone else's password.
"""

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from yps_desktop.record.canonical import canonical
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.errors import VaultDamagedError, WrongPasswordError
from yps_desktop.vault.keys import KeyBundle, PublicKeys, make_bundle

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12
_FLOOR_KIB = 64 * 1024
_MOST_KIB = 1024 * 1024
_MOST_WORK = 2 * 1024 * 1024
_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class Derivation:
    """How much work one guess at a password costs: memory in KiB, passes, lanes.

    `cheap` is for tests and practice only: it lets the writer go below its floor of 64 MiB, 3 passes,
    4 lanes. It is not stored; a reader takes what was written, within bounds that keep a hostile file
    from eating the machine (1 GiB; 2 GiB for memory times passes).
    """

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4
    cheap: bool = False

    def is_strong(self) -> bool:
        """Say whether the writer may use it for a real vault."""
        return self.memory_kib >= _FLOOR_KIB and self.passes >= 3 and self.lanes >= 4

    def is_bearable(self) -> bool:
        """Say whether a reader may run it at all."""
        return (
            1 <= self.lanes <= 64
            and 1 <= self.passes <= 1024
            and 8 * self.lanes <= self.memory_kib <= _MOST_KIB
            and self.memory_kib * self.passes <= _MOST_WORK
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a key: a random id, the name and office shown at unlock, and rights (not titles).

    Rights are any of "write", "countersign" and "oversee".
    """

    id: str
    name: str
    office: str
    rights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A person's place in the keystore: who they are, their public keys, what is sealed for them."""

    person: Person
    keys: PublicKeys
    derivation: Derivation
    salt: bytes
    bundle: bytes
    database_key: bytes
    epoch: int


def make_slot(
    vault_id: str,
    person: Person,
    password: str,
    database_key: bytes,
    epoch: int,
    *,
    school: str,
    derivation: Derivation,
    now: datetime,
) -> tuple[Slot, KeyBundle]:
    """Make new keys for a person and seal them under their password, and the database key to them."""
    bundle = make_bundle(person.id, person.name, school, now)
    return slot_of(vault_id, person, bundle, password, database_key, epoch, derivation), bundle


def slot_of(
    vault_id: str,
    person: Person,
    bundle: KeyBundle,
    password: str,
    database_key: bytes,
    epoch: int,
    derivation: Derivation,
) -> Slot:
    """Seal a person's keys under their password, and the database key to them."""
    slot = Slot(person, bundle.public, derivation, b"", b"", b"", epoch)
    slot = seal_bundle(vault_id, slot, bundle, password, derivation)
    return seal_database_key(vault_id, slot, database_key, epoch)


def seal_bundle(vault_id: str, slot: Slot, bundle: KeyBundle, password: str, derivation: Derivation) -> Slot:
    """Seal a person's keys under a password, with fresh salt: their first, or the one it is changed to."""
    if not derivation.is_bearable() or not (derivation.cheap or derivation.is_strong()):
        raise ValueError("weaker than a real vault may have, or more than a reader takes")
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    slot = replace(slot, derivation=replace(derivation, cheap=False), salt=salt)
    cipher = AESGCM(_wrapping_key(slot, password))
    sealed = cipher.encrypt(nonce, bundle.private_bytes(), _public_fields(vault_id, slot))
    return replace(slot, bundle=nonce + sealed)


def seal_database_key(vault_id: str, slot: Slot, database_key: bytes, epoch: int) -> Slot:
    """Seal a database key to a slot; nobody's password is needed."""
    sealed = seal_to(vault_id, slot.person.id, slot.keys.agreement_key(), database_key, epoch)
    return replace(slot, database_key=sealed, epoch=epoch)


def open_slot(vault_id: str, slot: Slot, password: str) -> KeyBundle:
    """Open a person's keys with their password. Raises WrongPasswordError, VaultDamagedError."""
    nonce, sealed = slot.bundle[:_NONCE_BYTES], slot.bundle[_NONCE_BYTES:]
    try:
        private = AESGCM(_wrapping_key(slot, password)).decrypt(nonce, sealed, _public_fields(vault_id, slot))
    except (InvalidTag, ValueError) as fault:
        raise WrongPasswordError(
            f"That is not {slot.person.name}'s password. Nothing has changed."
        ) from fault
    return KeyBundle.from_private_bytes(slot.person.id, private, slot.keys)


def open_database_key(vault_id: str, slot: Slot, bundle: KeyBundle) -> bytes:
    """Open the database key that was sealed to this person. Raises VaultDamagedError."""
    return open_sealed(vault_id, slot.person.id, bundle.agreement, slot.database_key, slot.epoch)


def seal_to(vault_id: str, person_id: str, key: X25519PublicKey, database_key: bytes, epoch: int) -> bytes:
    """Seal a database key to a public key: a person's, or the recovery sheet's."""
    return _HPKE.encrypt(database_key, key, info=_key_info(vault_id, person_id, epoch))


def open_sealed(vault_id: str, person_id: str, key: X25519PrivateKey, sealed: bytes, epoch: int) -> bytes:
    """Open a database key that was sealed so. Raises VaultDamagedError."""
    try:
        database_key = _HPKE.decrypt(sealed, key, info=_key_info(vault_id, person_id, epoch))
    except (InvalidTag, ValueError) as fault:
        raise VaultDamagedError(_NO_DATABASE_KEY) from fault
    if len(database_key) != KEY_BYTES:
        raise VaultDamagedError(_NO_DATABASE_KEY)
    return database_key


def derive(work: Derivation, salt: bytes, secret: bytes) -> bytes:
    """Run Argon2id: 32 bytes. Raises MemoryError where the computer has not enough."""
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=work.passes,
        lanes=work.lanes,
        memory_cost=work.memory_kib,
    ).derive(secret)


def slot_to_json(slot: Slot) -> dict[str, Any]:
    """Spell a slot for the keystore; bytes are in hex."""
    return {
        "person": _person_to_json(slot.person),
        "keys": slot.keys.to_json(),
        "derivation": _derivation_to_json(slot.derivation),
        "salt": slot.salt.hex(),
        "bundle": slot.bundle.hex(),
        "database_key": slot.database_key.hex(),
        "epoch": slot.epoch,
    }


def slot_from_json(value: Mapping[str, Any]) -> Slot:
    """Read a slot from the keystore. Raises KeyError, TypeError or ValueError where it is not one."""
    person, work = value["person"], value["derivation"]
    salt, bundle, database_key = (bytes.fromhex(value[part]) for part in ("salt", "bundle", "database_key"))
    slot = Slot(
        Person(person["id"], person["name"], person["office"], tuple(person["rights"])),
        PublicKeys.from_json(value["keys"]),
        Derivation(work["memory_kib"], work["passes"], work["lanes"]),
        salt,
        bundle,
        database_key,
        value["epoch"],
    )
    if slot_to_json(slot) != value or not slot.derivation.is_bearable():
        raise ValueError("not a slot")
    return slot


def _wrapping_key(slot: Slot, password: str) -> bytes:
    secret = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    try:
        derived = derive(slot.derivation, slot.salt, secret)
    except MemoryError as fault:
        raise YpsError(_NO_MEMORY) from fault
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"yps/slot/1\0").derive(derived)


def _public_fields(vault_id: str, slot: Slot) -> bytes:
    """Spell what the seal on the private keys also vouches for: whatever of a slot never changes with it."""
    public = {
        "vault": vault_id,
        "person": slot.person.id,
        "keys": slot.keys.to_json(),
        "derivation": _derivation_to_json(slot.derivation),
        "salt": slot.salt.hex(),
    }
    return b"yps/bundle/1\0" + canonical(public)


def _key_info(vault_id: str, person_id: str, epoch: int) -> bytes:
    return b"yps/database-key/1\0" + canonical([vault_id, person_id, epoch])


def _person_to_json(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name, "office": person.office, "rights": list(person.rights)}


def _derivation_to_json(work: Derivation) -> dict[str, int]:
    return {"memory_kib": work.memory_kib, "passes": work.passes, "lanes": work.lanes}


_NO_MEMORY = (
    "This computer has too little free memory just now to check a password. Close other programs and try "
    "again."
)
_NO_DATABASE_KEY = (
    "The keystore (vault.json) is damaged: the key to the record in it cannot be opened. Nothing has changed."
)
