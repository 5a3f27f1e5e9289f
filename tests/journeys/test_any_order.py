"""Start anywhere: any sheet may be the first, and a name taken out is nowhere any more."""

import pytest
from PySide6.QtCore import Qt

from tests.documents.reading import squeezed, text_of
from tests.journeys.deeds import PLACE, begin, name_child, note, save_record, take_in_phone
from tests.journeys.looking import faults

WAYS_IN = (
    *("Anyone in danger", "A phone to lock up", "Somebody saw it", "Just a note"),
    *("Record what was reported", "Name the people in it", "Add a group", "Record the imagery as told"),
    *("Hold the initial review", "Decide, with the reason", "Decide whether to view", "Record a device"),
    "Record contact with the police",
)
CHILD, OTHER = "Juniper Exampleton", "Rowan Testwell"


def test_b1_a_phone_is_recorded_before_anybody_is_named(stage):
    begin(stage.hands, "A phone to lock up")
    take_in_phone(stage)
    hands = stage.hands
    hands.press("Phone 1")
    hands.wait_for(PLACE)
    hands.press("Back")
    name_child(stage, CHILD)
    hands.wait_for(CHILD)
    paper = text_of(save_record(stage))
    assert squeezed(f"Place {PLACE}") in squeezed(paper)
    assert squeezed(f"Person: {CHILD}") in squeezed(paper)


@pytest.mark.parametrize("words", WAYS_IN)
def test_b1_every_sheet_may_be_the_first(stage, words):
    begin(stage.hands, words)
    assert faults(stage.window) == []


def test_b8_what_was_begun_as_a_note_grows_into_a_case(stage):
    note(stage, "Rowan’s father rang and will not say why.")
    name_child(stage, CHILD)
    stage.hands.open_task("Record a device")
    take_in_phone(stage)
    stage.hands.press("Cases")
    stage.hands.wait_for("2026-001")
    assert not stage.hands.sees("2026-002")


def test_g2_a_name_taken_out_stands_nowhere_any_more(stage):
    hands = stage.hands
    note(stage, f"A friend told the tutor about {CHILD}.")
    name_child(stage, CHILD)
    name_child(stage, OTHER)
    assert CHILD in hands.words()
    hands.press_about("What was signed", CHILD)
    hands.press("This person was named by mistake")
    hands.fill("How did this person come to be named?", "Another pupil of the same first name was meant.")
    hands.press("Sign and take the name out")
    hands.wait_for("Chronology")
    hands.wait_for("named by mistake")
    for name in (CHILD, "Juniper", "Exampleton"):
        assert name not in hands.words()
    paper = squeezed(text_of(save_record(stage)))
    for name in (CHILD, "Juniper", "Exampleton"):
        assert squeezed(name) not in paper
    assert squeezed(OTHER) in paper
    for page in ("Home", "Cases"):
        hands.press(page)
        hands.wait_for("2026-001")
        assert "Juniper" not in hands.words()
    assert _finds(hands, "Rowan")
    assert not _finds(hands, "Juniper")
    assert not _finds(hands, "Exampleton")


def _finds(hands, words: str) -> bool:
    hands.press("Cases")
    hands.fill("Search name, number or any word", words)
    hands.key(Qt.Key.Key_Return)
    hands.wait_for(f"Found for “{words}”")
    return hands.sees("2026-001")
