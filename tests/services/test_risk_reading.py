"""The lists about risk in words, and what the risk page need not ask again (A1, A2, A9, A10)."""

import pytest

from tests.ui.pages.reading import JUNIPER, PERSON, REVIEW, ROWAN, TOLD, at
from yps_desktop.record.case import Case
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.known import already_known
from yps_desktop.services.risk_reading import ListRead, read_lists
from yps_desktop.services.sheets import Filled

UNDERSTANDS = Person(name=JUNIPER.name, understands_consent="partly", born=None)
WEIGHED = Risk(when=at(19), young_people=(JUNIPER, ROWAN), faced="low", how_often="once", marks=("planned",))


@pytest.fixture
def case(desk: Desk) -> Case:
    case_id = sheets.sign(desk, [Filled(TOLD), Filled(PERSON, about=JUNIPER.id), Filled(REVIEW)])
    for sheet in (Filled(UNDERSTANDS, case_id, JUNIPER.id), Filled(WEIGHED, case_id)):
        sheets.sign(desk, [sheet])
    return cases.read(desk, case_id)


def rows(lists: tuple[ListRead, ...], title: str) -> dict[str, str]:
    (found,) = (one for one in lists if one.title == title)
    return dict(found.rows)


def test_a1_what_other_sheets_hold_stands_beside_the_page(case: Case, desk: Desk) -> None:
    facts = {fact.name: fact.words for fact in already_known(case, desk.edition(), "risk")}
    assert facts["Understands consent"] == "Juniper Exampleton: In part"
    assert facts["1. An adult"] == "No"
    assert "How often" not in facts


def test_a10_a_list_says_whose_answer_it_is_and_what_nobody_said(case: Case, desk: Desk) -> None:
    behaviour = rows(read_lists(case, desk.edition()), "Questions about the behaviour")
    assert behaviour["Once, or over time"] == "How often: Once (Juniper Exampleton, Rowan Testwell)"
    assert behaviour["Unequal power"] == ""
    assert behaviour["Pressure, or planned beforehand"].startswith("Marks of harm: It was planned")


def test_a9_what_was_not_among_the_marks_is_said(case: Case, desk: Desk) -> None:
    marks = rows(read_lists(case, desk.edition()), "Chaffin’s marks of behaviour that is not normal")
    assert marks["In the way of growing up"].startswith("Marks of harm: Not selected")


def test_a2_ages_are_worked_out_a_line_a_person(case: Case, desk: Desk) -> None:
    assert rows(read_lists(case, desk.edition()), "What every agency asks")["Known: age"] == (
        "Juniper Exampleton: 13 or 14"
    )
