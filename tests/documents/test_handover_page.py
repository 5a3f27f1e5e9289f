"""The handover page (N4): what the next school must know first, from the case's own rules and sheets."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from tests.documents.case_example import EDITION, NOT_REFERRED, NOW, SCHOOL, told_chain
from tests.documents.handover_example import (
    PLAN,
    PROMISED,
    REFERRED,
    handed_chain,
    handed_over,
    hardly_begun,
    much_open,
    nothing_open,
)
from tests.documents.reading import squeezed, text_drawn
from tests.documents.transfer_example import stamp_of
from tests.record.builder import JUNIPER, ROWAN, Chain, at, utc
from yps_desktop.documents import handover_page
from yps_desktop.documents.answers import NotKnown, NotRecorded, Several, Strong
from yps_desktop.documents.content import Heading, Paper, Row, Rows, Section
from yps_desktop.documents.days import short_day
from yps_desktop.documents.handover import Enclosed, Handover
from yps_desktop.documents.tables import Table
from yps_desktop.guidance.services import Service
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.set_on import set_on
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.support import SafetyPlanReview

MASH = Service("mash", "Local hub (MASH)", "", date(2026, 11, 1), "01632 960417", local=True)
RECORD = Enclosed("Whole record, masked for other people", 22, 21)
MORE = Handover("Specimen Park Academy", (JUNIPER.id,), "01632 960002", (MASH,), (RECORD,))


def page_of(case: Case, more: Handover | None = None) -> Paper:
    return handover_page.compose(case, EDITION, SCHOOL, stamp_of("handover page"), NOW, more)


def section(case: Case, heading: str, more: Handover | None = None) -> Section:
    page = page_of(case, more)
    parts = [one for one in page.blocks if isinstance(one, Section)]
    return next(one for one in parts if isinstance(one.head, Heading) and heading in one.head.text)


def rows(case: Case, heading: str, more: Handover | None = None) -> tuple[Row, ...]:
    found = section(case, heading, more)
    return tuple(row for block in found.blocks if isinstance(block, Rows) for row in block.rows)


def read(case: Case, more: Handover | None = None) -> str:
    return squeezed(text_drawn(page_of(case, more)))


def test_n4_the_page_says_first_what_is_open_then_who_is_kept_apart_what_was_said_and_whom_to_ring() -> None:
    said = read(handed_over(), MORE)
    headings = (
        "What is open",
        "Who is kept apart",
        "What parents and carers know",
        "told or promised",
        "asked or forbade",
        "Whom to ring",
        "What comes with it",
    )
    places = [said.index(squeezed(one)) for one in headings]
    assert places == sorted(places)


def test_n4_everything_left_to_do_stands_on_it_with_its_day_and_its_entry() -> None:
    case = much_open()
    left = [task for task in tasks(case, NOW, school=SCHOOL) if not task.is_done]
    assert len(left) >= 12
    said = read(case).casefold()
    for task in left:
        words = EDITION.sheet(task.kind)
        assert words is not None
        named = (task.what, words.task, words.short)
        assert any(one and squeezed(one).casefold() in said for one in named)
    (table,) = [block for block in section(case, "What is open").blocks if isinstance(block, Table)]
    assert all(row[-1] != NotRecorded() for row in table.rows)


def test_n4_every_day_that_is_due_is_found_on_a_sheet() -> None:
    case = much_open()
    assert all(set_on(case, due) is not None for due in dues(case))


def test_g3_a_referral_that_was_directed_is_to_be_done_at_once() -> None:
    chain = told_chain()
    decision = chain.sheet(replace(NOT_REFERRED, reason="Thought over."), on=utc(24, "09:00"))
    chain.respond("refer_now", decision)
    (table,) = [block for block in section(chain.case(), "What is open").blocks if isinstance(block, Table)]
    assert "Refer now" in str(table.rows[0])
    assert "at once" in str(table.rows[0])
    assert page_of(chain.case()).key_facts[2].note == f"soonest {short_day(date(2026, 11, 27))}"


def test_n4_where_nothing_is_open_it_says_so() -> None:
    page = page_of(nothing_open())
    assert page.key_facts[2].value == "Nothing"
    assert squeezed("The case is closed. Nothing is open in it.") in read(nothing_open())


def test_b6_what_the_closing_left_open_stands_with_its_reason() -> None:
    chain = Chain()
    left = (
        Said("review", "A further review", "Their new school holds it."),
        Said("reach", "Imagery: Reach", "Nobody could say."),
        Said("risk", "Risk: no sheet", "Their new school holds it."),
    )
    chain.respond("agreed", chain.sheet(Closing(when=at(24), summary="Over.", open_ends=left)))
    first, second = rows(chain.case(), "What is open")
    assert first.question == second.question == "Left open when it was closed"
    assert first.answer == (Strong("A further review; Risk: no sheet"), ": Their new school holds it.")
    assert second.answer == (Strong("Imagery: Reach"), ": Nobody could say.")
    assert first.source == "entry 2"


def test_b6_the_first_facts_say_how_much_the_closing_left_open() -> None:
    chain = Chain()
    left = (Said("reach", "Imagery: Reach", "Nobody could say."),)
    chain.respond("agreed", chain.sheet(Closing(when=at(24), summary="Over.", open_ends=left)))
    fact = page_of(chain.case()).key_facts[2]
    assert (fact.value, fact.note) == ("Nothing", "1 left open when it was closed")


def test_n4_who_is_kept_apart_stands_with_the_plan_and_its_entry() -> None:
    (row,) = rows(handed_over(), "kept apart")
    assert row.question == JUNIPER.name
    assert row.source == "entry 21"
    assert ROWAN.name in str(row.answer)
    assert "five minutes early" in str(row.answer)


def test_n4_a_plan_that_has_ended_keeps_nobody_apart_any_more() -> None:
    chain = handed_chain()
    chain.sheet(SafetyPlanReview(outcome="ended", when=at(24)), "plan")
    (row,) = rows(chain.case(), "kept apart")
    assert isinstance(row.answer, NotRecorded)


def test_n4_what_was_changed_in_a_plan_stands_under_it() -> None:
    chain = handed_chain()
    chain.sheet(SafetyPlanReview(outcome="changed", when=at(24), what="The bus is not used."), "plan")
    _, changed = rows(chain.case(), "kept apart")
    assert "The bus is not used." in str(changed.answer)


def test_n4_what_a_plan_does_not_say_is_a_hole_named() -> None:
    chain = Chain()
    chain.sheet(replace(PLAN, kept_apart=None, adult=None, agreed_with=("parents",)), "plan")
    (row,) = rows(chain.case(), "kept apart")
    assert isinstance(row.answer, Several)
    assert NotRecorded("kept apart from; their adult; online") in row.answer.answers


def test_n4_an_officer_nobody_knows_is_an_answer() -> None:
    chain = Chain()
    chain.sheet(replace(REFERRED, taken_by=NOT_KNOWN), "ref")
    told = next(row for row in rows(chain.case(), "Whom to ring") if row.question == "Social care")
    assert isinstance(told.answer, Several)
    assert NotKnown("taken by") in told.answer.answers


def test_n4_what_was_promised_and_wished_for_is_told_in_full() -> None:
    said = read(handed_over())
    assert squeezed(PROMISED) in said
    assert squeezed("what was told or promised to Rowan Testwell") in said


def test_n4_what_the_police_forbade_is_told() -> None:
    police = [row for row in rows(handed_over(), "forbade") if row.question == "Police"]
    assert "Do not speak with Rowan about it before Thursday." in str(police[-1].answer)
    assert police[-1].source == "entry 19"


def test_n4_what_the_police_asked_is_a_hole_only_where_no_contact_says_it() -> None:
    police = [row for row in rows(handed_over(), "forbade") if row.question == "Police"]
    assert len(police) == 1
    (row,) = [row for row in rows(told_chain().case(), "forbade") if row.question == "Police"]
    assert isinstance(row.answer, Several)
    assert row.answer.answers == (NotRecorded("asked"),)


def test_n4_whom_to_ring_is_the_lead_and_what_the_school_entered() -> None:
    said = str(rows(handed_over(), "Whom to ring", MORE))
    for told in ("Wren Mockford", "01632 960002", "01632 960417", "PC 0000 Fiktion", "CSC-PRACTICE-9"):
        assert told in said


def test_n4_what_comes_is_listed_with_pages_and_every_entry() -> None:
    case = handed_over()
    papers, sheets = section(case, "What comes", MORE).blocks
    assert isinstance(papers, Table)
    assert isinstance(sheets, Table)
    assert papers.rows[0][1:] == ("22 pages", "until entry 21")
    assert len(sheets.rows) == len(case.written)
    assert "2 12" in str(sheets.rows[0])


@pytest.mark.parametrize("case", [hardly_begun, nothing_open])
def test_n4_it_is_one_page_where_it_can_be(case: Callable[[], Case]) -> None:
    assert "Page 1 of 1" in text_drawn(page_of(case(), MORE))


def test_n4_of_an_answer_that_is_very_long_the_entry_has_the_rest() -> None:
    chain = Chain()
    chain.sheet(replace(PLAN, measures="Walks with Mr Placeholder. " * 60), "plan")
    said = text_drawn(page_of(chain.case()))
    assert "…" in said
    assert "has the rest" in said
    assert "…" not in text_drawn(page_of(handed_over())).replace("ends in …", "")


def _masked(value: Any) -> Any:
    """Put a letter in place of Rowan's name wherever it stands, as a masked case does."""
    if isinstance(value, str):
        return value.replace("Rowan Testwell", "[Pupil B]").replace("Rowan", "[Pupil B]")
    if isinstance(value, Named):
        return replace(value, name=_masked(value.name), capacity=_masked(value.capacity))
    return tuple(map(_masked, value)) if isinstance(value, tuple) else value


def _masked_case(case: Case) -> Case:
    """Mask the sheets alone: the entries under them keep every name."""

    def sheet(one: Any) -> Any:
        return replace(one, **{field.name: _masked(getattr(one, field.name)) for field in fields(one)})

    written = tuple(
        replace(one, versions=tuple(replace(v, sheet=sheet(v.sheet)) for v in one.versions))
        for one in case.written
    )
    return replace(case, written=written)


def test_n2_of_a_masked_case_no_name_is_read_anywhere_else() -> None:
    case = much_open()
    assert "rowan" in read(case, MORE).casefold()
    said = read(_masked_case(case), MORE).casefold()
    assert "rowan" not in said
    assert "testwell" not in said
    assert "[pupilb]" in said


def test_g2_nobody_named_by_mistake_stands_on_it() -> None:
    chain = handed_chain()
    chain.withdraw(ROWAN.id)
    said = read(chain.case(), MORE).casefold()
    assert "rowan" not in said
    assert "testwell" not in said


@pytest.mark.parametrize("typed", ["<b>&amp;</b>" * 90, "\u202e\u2066(م[a)ב}\U0001f60d" * 60, "x" * 20_000])
def test_whatever_somebody_typed_the_page_can_be_printed(typed: str) -> None:
    chain = handed_chain()
    named = Named("x", typed)
    chain.sheet(replace(PLAN, young_person=named, measures=typed, kept_apart=(named,)), "odd")
    assert text_drawn(page_of(chain.case(), replace(MORE, school=typed[:200])))
