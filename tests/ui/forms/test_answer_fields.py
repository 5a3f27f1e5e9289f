"""Each kind of answer: given, read back, kept half typed, and what is wrong with it."""

import json
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.forms.conftest import HAZEL, ROWAN, MakeField
from ui.forms.answer_field import AnswerField
from ui.widgets.plain_area import PlainArea
from yps_desktop.record.fields import LONGEST_TEXT, Kind, Named
from yps_desktop.record.moments import NOT_KNOWN, Moment

ANSWERS = [
    (Kind.TEXT, "A few words"),
    (Kind.TEXT, "x" * 100_000),
    (Kind.LONG_TEXT, "One line\nand another, مرحبا 👩‍👧"),
    (Kind.YES_NO, "not_known"),
    (Kind.CHOICE, "two"),
    (Kind.CHOICES, ("one", "two")),
    (Kind.MOMENT, Moment(date(2026, 11, 19), time(14, 5), True)),
    (Kind.MOMENT, Moment(date(2024, 2, 29))),
    (Kind.MOMENT, NOT_KNOWN),
    (Kind.DAY, date(2011, 3, 4)),
    (Kind.DAY, NOT_KNOWN),
    (Kind.NUMBER, 0),
    (Kind.NUMBER, 999_999),
    (Kind.NUMBER, NOT_KNOWN),
    (Kind.TEXT, NOT_KNOWN),
    (Kind.PERSON, ROWAN),
    (Kind.PERSON, Named("x1", "Mr Sampleby", "Form tutor")),
    (Kind.PEOPLE, (HAZEL, Named("x1", "Mr Sampleby", "Form tutor"), Named("x2", "Ms Placeholder"))),
]


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_answered_when_it_opens_and_nothing_is_wrong(make_field: MakeField, kind: Kind) -> None:
    for known in ((), (HAZEL, ROWAN)):
        field = make_field(kind, known=known)
        assert (field.value(), field.errors(), field.raw()) == (None, [], None)


@pytest.mark.parametrize(("kind", "answer"), ANSWERS)
@pytest.mark.parametrize("known", [(), (HAZEL, ROWAN)], ids=["nobody named", "two named"])
def test_an_answer_comes_back_as_it_was_given(
    make_field: MakeField, kind: Kind, answer: Any, known: tuple[Named, ...]
) -> None:
    field = make_field(kind, known=known, unknown=True)
    field.set_value(answer)
    assert field.value() == answer
    other = make_field(kind, known=known, unknown=True)
    other.set_raw(json.loads(json.dumps(field.raw())))
    assert other.value() == answer
    field.set_value(None)
    assert field.value() is None
    other.set_raw(None)
    assert other.value() is None


def _type_date(field: AnswerField, **parts: str) -> None:
    for part, words in parts.items():
        QTest.keyClicks(field.boxes.box(part), words)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("parts", "sentence", "wrong"),
    [
        ({"day": "18", "year": "2026"}, "It must include a month", ["month"]),
        ({"month": "11", "year": "2026"}, "It must include a day", ["day"]),
        ({"day": "30", "month": "2", "year": "2026"}, "It must be a real date", ["day", "month", "year"]),
        ({"day": "18", "month": "11", "year": "26"}, "It must have a year with four numbers", ["year"]),
        (
            {"day": "21", "month": "11", "year": "2026"},
            "It must not lie ahead of now",
            ["day", "month", "year"],
        ),
        (
            {"day": "18", "month": "11", "year": "2026", "clock": "25:00"},
            "It must have a real time",
            ["clock"],
        ),
        (
            {"day": "29", "month": "3", "year": "2026", "clock": "1:30"},
            "It has a time that did not",
            ["clock"],
        ),
    ],
)
def test_a_date_that_is_none_is_said_and_the_wrong_box_marked(
    make_field: MakeField, parts: dict[str, str], sentence: str, wrong: list[str]
) -> None:
    field = make_field(Kind.MOMENT)
    _type_date(field, **parts)
    assert field.value() is None
    assert [error.startswith(sentence) for error in field.errors()] == [True]
    field.show_wrong(True)
    boxes = field.boxes.boxes  # type: ignore[attr-defined]
    assert [part for part, box in boxes.items() if box.property("wrong")] == wrong
    assert field.first() is boxes[wrong[0]]


def test_a_deadline_lies_ahead_and_offers_tomorrow(make_field: MakeField) -> None:
    field = make_field(Kind.MOMENT, future=True)
    _type_date(field, day="19", month="11", year="2026")
    assert field.errors() == []  # it may be recorded late: the sheet's own day counts
    field.set_value(Moment(date(2026, 11, 21)))
    assert (field.value(), field.errors()) == (Moment(date(2026, 11, 21)), [])


def test_half_a_date_survives_a_draft(make_field: MakeField) -> None:
    field = make_field(Kind.MOMENT)
    _type_date(field, day="3", year="20")
    other = make_field(Kind.MOMENT)
    other.set_raw(json.loads(json.dumps(field.raw())))
    assert other.raw() == field.raw()
    assert other.errors() == ["It must include a month"]


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ("3", []),
        ("three", ["It must be a whole number, such as 3"]),
        ("-1", ["It must be a whole number, such as 3"]),
        ("1,000", []),
        ("1000000", ["It must be less than one million"]),
        ("9" * 5_000, ["It must be less than one million"]),
    ],
)
def test_a_number_is_a_whole_number_of_any_readable_size(
    make_field: MakeField, typed: str, errors: list[str]
) -> None:
    field = make_field(Kind.NUMBER)
    field.set_raw(typed)
    assert field.errors() == errors
    assert (field.value() is None) == bool(errors)


def test_too_long_a_text_is_said_and_stays(make_field: MakeField) -> None:
    field = make_field(Kind.LONG_TEXT)
    field.set_raw("word " * (LONGEST_TEXT // 5) + "s")
    assert field.value() is None
    assert len(field.errors()) == 1
    assert len(field.raw()) == LONGEST_TEXT + 1


def test_a_text_too_long_for_a_line_is_shown_in_an_area_whole(make_field: MakeField) -> None:
    field = make_field(Kind.TEXT)
    field.set_value("x" * 40_000)
    assert isinstance(field.first(), PlainArea)
    assert field.value() == "x" * 40_000


def test_blank_space_is_no_answer(make_field: MakeField) -> None:
    field = make_field(Kind.LONG_TEXT)
    field.set_raw(" \n ")
    assert field.value() is None


def test_typing_takes_not_known_away_and_ticking_it_empties_the_box(make_field: MakeField) -> None:
    field = make_field(Kind.NUMBER, unknown=True)
    field.set_value(NOT_KNOWN)
    QTest.keyClicks(field.first(), "4")
    assert field.value() == 4
    field.not_known.set_on(True)  # type: ignore[attr-defined]
    assert field.value() is NOT_KNOWN
    assert field.raw() == {"not_known": True}


def test_an_optional_choice_can_be_cleared_and_a_needed_one_changed(make_field: MakeField) -> None:
    optional, needed = make_field(Kind.CHOICE), make_field(Kind.CHOICE, needed=True)
    for field in (optional, needed):
        assert not field.clear.isVisible()  # type: ignore[attr-defined]
        field.rows.row("one").click()  # type: ignore[attr-defined]
    assert not needed.clear.isVisible()  # type: ignore[attr-defined]
    QTest.keyClick(optional.clear, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert optional.value() is None


def test_none_stands_alone_among_ticks(make_field: MakeField) -> None:
    field = make_field(Kind.CHOICES)
    for key in ("one", "none"):
        field.rows.row(key).click()  # type: ignore[attr-defined]
    assert field.value() == ("none",)
