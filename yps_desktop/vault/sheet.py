"""The recovery sheet's keys: 32 random bytes on paper, and what of them stands in the keystore.

HKDF-SHA256 makes of the bytes an X25519 key that the database key is sealed to, and an Ed25519 key that signs
the sheet's agreement. Only the public halves are ever on the disk.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from yps_desktop.record.holders import RECOVERS, KeyHolder
from yps_desktop.vault.groups import GROUPS, spell
from yps_desktop.vault.slots import open_sealed, seal_to

NAME = "Recovery sheet"
_BYTES = 32
_ASKED = 2


@dataclass(frozen=True, slots=True)
class SheetKeys:
    """The sheet's private keys while it is used; `person_id` is the sheet's own id."""

    person_id: str
    agreement: X25519PrivateKey = field(repr=False)
    signing: Ed25519PrivateKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class SheetText:
    """What is printed of a new sheet: 13 groups of five; never stored, and shown only on that paper.

    `asked` are the places (1 to 13) of the two groups that are to be typed back.
    """

    id: str
    groups: tuple[str, ...] = field(repr=False)
    asked: tuple[int, int]

    @property
    def text(self) -> str:
        """Give all groups as one text, as the QR code on the sheet holds it."""
        return " ".join(self.groups)


@dataclass(frozen=True, slots=True)
class SheetSlot:
    """The sheet's place in the keystore: its id, public keys (32 bytes each) and the sealed database key."""

    id: str
    agreement: bytes
    signing: bytes
    database_key: bytes = b""
    epoch: int = 0


def make_sheet() -> tuple[SheetSlot, SheetText]:
    """Make a new sheet: its slot, with no database key sealed to it yet, and the text for the paper."""
    sheet_id, secret = secrets.token_hex(16), secrets.token_bytes(_BYTES)
    keys = keys_of(sheet_id, secret)
    slot = SheetSlot(sheet_id, *_public(keys))
    first, second = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), _ASKED))
    return slot, SheetText(sheet_id, spell(secret), (first, second))


def keys_of(sheet_id: str, secret: bytes) -> SheetKeys:
    """Make the sheet's keys of its 32 bytes."""
    agreement, signing = (
        HKDF(SHA256(), _BYTES, salt=None, info=b"yps/sheet/1\0" + use).derive(secret)
        for use in (b"x25519", b"ed25519")
    )
    return SheetKeys(
        sheet_id,
        X25519PrivateKey.from_private_bytes(agreement),
        Ed25519PrivateKey.from_private_bytes(signing),
    )


def belongs(slot: SheetSlot, keys: SheetKeys) -> bool:
    """Say whether keys are those of the sheet that the keystore knows."""
    return _public(keys) == (slot.agreement, slot.signing)


def _public(keys: SheetKeys) -> tuple[bytes, bytes]:
    return keys.agreement.public_key().public_bytes_raw(), keys.signing.public_key().public_bytes_raw()


def holder_of_sheet(slot: SheetSlot) -> KeyHolder:
    """Say of a sheet what the entry says that makes it."""
    return KeyHolder(
        person=slot.id,
        name=NAME,
        office="",
        rights=(RECOVERS,),
        signing_key=slot.signing.hex(),
        certificate="",
        agreement=slot.agreement.hex(),
    )


def seal_to_sheet(vault_id: str, slot: SheetSlot, database_key: bytes, epoch: int) -> SheetSlot:
    """Seal a database key to the sheet; nobody needs the paper for it."""
    key = X25519PublicKey.from_public_bytes(slot.agreement)
    return replace(slot, database_key=seal_to(vault_id, slot.id, key, database_key, epoch), epoch=epoch)


def open_with_sheet(vault_id: str, slot: SheetSlot, keys: SheetKeys) -> bytes:
    """Open the database key with the sheet. Raises VaultDamagedError."""
    return open_sealed(vault_id, slot.id, keys.agreement, slot.database_key, slot.epoch)


def sheet_to_json(slot: SheetSlot | None) -> dict[str, Any] | None:
    """Spell the sheet's slot for the keystore; bytes are in hex."""
    if slot is None:
        return None
    return {
        "id": slot.id,
        "x25519": slot.agreement.hex(),
        "ed25519": slot.signing.hex(),
        "database_key": slot.database_key.hex(),
        "epoch": slot.epoch,
    }


def sheet_from_json(value: Mapping[str, Any] | None) -> SheetSlot | None:
    """Read the sheet's slot. Raises KeyError, TypeError or ValueError where it is not one."""
    if value is None:
        return None
    agreement, signing, sealed = (
        bytes.fromhex(value[name]) for name in ("x25519", "ed25519", "database_key")
    )
    slot = SheetSlot(value["id"], agreement, signing, sealed, value["epoch"])
    X25519PublicKey.from_public_bytes(slot.agreement)
    Ed25519PublicKey.from_public_bytes(slot.signing)
    if sheet_to_json(slot) != value or not isinstance(slot.id, str):
        raise ValueError("not the slot of a recovery sheet")
    return slot
