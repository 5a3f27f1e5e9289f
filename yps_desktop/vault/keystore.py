"""The keystore, vault.json: who has a key to this vault, and the only commit point for a change of keys.

Everything in it may be read by whoever has the folder: names, offices and public keys are in the open,
private keys and the database key are sealed (slots.py). A checksum tells damage from a wrong password before
anybody types one; an HMAC under a key from the database key tells a forged file once that key is known.
"""

import hmac
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from yps_desktop.record.canonical import FormatError, canonical, parse_object
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.errors import NewerFormatError, StorageError, VaultDamagedError, VaultMissingError
from yps_desktop.vault.sheet import SheetSlot, seal_to_sheet, sheet_from_json, sheet_to_json
from yps_desktop.vault.slots import Slot, seal_database_key, slot_from_json, slot_to_json
from yps_desktop.vault.smallfile import put_in_place, stage, staged, write_atomically

FORMAT = 1
NAME, PREVIOUS_NAME = "vault.json", "vault.prev.json"
LARGEST = 64 * 1024 - 1

_MISSING = (
    "There is no keystore (vault.json) in this folder. It holds the keys; without it the record cannot be "
    "opened. Look for the folder of the vault, or bring the file back from a backup. Nothing has changed."
)
_DAMAGED = (
    "The keystore (vault.json) is damaged. The record itself may be whole: bring vault.json back from a "
    "backup. Nothing has changed."
)
_NEWER = (
    "This vault was written by a newer version of the program. Open it with that version. "
    "Nothing has changed."
)
_FULL = (
    "There is no room for a further key: too many people have one. Take the keys of those who left first. "
    "Nothing has changed."
)
_FORGED = (
    "The keystore (vault.json) was changed by something other than this program, so it is not trusted. "
    "Bring it back from a backup. Nothing has changed."
)


@dataclass(frozen=True, slots=True)
class Keystore:
    """What vault.json says: `epoch` counts its changes, `database` names the file the record is in.

    `recovery` is the recovery sheet's place, None until one is made. `replaces` is the number of the database
    that this one was copied from under a new key, and which may go; 0 where there was none.
    """

    vault: str
    school: str
    epoch: int
    database: int
    slots: tuple[Slot, ...]
    recovery: SheetSlot | None = None
    replaces: int = 0

    @property
    def database_name(self) -> str:
        """Name the file the record is in."""
        return name_of_database(self.database)

    def slot_of(self, person_id: str) -> Slot:
        """Find a person's slot. Raises VaultMissingError."""
        for slot in self.slots:
            if slot.person.id == person_id:
                return slot
        raise VaultMissingError("That person has no key to this vault. Nothing has changed.")

    def with_slot(self, slot: Slot) -> "Keystore":
        """Give the next keystore, with a further slot, or with this one in place of the same person's."""
        at = {s.person.id: s for s in self.slots} | {slot.person.id: slot}
        return replace(self, slots=tuple(at.values()), epoch=self.epoch + 1)

    def without(self, *people: str) -> "Keystore":
        """Give the next keystore, without these people's slots."""
        stay = tuple(slot for slot in self.slots if slot.person.id not in people)
        return replace(self, slots=stay, epoch=self.epoch + 1)

    def resealed(self, database_key: bytes, database: int) -> "Keystore":
        """Give it with a database key sealed anew to everybody in it, for the database of that number."""
        slots = (seal_database_key(self.vault, slot, database_key, database) for slot in self.slots)
        sheet = self.recovery and seal_to_sheet(self.vault, self.recovery, database_key, database)
        replaces = self.database if database != self.database else self.replaces
        return replace(self, slots=tuple(slots), recovery=sheet, database=database, replaces=replaces)


def name_of_database(number: int) -> str:
    """Name the file of a database by its number."""
    return f"db-{number:06}.sqlite"


@dataclass(frozen=True, slots=True)
class StoredKeystore:
    """A keystore as it lies on the disk: what it says, the HMAC beside it and the hash of the whole file."""

    keystore: Keystore
    mac: str
    file_hash: str

    def check(self, database_key: bytes) -> None:
        """Check that whoever wrote it held the database key. Raises VaultDamagedError."""
        if not hmac.compare_digest(self.mac, _mac(_content(self.keystore), database_key)):
            raise VaultDamagedError(_FORGED)


def seal_keystore(keystore: Keystore, database_key: bytes) -> bytes:
    """Spell a keystore with its HMAC and checksum. Raises StorageError when it is too large."""
    document = _content(keystore)
    document["mac"] = _mac(document, database_key)
    document["sum"] = sha256(canonical(document)).hexdigest()
    data = canonical(document)
    if len(data) > LARGEST:
        raise StorageError(_FULL)
    return data


def read_keystore(folder: Path) -> StoredKeystore:
    """Read the keystore. Raises VaultMissingError, VaultDamagedError, NewerFormatError, StorageError."""
    return parse_keystore(_read_small(folder / NAME))


def parse_keystore(data: bytes) -> StoredKeystore:
    """Read a keystore from its bytes. Raises VaultDamagedError, NewerFormatError."""
    if len(data) > LARGEST:
        raise VaultDamagedError(_DAMAGED)
    _check_version(data)
    try:
        document = parse_object(data)
        checksum, mac = document.pop("sum"), document["mac"]
        if checksum != sha256(canonical(document)).hexdigest():
            raise VaultDamagedError(_DAMAGED)
        del document["mac"]
        return StoredKeystore(_from_content(document), mac.encode("ascii").decode(), sha256(data).hexdigest())
    except (FormatError, KeyError, TypeError, ValueError, AttributeError) as fault:
        raise VaultDamagedError(_DAMAGED) from fault


def replace_keystore(folder: Path, data: bytes) -> None:
    """Put a new vault.json in place and keep the one before as vault.prev.json. Raises StorageError."""
    stage_keystore(folder, data)
    finish_keystore(folder)


def stage_keystore(folder: Path, data: bytes) -> None:
    """Write the next vault.json beside the one in use. Raises StorageError."""
    stage(folder / NAME, data)


def finish_keystore(folder: Path) -> None:
    """Put the staged vault.json in place and keep the one before as vault.prev.json. Raises StorageError."""
    path = folder / NAME
    with suppress(VaultMissingError):
        write_atomically(folder / PREVIOUS_NAME, _read_small(path))
    put_in_place(path)


def read_staged(folder: Path) -> StoredKeystore | None:
    """Read a staged vault.json; None where there is none, or none that is whole."""
    try:
        return parse_keystore(_read_small(staged(folder / NAME)))
    except YpsError:
        return None


def _read_small(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise VaultMissingError(_MISSING) from fault
    except OSError as fault:
        raise StorageError(
            "The keystore (vault.json) could not be read from the disk. Nothing has changed."
        ) from fault


def _check_version(data: bytes) -> None:
    """Look at the format alone, so that a newer file is called newer and not damaged."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return
    version = document.get("format") if isinstance(document, dict) else None
    if isinstance(version, int) and version > FORMAT:
        raise NewerFormatError(_NEWER)


def _content(keystore: Keystore) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "vault": keystore.vault,
        "school": keystore.school,
        "epoch": keystore.epoch,
        "database": keystore.database,
        "slots": [slot_to_json(slot) for slot in keystore.slots],
        "recovery": sheet_to_json(keystore.recovery),
        "replaces": keystore.replaces,
    }


def _from_content(document: Mapping[str, Any]) -> Keystore:
    slots = tuple(slot_from_json(slot) for slot in document["slots"])
    keystore = Keystore(
        document["vault"],
        document["school"],
        document["epoch"],
        document["database"],
        slots,
        sheet_from_json(document["recovery"]),
        document["replaces"],
    )
    if not _is_sound(keystore) or _content(keystore) != document:
        raise ValueError("not a keystore")
    return keystore


def _is_sound(keystore: Keystore) -> bool:
    people = [slot.person for slot in keystore.slots]
    texts = [keystore.vault, keystore.school]
    for person in people:
        texts += [person.id, person.name, person.office, *person.rights]
    counts = [keystore.epoch, keystore.database, keystore.replaces + 1]
    counts += [slot.epoch for slot in keystore.slots]
    if keystore.recovery is not None:
        counts.append(keystore.recovery.epoch)
    return (
        all(isinstance(text, str) for text in texts)
        and all(type(count) is int and 1 <= count <= 999_999 for count in counts)
        and type(keystore.replaces) is int
        and keystore.replaces < keystore.database
        and 0 < len({person.id for person in people}) == len(people)
    )


def _mac(content: Mapping[str, Any], database_key: bytes) -> str:
    key = HKDF(SHA256(), 32, salt=None, info=b"yps/keystore-mac/1\0").derive(database_key)
    return hmac.digest(key, b"yps/keystore/1\0" + canonical(dict(content)), "sha256").hex()
