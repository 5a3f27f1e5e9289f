"""How vault.json is written, and everything it may not say: looked at before anybody types a password."""

import json
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from tests.attacks.forgery.keystores import summed
from yps_desktop.vault.errors import NewerFormatError, StorageError, VaultDamagedError, VaultMissingError
from yps_desktop.vault.keys import PublicKeys
from yps_desktop.vault.keystore import (
    LARGEST,
    NAME,
    Keystore,
    parse_keystore,
    read_keystore,
    replace_keystore,
    seal_keystore,
)
from yps_desktop.vault.sheet import SheetSlot
from yps_desktop.vault.slots import Derivation, Person, Slot

KEY = bytes(range(32))
POINT = bytes([9, *bytes(31)])
ED25519 = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")


def slot(person: str) -> Slot:
    keys = PublicKeys(POINT, ED25519, b"certificate")
    who = Person(person, "Wren Mockford", "DSL", ("write", "oversee"))
    return Slot(who, keys, Derivation(65536, 3, 4), bytes(16), bytes(124), bytes(80), 1)


SHEET = SheetSlot("ee" * 16, POINT, ED25519, bytes(80), 1)
KNOWN = Keystore("cd" * 16, "Mock Hill", 3, 2, (slot("ab" * 16), slot("bc" * 16)), SHEET, 1)


def said(**other: Any) -> dict[str, Any]:
    """Give what a sound keystore says, with other things in it."""
    document: dict[str, Any] = json.loads(seal_keystore(KNOWN, KEY))
    return document | other


def with_slot(*path: Any, to: Any) -> dict[str, Any]:
    document = said()
    held = document["slots"][0]
    for step in path[:-1]:
        held = held[step]
    held[path[-1]] = to
    return document


def test_a_known_keystore_is_written_as_it_always_was() -> None:
    """The checksum is SHA-256 of all the rest, the HMAC is under a key from the database key."""
    document = said()
    assert (
        sha256(seal_keystore(KNOWN, KEY)).hexdigest()
        == "891ad5ac6fde23693d915d180649d34821e1ac8c18f40924d67548e433cdcd24"
    )
    assert document["mac"] == "cffdc41985b139e516a7ca668ab4f182f9dc4b3edd207e07c637ff4076e360a5"
    assert (LARGEST, document["format"]) == (65_535, 1)


def test_a_known_keystore_is_read_back() -> None:
    stored = parse_keystore(seal_keystore(KNOWN, KEY))
    stored.check(KEY)
    assert stored.keystore == KNOWN
    assert stored.file_hash == sha256(seal_keystore(KNOWN, KEY)).hexdigest()


@pytest.mark.parametrize(
    "other",
    [
        {"more": "x"},
        {"format": 0},
        {"vault": 5},
        {"school": None},
        {"school": ["x"]},
        {"epoch": 0},
        {"epoch": 1_000_000},
        {"epoch": True},
        {"epoch": "1"},
        {"epoch": None},
        {"database": 0},
        {"database": 1_000_000},
        {"replaces": -1},
        {"replaces": 2},
        {"replaces": False},
        {"slots": []},
        {"slots": {}},
        {"slots": None},
        {"slots": "x"},
        {"slots": [5]},
        {"recovery": 5},
        {"recovery": {}},
        {"recovery": []},
        {"mac": None},
        {"mac": 5},
        {"mac": ["x"]},
        {"mac": {}},
        {"mac": "é"},
    ],
    ids=repr,
)
def test_what_a_sound_keystore_never_says_is_called_damaged(other: dict[str, Any]) -> None:
    with pytest.raises(VaultDamagedError, match="damaged"):
        parse_keystore(summed(said(**other)))


@pytest.mark.parametrize(
    "document",
    [
        with_slot("person", "id", to=5),
        with_slot("person", "name", to=None),
        with_slot("person", "office", to=True),
        with_slot("person", "rights", to=[5]),
        with_slot("person", "rights", to="write"),
        with_slot("person", to="x"),
        with_slot("person", "id", to="bc" * 16),
        with_slot("epoch", to=0),
        with_slot("epoch", to=1_000_000),
        with_slot("epoch", to=None),
        with_slot("salt", to="AB" * 16),
        with_slot("salt", to="ab " * 16),
        with_slot("bundle", to="x"),
        with_slot("keys", "x25519", to="00"),
        with_slot("keys", to={}),
        with_slot("derivation", "passes", to=0),
        with_slot("derivation", to=[]),
        with_slot("more", to="x"),
    ],
    ids=lambda document: str(hash(str(document)))[:4],
)
def test_what_a_sound_slot_never_says_is_called_damaged(document: dict[str, Any]) -> None:
    with pytest.raises(VaultDamagedError, match="damaged"):
        parse_keystore(summed(document))


@pytest.mark.parametrize("part", ["epoch", "id", "x25519", "more"])
def test_what_a_sound_recovery_sheet_never_says_is_called_damaged(part: str) -> None:
    recovery = deepcopy(said()["recovery"]) | {part: 0}
    with pytest.raises(VaultDamagedError, match="damaged"):
        parse_keystore(summed(said(recovery=recovery)))


@pytest.mark.parametrize(
    "part", ["format", "vault", "school", "epoch", "database", "slots", "recovery", "mac"]
)
def test_a_keystore_without_one_of_its_parts_is_called_damaged(part: str) -> None:
    document = said()
    del document[part]
    with pytest.raises(VaultDamagedError, match="damaged"):
        parse_keystore(summed(document))


@pytest.mark.parametrize("count", [1, 999_999])
def test_counts_go_from_one_to_what_a_file_name_holds(count: int) -> None:
    keystore = replace(KNOWN, epoch=count, database=count, replaces=count - 1)
    assert parse_keystore(seal_keystore(keystore, KEY)).keystore == keystore
    assert keystore.database_name == f"db-{count:06}.sqlite"


def test_every_next_keystore_is_one_on() -> None:
    assert KNOWN.with_slot(slot("fa" * 16)).epoch == 4
    assert KNOWN.without("ab" * 16).epoch == 4


def test_somebody_s_new_slot_keeps_its_place_and_a_further_one_comes_last() -> None:
    again = replace(slot("ab" * 16), epoch=2)
    assert KNOWN.with_slot(again).slots == (again, KNOWN.slots[1])
    assert KNOWN.with_slot(slot("fa" * 16)).slots == (*KNOWN.slots, slot("fa" * 16))
    assert KNOWN.without("ab" * 16).slots == KNOWN.slots[1:]


def test_a_new_database_key_is_sealed_anew_to_everybody_and_the_sheet() -> None:
    moved = KNOWN.resealed(bytes(32), 3)
    assert (moved.database, moved.replaces, moved.epoch) == (3, 2, KNOWN.epoch)
    assert moved.recovery is not None
    assert [one.epoch for one in (*moved.slots, moved.recovery)] == [3, 3, 3]
    sealed = {one.database_key for one in (*moved.slots, moved.recovery, *KNOWN.slots, SHEET)}
    assert len(sealed) == 4
    assert parse_keystore(seal_keystore(moved, bytes(32))).keystore == moved


def test_the_same_database_sealed_anew_still_replaces_what_it_did() -> None:
    again = replace(KNOWN, recovery=None).resealed(KEY, KNOWN.database)
    assert (again.database, again.replaces, again.recovery) == (2, 1, None)


def of_length(length: int) -> bytes:
    spare = length - len(summed(said(school="")))
    return summed(said(school="x" * spare))


def test_the_largest_keystore_is_read_and_a_larger_one_is_not(tmp_path) -> None:
    assert len(of_length(LARGEST)) == LARGEST
    (tmp_path / NAME).write_bytes(of_length(LARGEST))
    assert read_keystore(tmp_path).keystore.vault == KNOWN.vault
    (tmp_path / NAME).write_bytes(of_length(LARGEST + 1))
    with pytest.raises(VaultDamagedError, match="damaged"):
        read_keystore(tmp_path)
    with pytest.raises(VaultDamagedError, match="damaged"):
        parse_keystore(of_length(LARGEST + 1))


def test_the_largest_keystore_is_written_and_a_larger_one_is_not() -> None:
    spare = LARGEST - len(seal_keystore(replace(KNOWN, school=""), KEY))
    assert len(seal_keystore(replace(KNOWN, school="x" * spare), KEY)) == LARGEST
    with pytest.raises(StorageError, match="no room for a further key"):
        seal_keystore(replace(KNOWN, school="x" * (spare + 1)), KEY)


def test_a_folder_that_is_a_file_holds_no_keystore(tmp_path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultMissingError):
        read_keystore(tmp_path / "file")


def test_another_s_check_is_refused_and_the_right_one_is_not() -> None:
    stored = parse_keystore(seal_keystore(KNOWN, KEY))
    with pytest.raises(VaultDamagedError, match="not trusted"):
        stored.check(bytes(32))
    with pytest.raises(VaultDamagedError, match="not trusted"):
        replace(stored, mac="").check(KEY)


@pytest.mark.parametrize("newer", [2, 10**30])
def test_a_newer_format_is_named_whatever_else_stands_in_it(newer: int) -> None:
    with pytest.raises(NewerFormatError, match="newer version"):
        parse_keystore(json.dumps(said(format=newer, more=[1.5])).encode())


def test_the_first_keystore_leaves_none_before_it(tmp_path) -> None:
    replace_keystore(tmp_path, seal_keystore(KNOWN, KEY))
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
