"""Z8: what stands in the registers, that nothing typed does, and how they break over pages."""

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from tests.documents.case_example import case_told
from tests.documents.reading import text_drawn
from tests.documents.registering import (
    ENDINGS,
    MARK,
    NOW,
    SCHOOL,
    TOLD,
    TRAINED,
    hostile_case,
    register_of,
    registers_of,
)
from tests.record.builder import Chain, at, utc
from yps_desktop.documents.answers import unbroken
from yps_desktop.documents.content import Paper
from yps_desktop.documents.press.pages import page_sizes, page_texts
from yps_desktop.documents.produce import printed
from yps_desktop.documents.register_cases import KINDS
from yps_desktop.documents.register_words import OVERDUE
from yps_desktop.documents.tables import Table
from yps_desktop.record.rules.due import DueKind
from yps_desktop.record.rules.how_long import Took
from yps_desktop.record.rules.register_cases import (
    KINDS as ALL_KINDS,
)
from yps_desktop.record.rules.register_cases import (
    CaseOnRegister,
    GoesUnder,
    Overdue,
    SignedOff,
    case_on_register,
)
from yps_desktop.record.sheets.life import OpenedInError


@pytest.fixture(scope="module")
def line() -> CaseOnRegister:
    return case_on_register(case_told(), SCHOOL, NOW)


def table(paper: Paper) -> Table:
    (found,) = (block for block in paper.blocks if isinstance(block, Table))
    return found


def words(paper: Paper) -> str:
    return " ".join(text_drawn(paper).split())


def facts(paper: Paper) -> dict[str, str]:
    return {fact.label: fact.value for fact in paper.key_facts}


@pytest.mark.parametrize("ends", [False, True])
def test_z8_nothing_typed_no_name_and_no_day_of_birth_reaches_a_register(ends: bool) -> None:
    for paper in registers_of(hostile_case(ends=ends)):
        said = repr(replace(paper, stamp=replace(paper.stamp, printed_by="")))
        assert table(paper).rows
        assert MARK.casefold() not in said.casefold()
        assert "2012" not in said
        assert "123456" not in said


def test_z8_a_register_lies_across_has_five_totals_and_no_empty_cell() -> None:
    papers = registers_of(case_told(), hostile_case(ends=False))
    for paper in papers:
        assert paper.page == "across"
        assert len(paper.key_facts) == 5
        found = table(paper)
        assert {len(row) for row in found.rows} == {len(found.columns)}
        assert not [cell for row in found.rows for cell in row if cell in ("", ())]


def test_z8_the_register_of_cases_says_what_was_done_in_hours_days_and_words(line: CaseOnRegister) -> None:
    told = words(register_of([line]))
    for said in ("2026-001", "police", "once", "Case", "To DSL", "0:45"):
        assert said in told


def test_z8_totals_count_what_is_referred_open_awaited_and_overdue(line: CaseOnRegister) -> None:
    open_one = replace(
        line,
        referred_to=("police",),
        to_agency=Took(timedelta(hours=2), to_the_minute=True),
        awaiting_since=date(2026, 11, 19),
        overdue=(Overdue("answer", 3),),
    )
    closed = replace(
        line, life="closed", ended=date(2026, 11, 21), referred_to=(), awaiting_since=None, overdue=()
    )
    paper = register_of([open_one, closed])
    assert list(facts(paper).values()) == ["2", "1", "1", "1", "1"]
    assert paper.key_facts[1].note == "1 within a day"
    assert paper.key_facts[3].note == "since 19 November 2026"


def test_b4_a_case_opened_in_error_is_kept_and_left_out_of_the_totals(line: CaseOnRegister) -> None:
    chain = Chain(opened=utc(20, "10:00"))
    chain.sheet(OpenedInError(when=at(20), how="trying_out", reason="Trying."))
    wrong = case_on_register(chain.case(), SCHOOL, NOW)
    paper = register_of([line, wrong])
    assert facts(paper)["Opened in this period"] == "1"
    assert len(table(paper).rows) == 2
    assert "in error 20 Nov" in words(paper)


def test_b5_joined_cases_are_one_line_that_names_the_other_number(line: CaseOnRegister) -> None:
    told = words(register_of([replace(line, with_numbers=("2026-004",))]))
    assert "with 2026-004" in told
    under = register_of([line, GoesUnder("c2", "2026-009", date(2026, 11, 2), "2025-031")])
    assert facts(under)["Opened in this period"] == "1"
    assert "2025-031" in text_drawn(under)


def test_o2_it_says_which_training_took_place_without_a_name_or_that_none_is_recorded(
    line: CaseOnRegister,
) -> None:
    told = words(register_of([line], training=TRAINED))
    for said in (
        "3 September 2026: something else, 61 people",
        "18 November 2026: the staff exercise and the page for all staff, 34 people.",
    ):
        assert said in told
    assert "Training of staff in this period: none is recorded." in words(register_of([line]))


def test_g7_it_says_how_many_cases_are_not_shown_and_in_which_none_of_its_days(line: CaseOnRegister) -> None:
    told = words(register_of([line], replace(TOLD, hidden=2)))
    assert "Not shown: 2 cases of the whole record, of whatever period, that" in told
    assert "Not shown" not in text_drawn(register_of([line]))


def test_what_does_not_read_back_and_what_is_not_signed_is_said(line: CaseOnRegister) -> None:
    told = words(register_of([line], replace(TOLD, damaged=("2026-003",), drafts=1), 3))
    assert "Not listed: 2026-003, because it does not read back as it was written." in told
    assert "Not signed: 1 draft of whoever printed this" in told
    assert "3 cases opened before 1 September 2026 are still open" in told


def test_a_day_of_another_year_than_the_cases_says_so(line: CaseOnRegister) -> None:
    later = replace(line, signed_off=SignedOff("agreed", date(2027, 1, 9)))
    signed_off = [row[6] for row in table(register_of([line, later])).rows]
    assert signed_off == [unbroken("20 Nov"), unbroken("9 Jan 2027")]


def test_every_kind_of_incident_and_of_due_thing_has_its_words() -> None:
    assert set(KINDS) | {"not_known"} == set(ALL_KINDS)
    assert set(OVERDUE) == set(get_args(DueKind))
    assert set(ENDINGS)


def test_nothing_recorded_is_said_in_a_sentence() -> None:
    for paper in registers_of():
        assert "Nothing is recorded for this period." in text_drawn(paper)


def test_400_cases_break_between_rows_and_the_heads_repeat(line: CaseOnRegister) -> None:
    lines = [replace(line, number=f"2026-{number}") for number in range(1400, 1000, -1)]
    pdf = printed(register_of(lines))
    texts = page_texts(pdf)
    assert {(round(size.width), round(size.height)) for size in page_sizes(pdf)} == {(842, 595)}
    listed = [number for text in texts for number in range(1400, 1000, -1) if f"2026-{number}" in text]
    assert listed == list(range(1400, 1000, -1))
    assert all("To referral" in text for text in texts if "2026-1" in text)
