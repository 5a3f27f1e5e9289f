"""Kinds of answer, and what makes one valid."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.test_moments import MOMENTS
from yps_desktop.record.canonical import FormatError, canonical, parse
from yps_desktop.record.fields import (
    LONGEST_TEXT,
    Answer,
    Field,
    Kind,
    Named,
    Said,
    When,
)
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.spelling import decode, encode, fits
from yps_desktop.record.typed import normalise

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
NAMED = st.builds(Named, TEXTS, TEXTS, TEXTS)
ANSWERS: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXTS,
    Kind.LONG_TEXT: TEXTS,
    Kind.YES_NO: st.sampled_from(("yes", "no", "not_known")),
    Kind.CHOICE: TEXTS,
    Kind.CHOICES: st.lists(TEXTS, min_size=1).map(tuple),
    Kind.MOMENT: MOMENTS,
    Kind.DAY: st.dates(),
    Kind.NUMBER: st.integers(0, 999_999),
    Kind.PERSON: NAMED,
    Kind.PEOPLE: st.lists(NAMED, min_size=1).map(tuple),
    Kind.EACH: st.lists(st.builds(Said, TEXTS, TEXTS, TEXTS), min_size=1).map(tuple),
}


def field(kind: Kind, **more: Any) -> Field:
    return Field("f", kind, "B1", **more)


@given(st.sampled_from(Kind).flatmap(lambda kind: st.tuples(st.just(kind), ANSWERS[kind])))
def test_an_answer_of_every_kind_comes_back_from_its_bytes(answered: tuple[Kind, Answer]) -> None:
    kind, answer = answered
    assert decode(field(kind), parse(canonical(encode(field(kind), answer)))) == answer


@pytest.mark.parametrize("kind", Kind)
def test_not_known_is_an_answer_of_every_kind_and_fits_where_it_is_offered(kind: Kind) -> None:
    assert decode(field(kind), encode(field(kind), NOT_KNOWN)) is NOT_KNOWN
    assert fits(field(kind, unknown=True), NOT_KNOWN)
    assert not fits(field(kind), NOT_KNOWN)


@pytest.mark.parametrize(
    ("kind", "spelled"),
    [
        (Kind.TEXT, 1),
        (Kind.YES_NO, True),
        (Kind.NUMBER, True),
        (Kind.NUMBER, "1"),
        (Kind.CHOICES, "a"),
        (Kind.CHOICES, [1]),
        (Kind.MOMENT, "2026-11-20"),
        (Kind.DAY, "20/11/2026"),
        (Kind.DAY, "20261120"),
        (Kind.DAY, {}),
        (Kind.PERSON, {"id": "a", "name": "b"}),
        (Kind.PERSON, {"id": "a", "name": "b", "as": None}),
        (Kind.PERSON, {"id": "a", "name": "b", "as": "", "more": ""}),
        (Kind.PEOPLE, {"id": "a", "name": "b", "as": ""}),
        (Kind.PEOPLE, ["a"]),
        (Kind.EACH, [{"of": "a", "what": "b"}]),
        (Kind.EACH, [{"of": "a", "what": "b", "said": 1}]),
        (Kind.TEXT, {"not_known": False}),
        (Kind.TEXT, None),
    ],
)
def test_a_spelling_of_another_kind_is_refused(kind: Kind, spelled: object) -> None:
    with pytest.raises(FormatError):
        decode(field(kind), spelled)


@pytest.mark.parametrize(("kind", "answer"), [(Kind.TEXT, 1), (Kind.MOMENT, "x"), (Kind.PERSON, "Rowan")])
def test_an_answer_of_another_kind_is_not_spelled(kind: Kind, answer: Any) -> None:
    with pytest.raises(FormatError):
        encode(field(kind), answer)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (Kind.TEXT, ""),
        (Kind.TEXT, " \n "),
        (Kind.TEXT, "a\r\nb"),
        (Kind.LONG_TEXT, "a" * (LONGEST_TEXT + 1)),
        (Kind.CHOICE, "c"),
        (Kind.CHOICES, ("a", "c")),
        (Kind.CHOICES, ()),
        (Kind.NUMBER, -1),
        (Kind.NUMBER, 1_000_000),
        (Kind.PERSON, Named("x", " ")),
        (Kind.PEOPLE, ()),
        (Kind.PEOPLE, (Named("x", ""),)),
    ],
)
def test_an_answer_out_of_bounds_does_not_fit(kind: Kind, answer: Answer) -> None:
    assert not fits(field(kind, options=("a", "b")), answer)


def test_100_000_characters_fit() -> None:
    assert fits(field(Kind.LONG_TEXT), "ß" * 100_000)


@given(st.text())
def test_normalised_text_is_stored_as_it_is_and_can_be_spelled(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert parse(canonical(once)) == once
    assert not any(ord(letter) < 32 and letter != "\n" for letter in once)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\u00a0b\tc", "a b c"),
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("\ud83dx\udc00", "x"),
        ("e\u0301 שלום 😀 \u200f", "e\u0301 שלום 😀 \u200f"),
    ],
)
def test_normalising_loses_nothing_anybody_can_read(typed: str, kept: str) -> None:
    assert normalise(typed) == kept


def test_a_question_is_asked_only_where_its_conditions_hold() -> None:
    one = field(Kind.TEXT, when=(When("form", ("viewed", "seen")), When("roles", ("sent",))))
    assert one.is_asked({"form": "seen", "roles": ("made", "sent")})
    assert not one.is_asked({"form": "seen", "roles": ("made",)})
    assert not one.is_asked({"roles": ("sent",)})


def test_a_question_of_a_rule_is_asked_only_where_a_notice_names_it() -> None:
    one = field(Kind.TEXT, by_rule=True)
    assert not one.is_asked({})
    assert one.is_asked({}, {"f"})


def test_a_retired_question_is_no_longer_asked() -> None:
    assert not field(Kind.TEXT, retired=True).is_asked({}, {"f"})


def test_a_day_is_a_day_and_no_instant() -> None:
    assert fits(field(Kind.DAY), date(2012, 2, 29))
    spelled = encode(field(Kind.DAY), datetime(2012, 2, 29, 9, 0))
    with pytest.raises(FormatError):
        decode(field(Kind.DAY), spelled)
