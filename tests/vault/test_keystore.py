import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.errors import NewerFormatError, StorageError, VaultDamagedError, VaultMissingError
from yps_desktop.vault.keystore import (
    LARGEST,
    PREVIOUS_NAME,
    Keystore,
    parse_keystore,
    read_keystore,
    replace_keystore,
    seal_keystore,
)
from yps_desktop.vault.slots import Person, make_slot

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def keystore():
    from datetime import UTC, datetime

    from yps_desktop.vault.slots import Derivation

    wren = Person("ab" * 16, "Wren Mockford", "DSL", ("write", "oversee"))
    work, now = Derivation(64, 1, 1, cheap=True), datetime(2026, 11, 20, tzinfo=UTC)
    slot, _ = make_slot("cd" * 16, wren, "secret", KEY, 1, school="Mock Hill", derivation=work, now=now)
    return Keystore("cd" * 16, "Mock Hill", 1, 1, (slot,))


def test_what_is_written_is_read_back(keystore, tmp_path):
    replace_keystore(tmp_path, seal_keystore(keystore, KEY))
    stored = read_keystore(tmp_path)
    stored.check(KEY)
    assert stored.keystore == keystore


def test_the_keystore_before_is_kept(keystore, tmp_path):
    first = seal_keystore(keystore, KEY)
    replace_keystore(tmp_path, first)
    replace_keystore(tmp_path, seal_keystore(replace(keystore, epoch=2), KEY))
    assert (tmp_path / PREVIOUS_NAME).read_bytes() == first
    assert read_keystore(tmp_path).keystore.epoch == 2


def test_a_missing_keystore_is_a_sentence(tmp_path):
    with pytest.raises(VaultMissingError, match=r"no keystore \(vault.json\)"):
        read_keystore(tmp_path)


def test_a_newer_keystore_is_called_newer_and_not_damaged():
    with pytest.raises(NewerFormatError, match="newer version"):
        parse_keystore(b'{"format": 2, "anything": 1.5}')


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 60_000,
        b"x" * (LARGEST + 1),
        b'{"format":1}',
        b'{"format":true}',
    ],
)
def test_what_is_no_keystore_is_called_damaged(data):
    with pytest.raises(VaultDamagedError, match="damaged"):
        parse_keystore(data)


def test_every_other_spelling_of_the_same_keystore_is_refused(keystore):
    spelled = json.dumps(json.loads(seal_keystore(keystore, KEY)), indent=1).encode()
    with pytest.raises(VaultDamagedError):
        parse_keystore(spelled)


@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_flipped_bit_is_noticed_before_a_password_is_typed(keystore, at, bit):
    data = bytearray(seal_keystore(keystore, KEY))
    data[at % len(data)] ^= 1 << bit
    with pytest.raises(YpsError):
        parse_keystore(bytes(data))


def test_a_keystore_changed_by_somebody_without_the_database_key_is_refused(keystore):
    raised = replace(keystore.slots[0], person=replace(keystore.slots[0].person, rights=("countersign",)))
    forged = seal_keystore(replace(keystore, slots=(raised,)), bytes(32))
    with pytest.raises(VaultDamagedError, match="not trusted"):
        parse_keystore(forged).check(KEY)


def test_two_slots_of_one_person_are_refused(keystore):
    twice = replace(keystore, slots=keystore.slots * 2)
    with pytest.raises(VaultDamagedError):
        parse_keystore(seal_keystore(twice, KEY))


def test_a_keystore_stays_small(keystore):
    crowd = replace(keystore, slots=keystore.slots * 60)
    with pytest.raises(StorageError, match="no room for a further key"):
        seal_keystore(crowd, KEY)


def test_a_person_without_a_slot_is_a_sentence(keystore):
    with pytest.raises(VaultMissingError):
        keystore.slot_of("nobody")
