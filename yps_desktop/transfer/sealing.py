"""The signature over a package or a receipt: one canonical body, hashed and signed apart from all else.

The bytes are `{"<name>":<body>,"signature":"<hex>"}`, both canonical. The hash is SHA-256 over the body's
bytes with `yps/<name>/1` and a zero before them, and the signature Ed25519 over that hash with
`yps/<name>-sig/1` and a zero before it: no signature of an entry can stand for one of a package.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from yps_desktop.record.canonical import FormatError, canonical, parse_object

Name = Literal["package", "receipt"]
_SIGNATURE = 128


@dataclass(frozen=True, slots=True)
class Sealed:
    """A body as read, the hash (hex) that names it, and the signature over that."""

    body: Mapping[str, Any]
    hash: str
    signature: bytes


def seal(name: Name, body: Mapping[str, Any], key: Ed25519PrivateKey) -> bytes:
    """Sign a body. Raises FormatError where it cannot be spelled."""
    signature = key.sign(_signed(name, hash_of(name, canonical(dict(body)))))
    return canonical({name: dict(body), "signature": signature.hex()})


def unseal(name: Name, data: bytes) -> Sealed | None:
    """Read what was signed, before its signature is checked; None where it is nothing of the kind."""
    try:
        held = parse_object(data)
        body, signature = held.get(name), held.get("signature")
        if not isinstance(body, dict) or not isinstance(signature, str) or len(held) != 2:
            return None
        if not _is_hex(signature, _SIGNATURE):
            return None
        return Sealed(body, hash_of(name, canonical(body)), bytes.fromhex(signature))
    except FormatError:
        return None


def is_signed(name: Name, sealed: Sealed, public_key: bytes) -> bool:
    """Say whether the 32-byte Ed25519 key signed it."""
    return is_signature(name, sealed.hash, sealed.signature.hex(), public_key)


def is_signature(name: Name, hash: str, signature: str, public_key: bytes) -> bool:
    """Say whether a signature (hex) by the 32-byte Ed25519 key stands under what has this hash (hex)."""
    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(bytes.fromhex(signature), _signed(name, hash))
    except (InvalidSignature, ValueError):
        return False
    return True


def hash_of(name: Name, body: bytes) -> str:
    """Hash a body's canonical bytes: SHA-256 in hex."""
    return hashlib.sha256(f"yps/{name}/1\0".encode() + body).hexdigest()


def _signed(name: Name, hash: str) -> bytes:
    return f"yps/{name}-sig/1\0".encode() + bytes.fromhex(hash)


def _is_hex(held: str, length: int) -> bool:
    return len(held) == length and set(held) <= set("0123456789abcdef")
