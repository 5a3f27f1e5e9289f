"""Masking somebody named by mistake (G2), where words are typed and not yet signed."""

from typing import Any

import pytest

from tests.record.builder import ROWAN, Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED, mask_typed
from yps_desktop.record.people import people_of
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person

NOTE = Note(
    when=at(20), what="Rowan Testwell rang his mother.", with_whom=(ROWAN, Named("j", "Juniper Testwell"))
)


def case_without_rowan() -> Case:
    chain = Chain()
    chain.sheet(NOTE)
    chain.withdraw("r")
    return chain.case()


def typed(kind: type[Any], about: str | None = None, **answers: Any) -> dict[str, Any]:
    return mask_typed(kind, about, answers, case_without_rowan().mask)


def test_g2_words_and_persons_of_a_draft_are_masked() -> None:
    people = [
        {"id": "r", "name": "Rowan T", "as": "pupil"},
        {"id": "j", "name": "Juniper Testwell", "as": ""},
    ]
    masked = typed(Note, what="Rowan Testwell told Juniper Testwell.", with_whom=people)
    assert masked["what"] == f"{MASKED} told Juniper Testwell."
    assert masked["with_whom"] == [{"id": "r", "name": MASKED, "as": ""}, people[1]]


def test_g2_a_name_that_only_the_draft_spells_so_is_masked_too() -> None:
    masked = typed(Person, "r", name="Rowen Testwhile", agencies="Rowen was calm.", year_group="9")
    assert masked == {"name": MASKED, "agencies": f"{MASKED} was calm.", "year_group": "9"}


def test_g2_half_typed_days_choices_and_what_belongs_to_no_question_stay() -> None:
    left = {"told_when": {"day": "2", "month": ""}, "sex": "Rowan", "gone": [1]}
    assert typed(Person, **left) == left


def test_g2_the_reason_of_a_correction_that_is_being_typed_is_masked() -> None:
    assert typed(Note, **{"a reason": "Not Rowan"}) == {"a reason": f"Not {MASKED}"}


def test_g2_nobody_withdrawn_leaves_a_draft_as_it_is() -> None:
    chain = Chain()
    chain.sheet(NOTE)
    answers = {"what": "Rowan rang."}
    assert mask_typed(Note, None, answers, chain.case().mask) == answers


def test_g2_a_masked_name_that_was_signed_again_masks_no_common_words() -> None:
    chain = Chain()
    first = chain.sheet(Person(told_when=at(20), name="Rowan Testwell"), "r")
    chain.withdraw("r")
    chain.correct(first, Person(told_when=at(20), name=MASKED, year_group="9"), "r")
    chain.sheet(Note(when=at(20), what="Told by mistake by phone."))
    assert chain.case().newest("note").sheet.what == "Told by mistake by phone."  # type: ignore[union-attr]


def read(what: str, name: str = "Rowan Testwell") -> str:
    """Give what a note reads after somebody of that name was withdrawn from its case."""
    chain = Chain()
    chain.sheet(Note(when=at(20), what=what, with_whom=(Named("r", name),)))
    chain.withdraw("r")
    note = chain.case().newest("note")
    assert note is not None
    return str(note.sheet.answers()["what"])


@pytest.mark.parametrize("typed", ["ROWAN TESTWELL", "rowan testwell", "Rowan  Testwell", "Rowan\nTestwell"])
def test_g2_a_name_is_masked_however_it_is_typed(typed: str) -> None:
    assert read(f"Mother of {typed} rang.") == f"Mother of {MASKED} rang."


@pytest.mark.parametrize("typed", ["TESTWELL, Rowan", "testwell, rowan", "Testwell, ROWAN"])
def test_g2_parts_of_a_name_are_masked_as_registers_and_hasty_fingers_spell_them(typed: str) -> None:
    assert read(f"{typed}: left at 3") == f"{MASKED}, {MASKED}: left at 3"


def test_g2_a_name_that_is_a_word_too_masks_no_words() -> None:
    assert read("Will said he will. WILL went.", "Will May") == f"{MASKED} said he will. {MASKED} went."
    assert read("The girl in 9B said the girl.", "Girl in 9b") == f"The {MASKED} said the girl."


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Sam O'Neil", "O’Neil"),
        ("Zoë Ash", "Zoe\u0308"),
        ("Jo-Ann Lee", "Jo-ann"),
        ("Rowan Testwell", "Rowans"),
    ],
)
def test_g2_apostrophes_accents_and_hyphens_hide_nobody(name: str, typed: str) -> None:
    assert read(f"Said {typed} rang.", name) == f"Said {MASKED} rang."


def test_g2_somebody_named_with_one_letter_masks_no_small_one() -> None:
    assert read("A had a picture.", "A") == f"{MASKED} had a picture."


def test_g2_a_pupil_recorded_twice_keeps_their_name_where_one_of_the_two_was_a_mistake() -> None:
    chain = Chain()
    chain.sheet(Person(name="Will May"), "w")
    chain.sheet(Person(name="Will May"), "again")
    chain.sheet(Note(when=at(20), what="Will May rang.", with_whom=(Named("w", "Will May"),)))
    chain.withdraw("again")
    case = chain.case()
    assert [one.name for one in people_of(case)] == ["Will May"]
    assert [one.sheet.answers()["name"] for one in case.of("person")] == ["Will May", MASKED]
    assert case.of("note")[0].sheet.answers()["what"] == "Will May rang."


def test_g2_a_name_only_mentioned_again_is_masked_all_the_same() -> None:
    chain = Chain()
    chain.sheet(Person(name="Will May"), "again")
    chain.sheet(Note(when=at(20), what="Will May rang.", with_whom=(Named("x", "Will May"),)))
    chain.withdraw("again")
    assert chain.case().of("note")[0].sheet.answers()["what"] == f"{MASKED} rang."
