"""Locks a package with words in the age format, version 1, and opens it: age-encryption.org/v1.

Written here with the primitives of `cryptography`, because the work is always the same then and a tool that
measures the computer first may ask another computer for four times its memory; read by `pyrage`, so that two
programs agree on every file that leaves.
"""

import re
import secrets
from base64 import b64encode

import pyrage
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from yps_desktop.transfer.refusal import (
    CHANGED,
    EMPTY,
    NOT_A_PACKAGE,
    TOO_LARGE,
    TOO_SLOW,
    WRONG_WORDS,
    PackageError,
)

WORK = 18
"""Scrypt's work factor: 256 MiB and about a second, what the `age` command asks for too."""
MOST_WORK = 20
"""A gibibyte: `rage` may ask for that on a fast computer. Whatever asks for more is not tried."""
LARGEST = 12 * 1024 * 1024
"""Bytes of a locked file. A case of a thousand long entries has five million."""

_BEGINS = b"age-encryption.org/v1\n"
_LABEL = b"age-encryption.org/v1/scrypt"
_HEAD = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n"
    rb"[A-Za-z0-9+/]{43}\n"
    rb"--- [A-Za-z0-9+/]{43}\n"
)
_CHUNK, _TAG, _NONCE = 64 * 1024, 16, 16
_NOT_THESE = "Decryption failed"
"""How pyrage says that words do not open a file."""


def spoken(words: str) -> str:
    """Write words as they were locked with, however they were typed: small, with one space between."""
    return " ".join(re.findall(r"[^\W\d_]+", words.casefold()))


def lock(data: bytes, words: str, work: int = WORK) -> bytes:
    """Lock bytes with words, for any age tool to open. About a second."""
    file_key, salt, nonce = (secrets.token_bytes(16) for _ in range(3))
    wrapping = Scrypt(salt=_LABEL + salt, length=32, n=1 << work, r=8, p=1).derive(spoken(words).encode())
    wrapped = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    head = _BEGINS + b"-> scrypt %s %d\n%s\n---" % (_spell(salt), work, _spell(wrapped))
    proof = hmac.HMAC(_derive(file_key, b"", b"header"), hashes.SHA256())
    proof.update(head)
    return b"".join(
        (
            head,
            b" ",
            _spell(proof.finalize()),
            b"\n",
            nonce,
            *_chunks(data, _derive(file_key, nonce, b"payload")),
        )
    )


def unlock(data: bytes, words: str) -> bytes:
    """Open locked bytes. Raises PackageError, without trying where that would take too much. Seconds."""
    _check_head(data)
    try:
        return bytes(pyrage.passphrase.decrypt(data, spoken(words)))
    except pyrage.DecryptError as fault:
        raise PackageError(WRONG_WORDS if str(fault) == _NOT_THESE else CHANGED) from fault


def _check_head(data: bytes) -> None:
    """Look at what stands in the clear before any work is done."""
    if len(data) > LARGEST:
        raise PackageError(TOO_LARGE)
    if not data.strip():
        raise PackageError(EMPTY)
    head = _HEAD.match(data)
    if head is None:
        raise PackageError(CHANGED if _is_cut(data) else NOT_A_PACKAGE)
    if int(head[1]) > MOST_WORK:
        raise PackageError(TOO_SLOW)
    if len(data) < head.end() + _NONCE + _TAG:
        raise PackageError(CHANGED)


def _is_cut(data: bytes) -> bool:
    """Say whether a file begins as ours do and ends, or goes wrong, within its head."""
    begins = _BEGINS + b"-> scrypt "
    return data[: len(begins)] == begins[: len(data)]


def _chunks(data: bytes, key: bytes) -> list[bytes]:
    cipher = ChaCha20Poly1305(key)
    parts = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)] or [b""]
    last = len(parts) - 1
    return [
        cipher.encrypt(number.to_bytes(11, "big") + bytes([number == last]), part, None)
        for number, part in enumerate(parts)
    ]


def _derive(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(file_key)


def _spell(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")
