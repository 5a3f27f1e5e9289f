"""How an entry is hashed, named and signed never changes: every record written before depends on it."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yps_desktop.record.entry import (
    GENESIS,
    Entry,
    Header,
    check_hashes,
    check_signature,
    hash_body,
    hash_header,
    key_groups,
    key_id,
    read_entry,
    seal,
)
from yps_desktop.record.errors import RecordDamagedError

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
SALT, BODY = bytes(32), b'{"said":"x"}'
HEADER = Header(
    v=1,
    vault="v",
    seq=1,
    prev=GENESIS,
    author="p",
    author_key=key_id(PUBLIC),
    role="write",
    kind="sheet",
    case=None,
    corrects=None,
    edition="2026",
    recorded_utc="2026-11-20T10:00:00Z",
    zone="Europe/London",
    clock="ok",
    body_hash=hash_body(SALT, BODY),
)


def signed(body: bytes | None = BODY, salt: bytes | None = SALT) -> Entry:
    name = hash_header(HEADER.to_bytes())
    return Entry(HEADER, body, salt, name, KEY.sign(b"yps/sig/1\0" + bytes.fromhex(name)))


def test_the_hashes_of_a_known_entry_are_what_they_always_were() -> None:
    assert GENESIS == "0" * 64
    assert hash_body(SALT, BODY) == "6afa8d12c66d7af28b440328962a1d581c2df173c2b5b991c19c16d3f2909b66"
    assert hash_header(b"{}") == "69b506c4f41cc5e9fbfb764e0a27a20bed86889f4e9043133b691fc27e1cd9a8"
    assert key_id(PUBLIC) == "e2eb33d83c9ef69b6716ab539c79d0aa"


def test_a_known_signature_holds() -> None:
    check_signature(signed(), PUBLIC)
    assert signed().signature.hex() == (
        "51a2075e3e6d93e4eb7b5473ae656882afe725d9750d436538b709ee6061de88"
        "80097fe1f271b36ddc5be0b8f208eb9d58df755be1a3dd157255e91f69dc7106"
    )


def test_a_fresh_salt_has_256_bits() -> None:
    head = {name: getattr(HEADER, name) for name in Header.__slots__}
    for made in ("v", "author_key", "body_hash"):
        del head[made]
    one, other = seal(head, {"said": "x"}, KEY), seal(head, {"said": "x"}, KEY)
    assert one.salt is not None
    assert len(one.salt) == 32
    assert one.salt != other.salt
    assert one.body == BODY


def test_a_key_s_name_is_read_aloud_as_its_first_sixteen_digits() -> None:
    assert key_groups("0123456789abcdef0123456789abcdef") == "0123 4567 89AB CDEF"


def test_the_hash_of_other_header_bytes_than_those_given_is_refused() -> None:
    with pytest.raises(RecordDamagedError, match="does not match its seal"):
        check_hashes(signed(), HEADER.to_bytes() + b" ")


@pytest.mark.parametrize(("body", "salt"), [(BODY, None), (None, SALT)], ids=["no salt", "no body"])
def test_a_text_that_nothing_vouches_for_is_refused(body: bytes | None, salt: bytes | None) -> None:
    """Only where both are gone was it destroyed."""
    one = signed(body, salt)
    with pytest.raises(RecordDamagedError, match="text of entry 1 does not match its seal"):
        read_entry(HEADER.to_bytes(), one.body, one.salt, one.hash, one.signature)


def test_a_hash_in_letters_of_another_alphabet_is_refused_in_a_sentence() -> None:
    """Whoever writes entries with a program of their own can sign any header."""
    header = replace(HEADER, body_hash="é" * 64)
    with pytest.raises(RecordDamagedError, match="text of entry 1"):
        read_entry(header.to_bytes(), BODY, SALT, hash_header(header.to_bytes()), b"")


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_that_is_none_has_signed_nothing(key: bytes) -> None:
    one = signed()
    claimed = replace(one, header=replace(one.header, author_key=key_id(key)))
    with pytest.raises(RecordDamagedError, match="not its author's"):
        check_signature(claimed, key)


def test_a_good_signature_under_another_key_s_name_is_refused() -> None:
    one = signed()
    claimed = replace(one, header=replace(one.header, author_key=key_id(bytes(32))))
    with pytest.raises(RecordDamagedError, match="not its author's"):
        check_signature(claimed, PUBLIC)
