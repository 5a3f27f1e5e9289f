"""A package made from docs/package-format.md alone: nothing of the program is imported for it."""

import hashlib
import json
from base64 import b64encode
from typing import Any

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
VAULT, CASE, WHO, PUPIL, SALT = "0a" * 16, "0c" * 16, "0e" * 8, "0b" * 8, "5a" * 32
SIGNED_BY = {
    "person": WHO,
    "name": "Robin Handmade",
    "office": "Designated Safeguarding Lead",
    "key": PUBLIC.hex(),
}
SAID: list[tuple[str, dict[str, Any]]] = [
    ("case", {"lead": WHO, "number": "2026-007"}),
    (
        "sheet",
        {
            "sheet": "person",
            "about": PUPIL,
            "answers": {
                "name": "Briar Invented",
                "born": "2012-02-29",
                "standing": ["pupil_here"],
                "roles": ["in_imagery"],
            },
        },
    ),
    (
        "sheet",
        {
            "sheet": "note",
            "about": None,
            "answers": {"when": {"day": "2026-11-19", "time": "08:40"}, "what": "Briar’s tutor rang."},
        },
    ),
]


def canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def hashed(name: str, data: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\0" + data).digest()


def signature(name: str, hash: bytes) -> str:
    return KEY.sign(name.encode() + b"\0" + hash).hex()


def entries() -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Sign what is said, one entry after the other, and give them with the anchor."""
    made, prev = [], "0" * 64
    for seq, (kind, said) in enumerate(SAID, start=1):
        body = canonical(said)
        header = canonical(
            {
                "v": 1,
                "vault": VAULT,
                "seq": seq,
                "prev": prev,
                "author": WHO,
                "author_key": hashed("yps/key/1", PUBLIC).hex()[:32],
                "role": "dsl",
                "kind": kind,
                "case": CASE,
                "corrects": None,
                "edition": "2026-1",
                "recorded_utc": f"2026-11-19T09:0{seq}:00Z",
                "zone": "Europe/London",
                "clock": "ok",
                "body_hash": hashed("yps/body/1", bytes.fromhex(SALT) + body).hex(),
            }
        )
        hash = hashed("yps/entry/1", header)
        made.append(
            {
                "header": header.decode(),
                "signature": signature("yps/sig/1", hash),
                "body": body.decode(),
                "salt": SALT,
                "told": None,
            }
        )
        prev = hash.hex()
    return made, {"seq": len(made), "hash": prev}


def text() -> bytes:
    """Give the signed text of the package."""
    listed, anchor = entries()
    case = {
        "ids": [CASE],
        "number": "2026-007",
        "masked": None,
        "entries": listed,
        "kept_back": [{"kind": "looked", "many": 2}],
        "handover": [{"heading": "Whom to ring", "about": "Leads", "words": "Robin", "entry": ""}],
        "proposals": [
            {"what": "Ring the tutor", "at": "2026-12-01T15:30:00+00:00", "all_day": False, "sheet": "note"}
        ],
    }
    body = {
        "format": "yps-package",
        "version": 1,
        "id": "1d" * 16,
        "made_utc": "2026-11-20T08:00:00Z",
        "vault": VAULT,
        "school": "Handmade School",
        "number": "01632 960003",
        "to": "",
        "signed_by": SIGNED_BY,
        "whose": [{"person": PUPIL, "name": "Briar Invented"}],
        "cases": [case],
        "keys": [SIGNED_BY],
        "anchor": anchor,
    }
    hash = hashed("yps/package/1", canonical(body))
    return canonical({"package": body, "signature": signature("yps/package-sig/1", hash)})


def locked(data: bytes, words: str) -> bytes:
    """Lock it as age-encryption.org/v1 says, with little work; short enough for one chunk."""
    file_key, salt, nonce = b"k" * 16, b"s" * 16, b"n" * 16
    wrapping = Scrypt(salt=b"age-encryption.org/v1/scrypt" + salt, length=32, n=2, r=8, p=1)
    wrapped = ChaCha20Poly1305(wrapping.derive(words.encode())).encrypt(bytes(12), file_key, None)
    head = b"age-encryption.org/v1\n-> scrypt " + _unpadded(salt) + b" 1\n" + _unpadded(wrapped) + b"\n---"
    proof = hmac.HMAC(HKDF(hashes.SHA256(), 32, b"", b"header").derive(file_key), hashes.SHA256())
    proof.update(head)
    chunk = ChaCha20Poly1305(HKDF(hashes.SHA256(), 32, nonce, b"payload").derive(file_key))
    return (
        head
        + b" "
        + _unpadded(proof.finalize())
        + b"\n"
        + nonce
        + chunk.encrypt(bytes(11) + b"\x01", data, None)
    )


def _unpadded(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")
