"""What the school was called while a case went on stands once at the head of papers with older entries."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.case_example import EDITION, NOW, SCHOOL, record_of, told_chain
from tests.documents.paper_example import STAMP
from yps_desktop.documents import handover_page, whole_record
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn
from yps_desktop.documents.register_words import Told, register
from yps_desktop.documents.tables import Table
from yps_desktop.record.periods import Period
from yps_desktop.record.school import Earlier, School
from yps_desktop.record.school_said import details_of

UNTIL = "Until 31 August 2027 this school was Nowhere Green Primary School (URN 123456)."


def renamed(entry: int) -> School:
    """Give the school as renamed by the entry at a place in the chain."""
    before = replace(details_of(SCHOOL), name="Nowhere Green Primary School", urn="123456", dfe="")
    return replace(SCHOOL, earlier=(Earlier(said=before, until="2027-08-31", entry=entry),))


@pytest.mark.parametrize(("entry", "told"), [(90, True), (1, False)])
def test_z1_the_whole_record_and_n4_the_handover_page_tell_of_it_where_the_case_began_before(
    entry: int, told: bool
) -> None:
    case, school = told_chain().case(), renamed(entry)
    record = whole_record.compose(case, EDITION, school, STAMP, NOW)
    handover = handover_page.compose(case, EDITION, school, STAMP, NOW)
    assert record.subtitle == (UNTIL if told else "")
    assert handover.subtitle.endswith(f" · {UNTIL}") is told


@pytest.mark.parametrize(("first", "told"), [(date(2026, 9, 1), True), (date(2027, 9, 1), False)])
def test_z8_a_register_tells_of_it_where_its_days_reach_back(first: date, told: bool) -> None:
    period = Period(first, date(first.year + 1, 8, 31))
    asked = Told(period=period, is_term=False, until=period.last)
    paper = register("Cases", asked, (), Table((), ()), (), renamed(9), STAMP)
    assert paper.subtitle.endswith(f" · {UNTIL}") is told


def test_z13_page_1_stays_one_page_whatever_a_school_was_called() -> None:
    (earlier,) = renamed(90).earlier
    names = [f"School {number} {'Nowhere ' * 13}" for number in range(3)]
    school = replace(
        SCHOOL, earlier=tuple(replace(earlier, said=replace(earlier.said, name=name)) for name in names)
    )
    pages = page_texts(drawn(record_of(told_chain().case(), school=school), Node("Document")))
    assert " ".join(pages[0].split()).count("Until 31 August 2027") == 3
    assert "What an inspector will ask" in pages[1]
