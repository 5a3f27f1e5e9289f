"""A masked copy on paper (Z11, N2, N6): whose, for whom, who a letter is, what is left out, who vouches."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.documents.case_example import EDITION, told_chain
from tests.documents.every_paper import EVERY_PAPER
from tests.documents.leaks.leaky import saying
from tests.documents.reading import squeezed, text_drawn
from tests.record.builder import JUNIPER, at, utc
from yps_desktop.documents.answers import Slanted, Strong
from yps_desktop.documents.content import Notice, Paper, Paragraphs, Row, Rows, Section
from yps_desktop.documents.masked_paper import MaskedBy, as_masked
from yps_desktop.documents.press.house import ANSWER_TYPE
from yps_desktop.documents.press.setting import set_lines
from yps_desktop.documents.produce import as_copy, document_title
from yps_desktop.documents.slanted import slant_left_out
from yps_desktop.documents.tables import Table
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import everybody
from yps_desktop.record.sheets.support import SafetyPlan

ROWAN = Named("r", "Rowan Testwell")
BY = MaskedBy(
    whose="Juniper Exampleton",
    reader="her next school.",
    name="Wren Mockford",
    office="DSL",
    when=datetime(2026, 11, 24, 9, 5, tzinfo=ZoneInfo("Europe/London")),
    entry=31,
)
BORN = "[Left out: date of birth of [Pupil\u00a0B]]"


def masked(made: Paper, case: Case) -> Paper:
    """Give a paper as Juniper's masked copy."""
    masking = Masking(JUNIPER.id)
    return as_masked(made, BY, mask_case(case, masking), everybody(case, masking), EDITION)


def who_is_meant(made: Paper) -> Table | None:
    """Give the table that says who each letter is, if there is one."""
    sections = (block for block in made.blocks if isinstance(block, Section))
    found = (one.blocks[0] for one in sections if getattr(one.head, "text", "") == "Who is meant")
    return next((block for block in found if isinstance(block, Table)), None)


def kept_apart() -> Case:
    """Tell the case on to a plan that keeps Rowan apart from Juniper."""
    chain = told_chain()
    plan = SafetyPlan(
        young_person=JUNIPER, when=at(24, "09:00"), measures="Not in one room.", kept_apart=(ROWAN,)
    )
    chain.sheet(plan, "plan", on=utc(24, "09:30"))
    return chain.case()


def test_z11_the_notice_says_whose_for_whom_how_to_read_it_by_whom_and_which_entry() -> None:
    notice, *_ = masked(saying("[Pupil\u00a0C] came."), told_chain().case()).blocks
    assert isinstance(notice, Notice)
    assert notice.heading == "Masked copy"
    words = squeezed("".join(one if isinstance(one, str) else one.text for one in notice.words))
    for said in (
        "Of the record of Juniper Exampleton. For her next school.",
        "the same letter is the same person in every copy of this case",
        "taken out of the text, not covered",
        "Masked by Wren Mockford, Tue 24 November 2026, 09:05; each place was looked at, entry 31.",
    ):
        assert squeezed(said) in words


def test_z11_who_is_meant_lists_whose_copy_it_is_and_the_letters_on_this_paper() -> None:
    table = who_is_meant(masked(saying("[Pupil\u00a0C] came."), kept_apart()))
    assert table is not None
    assert [row[0] for row in table.rows] == [Strong("Juniper Exampleton"), Strong("[Pupil\u00a0C]")]
    assert [row[3] for row in table.rows][1] == Strong("Yes")
    assert table.columns[3].head == "Kept apart from Juniper Exampleton"


def test_z11_no_table_stands_where_no_letter_does() -> None:
    assert who_is_meant(masked(saying("Nobody else came."), told_chain().case())) is None


def test_z11_without_a_plan_nobody_is_said_not_to_be_kept_apart() -> None:
    table = who_is_meant(masked(saying("[Pupil\u00a0C] came."), told_chain().case()))
    assert table is not None
    assert "No" not in [row[3] for row in table.rows]
    assert table.note == "Kept apart: no safety plan says it of Juniper Exampleton."


def test_z11_every_page_says_masked_copy_and_the_title_names_no_child() -> None:
    made = masked(saying("x"), told_chain().case())
    assert made.stamp.copy == "masked copy"
    assert as_copy(made, "signed copy").stamp.copy == "masked, signed copy"
    assert "Juniper" not in document_title(made)
    assert "Case2026-014·maskedcopyforJuniperExampleton" in squeezed(text_drawn(made))


def test_z11_the_end_says_that_it_was_signed_unmasked_and_who_vouches() -> None:
    last = masked(saying("x"), told_chain().case()).blocks[-1]
    assert isinstance(last, Paragraphs)
    assert "signed with the names as they were written" in str(last.paragraphs[0])
    assert "Wren Mockford (DSL) vouches for it in entry 31" in str(last.paragraphs[0])


def test_z11_a_masked_copy_has_no_lines_to_sign_on() -> None:
    made = masked(EVERY_PAPER["viewing-record"](), told_chain().case())
    assert "InkLines" not in repr(made.blocks)
    assert "room to sign in ink" not in repr(made.blocks)


@pytest.mark.parametrize(
    ("words", "slanted"),
    [
        (f"Born: {BORN}.", ("Born: ", Slanted(BORN), ".")),
        ((Strong("Born"), f": {BORN}"), (Strong("Born"), ": ", Slanted(BORN))),
        ("[Left out: 4 words. Why: not needed.]", (Slanted("[Left out: 4 words. Why: not needed.]"),)),
        ("Left out: nothing [Pupil\u00a0B]", "Left out: nothing [Pupil\u00a0B]"),
    ],
)
def test_z11_what_is_left_out_stands_slanted(words: Any, slanted: Any) -> None:
    for made in (
        Paper("", "", "", (), (Paragraphs((words,)),), saying("x").stamp),
        Paper("", "", "", (), (Rows((Row("Question", words),)),), saying("x").stamp),
    ):
        assert repr(slanted) in repr(slant_left_out(made).blocks)


@pytest.mark.parametrize("room", range(58, 200, 7))
def test_z11_a_letter_in_brackets_is_never_broken_over_lines(room: int) -> None:
    lines = set_lines(
        f"so-and-so-and-so:[Pupil\u00a0B]/[Adult\u00a01] {'x' * 40}[Pupil\u00a0AB]", ANSWER_TYPE, room
    )
    read = ["".join(span.text for span in line) for line in lines]
    for letter in ("[Pupil\u00a0B]", "[Adult\u00a01]", "[Pupil\u00a0AB]"):
        assert any(letter in line for line in read)
