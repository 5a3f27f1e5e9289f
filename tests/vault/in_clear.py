"""A database's file as it lies on the disk, each page in clear: also what no table holds any more."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, SALT, IV, RESERVED = 4096, 16, 16, 80
"""SQLCipher 4: at the end of each page its IV and HMAC, before the first one the salt."""


def pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Decrypt every page of the file, free ones too."""
    data = path.read_bytes()
    for at in range(0, len(data), PAGE):
        page = data[at : at + PAGE]
        iv = page[PAGE - RESERVED : PAGE - RESERVED + IV]
        opened = Cipher(AES256(key), CBC(iv)).decryptor()
        yield opened.update(page[SALT if at == 0 else 0 : PAGE - RESERVED]) + opened.finalize()


def holds(path: Path, key: bytes, words: str) -> bool:
    """Say whether any page holds words, in capitals or not."""
    return any(words.casefold().encode() in page.lower() for page in pages(path, key))
