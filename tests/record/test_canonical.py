"""Canonical JSON: one spelling a value, every other refused."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from yps_desktop.record.canonical import MAX_DEPTH, FormatError, canonical, parse, parse_object

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXTS
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=20)


@given(VALUES)
@example({"😀": "\u2028", "ﬀ": "e\u0301", "\x00": "\x7f"})
def test_a_value_comes_back_from_its_bytes(value: Any) -> None:
    assert parse(canonical(value)) == value
    assert canonical(parse(canonical(value))) == canonical(value)


@given(st.dictionaries(TEXTS, PLAIN))
def test_the_order_of_keys_does_not_change_the_bytes(value: dict[str, Any]) -> None:
    turned = dict(reversed(value.items()))
    assert canonical(turned) == canonical(value)


@given(VALUES, st.data())
def test_one_byte_changed_is_refused_or_another_value(value: Any, data: st.DataObject) -> None:
    whole = canonical(value)
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = bytes([*whole[:at], whole[at] ^ data.draw(st.integers(1, 255)), *whole[at + 1 :]])
    try:
        read = parse(changed)
    except FormatError:
        return
    assert canonical(read) == changed != whole


@pytest.mark.parametrize(
    "spelled",
    [
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b" 1",
        b"01",
        b"-0",
        b"1.0",
        b"1e2",
        b"1e400",
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b'"\xc3\x28"',
        b"\xef\xbb\xbf1",
        b"9223372036854775808",
        b"-9223372036854775809",
        b"",
        b"{",
        b"1 2",
        "1".encode("utf-16"),
    ],
)
def test_another_spelling_is_refused(spelled: bytes) -> None:
    with pytest.raises(FormatError):
        parse(spelled)


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_depth_ends_at_its_limit() -> None:
    assert parse(nested(MAX_DEPTH + 1))
    with pytest.raises(FormatError):
        parse(nested(MAX_DEPTH + 2))


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_depth_that_would_end_the_program_is_refused(depth: int) -> None:
    with pytest.raises(FormatError):
        parse(nested(depth))


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), 2**63, "\ud800", {1: "a"}, {"a": b"b"}, {"\udfff": 1}, [object()], {1, 2}]
)
def test_what_has_no_spelling_is_refused(value: object) -> None:
    with pytest.raises(FormatError):
        canonical(value)


@pytest.mark.parametrize("value", [[], 1, "a", None])
def test_an_entry_holds_one_object(value: object) -> None:
    with pytest.raises(FormatError):
        parse_object(canonical(value))


def test_nothing_is_escaped_that_need_not_be() -> None:
    assert canonical({"é": "😀 / \u2028"}) == '{"é":"😀 / \u2028"}'.encode()
    assert canonical({"a": '"\\\n'}) == b'{"a":"\\"\\\\\\n"}'


@given(st.text())
def test_lone_surrogates_never_reach_the_record(text: str) -> None:
    try:
        spelled = canonical(text)
    except FormatError:
        assert any("\ud800" <= letter <= "\udfff" for letter in text)
    else:
        assert json.loads(spelled) == text
