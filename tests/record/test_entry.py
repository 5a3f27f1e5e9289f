"""Sealing an entry, and refusing every other than the one sealed."""

import dataclasses
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.test_canonical import TEXTS, VALUES
from yps_desktop.record.canonical import FormatError, canonical, parse
from yps_desktop.record.clocks import CLOCKS
from yps_desktop.record.entry import (
    GENESIS,
    Entry,
    Header,
    check_follows,
    check_hashes,
    check_signature,
    hash_body,
    hash_header,
    key_groups,
    key_id,
    read_entry,
    read_header,
    seal,
)
from yps_desktop.record.errors import RecordDamagedError

KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes_raw()
BODIES = st.dictionaries(TEXTS, VALUES, max_size=5)
OPTIONAL = st.none() | TEXTS


def heads() -> st.SearchStrategy[dict[str, Any]]:
    texts = ("vault", "prev", "author", "role", "kind", "edition", "recorded_utc", "zone")
    fields: dict[str, st.SearchStrategy[Any]] = dict.fromkeys(texts, TEXTS)
    fields |= {"case": OPTIONAL, "corrects": OPTIONAL, "seq": st.integers(1, 2**53)}
    fields |= {"clock": st.sampled_from(sorted(CLOCKS))}
    return st.fixed_dictionaries(fields)


def head(**other: Any) -> dict[str, Any]:
    given = {"vault": "v", "seq": 1, "prev": GENESIS, "author": "p1", "role": "dsl", "kind": "sheet"}
    given |= {"case": "c1", "corrects": None, "edition": "2026-1", "clock": "ok"}
    return given | {"recorded_utc": "2026-11-20T10:00:00Z", "zone": "Europe/London"} | other


def entry(body: dict[str, Any] | None = None, **other: Any) -> Entry:
    return seal(head(**other), body if body is not None else {"sheet": "note"}, KEY)


def read(one: Entry, header: bytes | None = None, body: bytes | None = None) -> Entry:
    raw = header if header is not None else one.header.to_bytes()
    return read_entry(raw, body if body is not None else one.body, one.salt, one.hash, one.signature)


@given(heads(), BODIES)
def test_an_entry_reads_back_as_it_was_sealed(head: dict[str, Any], body: dict[str, Any]) -> None:
    one = seal(head, body, KEY)
    back = read(one)
    assert back == one
    assert back.read_body() == body
    check_signature(back, PUBLIC)


def flipped(data: st.DataObject, whole: bytes) -> bytes:
    at = data.draw(st.integers(0, len(whole) - 1))
    return bytes([*whole[:at], whole[at] ^ data.draw(st.integers(1, 255)), *whole[at + 1 :]])


@given(heads(), st.data())
def test_one_byte_of_the_header_changed_is_refused(head: dict[str, Any], data: st.DataObject) -> None:
    one = seal(head, {"sheet": "note"}, KEY)
    with pytest.raises(RecordDamagedError):
        read(one, header=flipped(data, one.header.to_bytes()))


@given(BODIES, st.data())
def test_one_byte_of_the_body_changed_is_refused(body: dict[str, Any], data: st.DataObject) -> None:
    one = entry(body)
    assert one.body is not None
    with pytest.raises(RecordDamagedError):
        read(one, body=flipped(data, one.body))


def signed_as_it_is(body: bytes) -> Entry:
    """Give an entry whose hashes and signature are right, whatever its body is."""
    one = entry()
    header = dataclasses.replace(one.header, body_hash=hash_body(one.salt or b"", body))
    name = hash_header(header.to_bytes())
    return Entry(header, body, one.salt, name, KEY.sign(b"yps/sig/1\0" + bytes.fromhex(name)))


@pytest.mark.parametrize(
    "body", [b'{"a": 1}', b'{"a":1,"a":1}', b'{"b":1,"a":1}', b'{"a":%b}' % (b"[" * 33 + b"]" * 33)]
)
def test_another_spelling_is_refused_by_verification_though_its_author_signed_it(body: bytes) -> None:
    one = signed_as_it_is(body)
    check_signature(one, PUBLIC)
    with pytest.raises(FormatError):
        read(one)


@pytest.mark.parametrize(
    "body", [b"[]", b"1", b"{", b'{"a":1.5}', b'{"a":NaN}', b"{}{}", b"\xff", b"[" * 9999]
)
def test_a_body_that_is_no_object_of_this_program_is_never_read(body: bytes) -> None:
    with pytest.raises(FormatError):
        signed_as_it_is(body).read_body()


@given(st.data())
def test_one_byte_of_salt_hash_or_signature_changed_is_refused(data: st.DataObject) -> None:
    one = entry()
    assert one.salt is not None
    salted = dataclasses.replace(one, salt=flipped(data, one.salt))
    hashed = dataclasses.replace(one, hash=flipped(data, bytes.fromhex(one.hash)).hex())
    signed = dataclasses.replace(one, signature=flipped(data, one.signature))
    for changed in (salted, hashed):
        with pytest.raises(RecordDamagedError):
            check_hashes(changed)
    with pytest.raises(RecordDamagedError):
        check_signature(signed, PUBLIC)


@settings(max_examples=30)
@given(st.sampled_from([field.name for field in dataclasses.fields(Header)]))
def test_a_header_without_one_of_its_parts_is_refused(name: str) -> None:
    values = parse(entry().header.to_bytes())
    del values[name]
    with pytest.raises(FormatError):
        read_header(canonical(values))


@pytest.mark.parametrize(
    "other",
    [
        {"more": 1},
        {"seq": "1"},
        {"seq": True},
        {"seq": None},
        {"case": 1},
        {"author": None},
        {"v": 2},
        {"v": True},
        {"body_hash": 5},
    ],
)
def test_a_header_with_a_part_of_another_kind_is_refused(other: dict[str, Any]) -> None:
    values = parse(entry().header.to_bytes())
    with pytest.raises(FormatError):
        read_header(canonical(values | other))


def test_a_header_of_a_newer_program_says_so() -> None:
    values = parse(entry().header.to_bytes())
    with pytest.raises(FormatError, match="newer program"):
        read_header(canonical(values | {"v": 2}))


def test_another_persons_signature_is_refused() -> None:
    one, other = entry(), Ed25519PrivateKey.generate()
    with pytest.raises(RecordDamagedError):
        check_signature(one, other.public_key().public_bytes_raw())
    forged = dataclasses.replace(one, signature=other.sign(b"yps/sig/1\0" + bytes.fromhex(one.hash)))
    with pytest.raises(RecordDamagedError):
        check_signature(forged, PUBLIC)


def test_a_signature_of_the_bare_hash_is_not_a_signature_of_the_entry() -> None:
    one = entry()
    bare = dataclasses.replace(one, signature=KEY.sign(bytes.fromhex(one.hash)))
    with pytest.raises(RecordDamagedError):
        check_signature(bare, PUBLIC)


def test_the_same_text_twice_has_two_hashes_so_that_a_header_tells_nothing() -> None:
    assert entry().header.body_hash != entry().header.body_hash


def test_entries_stand_directly_after_each_other() -> None:
    first = entry()
    second = entry(seq=2, prev=first.hash)
    check_follows(first, None)
    check_follows(second, first)
    for broken in (entry(seq=3, prev=first.hash), entry(seq=2, prev=GENESIS), first):
        with pytest.raises(RecordDamagedError):
            check_follows(broken, first)
    with pytest.raises(RecordDamagedError):
        check_follows(second, None)


def test_a_destroyed_body_leaves_a_header_that_still_checks() -> None:
    one = entry()
    gone = read_entry(one.header.to_bytes(), None, None, one.hash, one.signature)
    check_signature(gone, PUBLIC)
    assert gone.read_body() == {}


def test_a_key_is_read_aloud_in_four_groups_of_four() -> None:
    assert [len(group) for group in key_groups(key_id(PUBLIC)).split()] == [4, 4, 4, 4]


def test_the_header_tells_of_no_person_and_no_event() -> None:
    one = entry({"answers": {"what": "Juniper told her tutor"}, "about": "j"})
    assert b"Juniper" not in one.header.to_bytes()
    names = {field.name for field in dataclasses.fields(Header)}
    assert not names & {"about", "happened", "when", "name", "reference"}
