"""One signed, hashed entry of the chain: how it is made and how it is checked."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from yps_desktop.record.canonical import FormatError, canonical, parse_object, read_object
from yps_desktop.record.clocks import CLOCKS
from yps_desktop.record.errors import RecordDamagedError

VERSION = 1
SALT_BYTES = 32
GENESIS = "0" * 64
"""What stands in `prev` of the first entry."""

_BODY, _ENTRY, _SIGNATURE, _KEY = b"yps/body/1\0", b"yps/entry/1\0", b"yps/sig/1\0", b"yps/key/1\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What everybody may know of an entry: random ids, times and hashes, never a person or an event.

    `seq` counts from 1; `prev`, `body_hash` and `corrects` are SHA-256 in hex; `recorded_utc` is ISO 8601
    to the second with Z; `clock` is "ok" or what was amiss with the computer's clock (`record/clocks.py`).
    """

    v: int
    vault: str
    seq: int
    prev: str
    author: str
    author_key: str
    role: str
    kind: str
    case: str | None
    corrects: str | None
    edition: str
    recorded_utc: str
    zone: str
    clock: str
    body_hash: str

    def to_bytes(self) -> bytes:
        """Spell the header canonically."""
        return canonical(dict(zip(_PARTS, _VALUES(self), strict=True)))


_PARTS = tuple(f.name for f in fields(Header))
_VALUES = attrgetter(*_PARTS)
_KINDS: dict[str, tuple[type, ...]] = dict.fromkeys(_PARTS, (str,))
_KINDS |= dict.fromkeys(("v", "seq"), (int,)) | dict.fromkeys(("case", "corrects"), (str, type(None)))


@dataclass(frozen=True, slots=True)
class Entry:
    """A header, its body and the two proofs; `body` is None where it was destroyed."""

    header: Header
    body: bytes | None
    salt: bytes | None
    hash: str
    signature: bytes

    def read_body(self) -> dict[str, Any]:
        """Read the body, whose hash was checked; a destroyed one reads as empty. Raises FormatError."""
        return {} if self.body is None else read_object(self.body)


def seal(header: Mapping[str, Any], body: Mapping[str, Any], key: Ed25519PrivateKey) -> Entry:
    """Make and sign an entry from the header's values (all but v, author_key, body_hash) and a body."""
    body_bytes, salt = canonical(dict(body)), secrets.token_bytes(SALT_BYTES)
    public = key.public_key().public_bytes_raw()
    made = Header(v=VERSION, author_key=key_id(public), body_hash=hash_body(salt, body_bytes), **header)
    entry_hash = hash_header(made.to_bytes())
    return Entry(made, body_bytes, salt, entry_hash, key.sign(_SIGNATURE + bytes.fromhex(entry_hash)))


def read_header(data: bytes) -> Header:
    """Read a header from its canonical bytes, every value of the kind it must have. Raises FormatError."""
    values = parse_object(data)
    if values.keys() != _KINDS.keys() or not all(type(values[name]) in _KINDS[name] for name in _PARTS):
        raise FormatError("The head of an entry does not have the parts it must have.")
    if values["v"] != VERSION:
        raise FormatError("An entry was written by a newer program. Nothing has been changed.")
    if values["clock"] not in CLOCKS:
        raise FormatError("An entry does not say of its clock what this program says of clocks.")
    return Header(**values)


def read_entry(
    header: bytes, body: bytes | None, salt: bytes | None, entry_hash: str, signature: bytes
) -> Entry:
    """Put an entry together from what was stored and check every hash. Raises RecordDamagedError."""
    entry = Entry(read_header(header), body, salt, entry_hash, signature)
    check_hashes(entry, header)
    return entry


def check_hashes(entry: Entry, header: bytes | None = None) -> None:
    """Check that header and body belong to the entry's hash. Raises RecordDamagedError."""
    if not hmac.compare_digest(hash_header(header or entry.header.to_bytes()), entry.hash):
        raise RecordDamagedError(f"Entry {entry.header.seq} does not match its seal. It is not shown.")
    body, salt = entry.body, entry.salt
    if body is None and salt is None:
        return  # destroyed
    if body is None or salt is None or hash_body(salt, body) != entry.header.body_hash:
        raise RecordDamagedError(
            f"The text of entry {entry.header.seq} does not match its seal. It is not shown."
        )
    parse_object(body)


def check_signature(entry: Entry, public_key: bytes) -> None:
    """Check that the 32-byte Ed25519 key signed this entry. Raises RecordDamagedError."""
    try:
        name, key = _verifier(public_key)
        if entry.header.author_key == name:
            key.verify(entry.signature, _SIGNATURE + bytes.fromhex(entry.hash))
            return
    except (InvalidSignature, ValueError) as fault:
        raise _not_theirs(entry) from fault
    raise _not_theirs(entry)


@lru_cache(maxsize=64)
def _verifier(public_key: bytes) -> tuple[str, Ed25519PublicKey]:
    """Name a key and make it ready to check with, once for many signatures. Raises ValueError."""
    return key_id(public_key), Ed25519PublicKey.from_public_bytes(public_key)


def _not_theirs(entry: Entry) -> RecordDamagedError:
    return RecordDamagedError(f"The signature of entry {entry.header.seq} is not its author's.")


def check_follows(entry: Entry, before: Entry | None) -> None:
    """Check that an entry stands directly after another, or first in the chain. Raises RecordDamagedError."""
    seq, prev = (1, GENESIS) if before is None else (before.header.seq + 1, before.hash)
    if entry.header.seq != seq or entry.header.prev != prev:
        raise RecordDamagedError(
            f"Entry {entry.header.seq} does not follow entry {seq - 1}. The chain is broken there."
        )


def hash_body(salt: bytes, body: bytes) -> str:
    """Hash a body with its salt: SHA-256 in hex."""
    return hashlib.sha256(_BODY + salt + body).hexdigest()


def hash_header(header: bytes) -> str:
    """Hash a header's canonical bytes: SHA-256 in hex, the entry's own name."""
    return hashlib.sha256(_ENTRY + header).hexdigest()


def key_id(public_key: bytes) -> str:
    """Name a public key: the first 16 bytes of its hash, in hex."""
    return hashlib.sha256(_KEY + public_key).hexdigest()[:32]


def key_groups(key: str) -> str:
    """Write a key's name as it is printed and read aloud: four groups of four."""
    return " ".join(key[at : at + 4] for at in range(0, 16, 4)).upper()
