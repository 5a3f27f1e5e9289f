"""N3: docs/package-format.md says what a package is; what follows reads one by that page alone."""

import hashlib
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.record.builder import HEAD, HEAD_KEY
from tests.transfer.example import NOW, WORDS, example, made, signatory
from yps_desktop.record.acts import ACTS
from yps_desktop.record.entry import Header
from yps_desktop.record.fields import LONGEST_TEXT
from yps_desktop.services.receiving import MOST_PROPOSALS
from yps_desktop.transfer import package
from yps_desktop.transfer.age_format import LARGEST, MOST_WORK, WORK
from yps_desktop.transfer.package import MOST_ENTRIES
from yps_desktop.transfer.packing import GOES
from yps_desktop.transfer.parts import Part
from yps_desktop.transfer.receipt import OUTCOMES, Receipt, make_receipt

PAGE = (Path(__file__).parents[2] / "docs" / "package-format.md").read_text(encoding="utf-8")
PARTS = [held for held in vars(package).values() if isinstance(held, type) and issubclass(held, Part)]
FILE = made(example())


def hashed(name: str, data: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\0" + data).digest()


def verify(key: str, signature: str, name: str, hash: bytes) -> None:
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
    public.verify(bytes.fromhex(signature), name.encode() + b"\0" + hash)


def body_bytes(data: bytes, name: str) -> bytes:
    """Cut the body out of the file: what stands between the two ends."""
    start, end = len(f'{{"{name}":'), len(f',"signature":"{"0" * 128}"}}')
    return data[start:-end]


def test_n3_the_package_is_read_by_its_page_alone() -> None:
    data = pyrage.passphrase.decrypt(FILE.data, WORDS)
    text: dict[str, Any] = json.loads(data)
    body = text["package"]
    hash = hashed("yps/package/1", body_bytes(data, "package"))
    verify(body["signed_by"]["key"], text["signature"], "yps/package-sig/1", hash)
    assert hash.hex() == FILE.hash
    keys = {
        (one["person"], hashed("yps/key/1", bytes.fromhex(one["key"])).hex()[:32]): one
        for one in body["keys"]
    }
    for entry in body["cases"][0]["entries"]:
        head = json.loads(entry["header"])
        key = keys[head["author"], head["author_key"]]["key"]
        verify(key, entry["signature"], "yps/sig/1", hashed("yps/entry/1", entry["header"].encode()))
        salted = bytes.fromhex(entry["salt"]) + entry["body"].encode()
        assert hashed("yps/body/1", salted).hex() == head["body_hash"]


def test_n1_the_receipt_is_read_by_its_page_alone() -> None:
    data = make_receipt(FILE.hash, FILE.sha256, "taken_in", NOW, "A school", signatory(HEAD), HEAD_KEY)
    text = json.loads(data)
    hash = hashed("yps/receipt/1", body_bytes(data, "receipt"))
    verify(text["receipt"]["signed_by"]["key"], text["signature"], "yps/receipt-sig/1", hash)


@pytest.mark.parametrize("part", [*PARTS, Receipt])
def test_n3_the_page_names_every_part(part: type[Part]) -> None:
    names = [one.name for one in fields(part) if one.name != "more"]
    assert [name for name in names if f"`{name}`" not in PAGE and f'"{name}"' not in PAGE] == []


@pytest.mark.parametrize("kind", sorted(GOES))
def test_n3_the_page_says_what_each_kind_of_entry_holds(kind: str) -> None:
    _, _, table = PAGE.partition("These kinds make up a case")
    (row,) = (line for line in table.splitlines() if line.startswith("| `") and f"`{kind}`" in line[:24])
    parts = {one.name for one in fields(ACTS[kind])} if kind in ACTS else set()
    assert [name for name in sorted(parts) if f"`{name}`" not in row] == []


def test_n3_the_page_names_every_part_of_a_header() -> None:
    assert [one.name for one in fields(Header) if f"`{one.name}`" not in PAGE] == []


def test_n3_the_page_gives_the_limits_as_they_are() -> None:
    for said in (
        f"factor {WORK}",
        f"more than {MOST_WORK}",
        f"{LARGEST >> 20} MiB",
        f"{MOST_ENTRIES:,} entries",
        f"{MOST_PROPOSALS:,} in a case",
        f"{2 * LONGEST_TEXT:,} characters",
    ):
        assert said in " ".join(PAGE.split())
    assert [one for one in OUTCOMES if f"`{one}`" not in PAGE] == []
