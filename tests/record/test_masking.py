"""Masking somebody named by mistake (G2), where words are typed and not yet signed."""

from typing import Any

from tests.record.builder import ROWAN, Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED, mask_typed
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
