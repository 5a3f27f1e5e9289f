"""Words for each of several things: the young people of a case, what of it stays open (B6)."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.forms.conftest import context
from ui.forms.each_field import NOBODY, EachField
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.fields import Field, Kind, Said

ENDS = (("a", "Disclosure: Told to"), ("b", "Viewing: no sheet"), ("c", "Ask the police"))
MISSING = "Enter a reason for each thing that stays open"
WORDS = FieldWords("it", "Why does this stay open?", "Stays open", "It", MISSING)


@pytest.fixture
def ends(qtbot: QtBot) -> EachField:
    return _made(qtbot, ENDS)


def _made(qtbot: QtBot, things: tuple[tuple[str, str], ...]) -> EachField:
    asked = Field("it", Kind.EACH, "B6", each="open_end")
    field = EachField(asked, WORDS, replace(context(), things={"open_end": things}))
    qtbot.addWidget(field)
    field.show()
    return field


def test_b6_each_thing_has_a_line_that_a_screen_reader_knows_by_its_name(ends: EachField) -> None:
    assert [box.accessibleName() for box in ends.boxes.values()] == [name for _, name in ENDS]


def test_b6_a_reason_is_wanted_for_each(ends: EachField) -> None:
    QTest.keyClicks(ends.boxes["a"], "Nobody knows")
    assert ends.errors() == [MISSING]
    ends.show_wrong(True)
    assert [bool(box.property("wrong")) for box in ends.boxes.values()] == [False, True, True]
    assert ends.first() is ends.boxes["b"]


def test_b6_one_reason_may_be_given_to_all_that_are_empty(ends: EachField) -> None:
    QTest.keyClicks(ends.boxes["a"], "Nobody knows")
    QTest.keyClicks(ends.boxes["c"], "They rang")
    ends.same.click()
    assert [said.words for said in ends.value() or ()] == ["Nobody knows", "Nobody knows", "They rang"]
    assert ends.errors() == []


def test_b6_no_outcome_is_copied_from_one_young_person_to_others(qtbot: QtBot) -> None:
    asked = Field("it", Kind.EACH, "B6", each="young_person")
    field = EachField(asked, WORDS, replace(context(), things={"young_person": ENDS}))
    qtbot.addWidget(field)
    field.show()
    assert not field.same.isVisible()


def test_what_was_typed_comes_back_and_what_was_recorded_since_falls_away(
    ends: EachField, qtbot: QtBot
) -> None:
    for box in ends.boxes.values():
        QTest.keyClicks(box, "Not known")
    again = _made(qtbot, ENDS[:2])
    again.set_raw(ends.raw())
    assert again.value() == tuple(Said(of, name, "Not known") for of, name in ENDS[:2])


def test_g2_a_correction_has_a_line_for_what_was_named_then(qtbot: QtBot) -> None:
    field = _made(qtbot, ())
    said = (Said("gone", "Viewing: no sheet", "Nothing was viewed"),)
    field.set_value(said)
    other = _made(qtbot, ())
    other.set_raw(field.raw())
    assert other.value() == said


@pytest.mark.parametrize("raw", [None, {}, "words", [1], [{"of": "a"}], [{"of": "a", "said": 3}]])
def test_a_draft_of_another_kind_is_no_fault(ends: EachField, raw: object) -> None:
    ends.set_raw(raw)
    assert ends.errors() == [MISSING]


def test_where_nobody_is_named_it_says_so(qtbot: QtBot) -> None:
    field = _made(qtbot, ())
    assert field.nobody.isVisible()
    assert field.nobody.text() == NOBODY
    assert field.errors() == []
