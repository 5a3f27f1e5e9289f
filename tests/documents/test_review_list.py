"""L1: the list of cases to be looked at again says days and numbers, and names nobody."""

from dataclasses import fields, replace
from datetime import date

from tests.documents.case_example import SCHOOL
from tests.documents.paper_example import STAMP
from yps_desktop.documents import review_list
from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Paper
from yps_desktop.documents.review_list import COME, NO_DAY, SOON, ListTold
from yps_desktop.documents.tables import GroupedTable
from yps_desktop.record.rules.review_list import ReviewLine

LINES = (
    ReviewLine("a", "2011-004", date(2011, 3, 7), date(2026, 9, 1), "born", "may_go"),
    ReviewLine("b", "2012-001", date(2012, 1, 9), date(2026, 11, 2), "told", "held", date(2020, 2, 3)),
    ReviewLine("c", "2025-017", date(2025, 6, 12), date(2026, 10, 14), "went", "may_go"),
    ReviewLine("d", "2010-002", date(2010, 2, 1), date(2026, 11, 20), "born", "open"),
    ReviewLine("e", "2013-006", date(2013, 5, 6), date(2027, 4, 12), "not_known", "later"),
    ReviewLine("f", "2024-011", date(2024, 9, 30), None, None, "no_day"),
)
TOLD = ListTold(date(2026, 11, 20), 25, "summary", hidden=1, damaged=("2014-003",))


def composed(*lines: ReviewLine, told: ListTold = TOLD) -> Paper:
    return review_list.compose(lines, told, SCHOOL, STAMP)


def table_of(paper: Paper) -> GroupedTable:
    return next(block for block in paper.blocks if isinstance(block, GroupedTable))


def test_l1_the_earliest_day_comes_first_under_what_has_come_what_comes_and_what_has_none() -> None:
    groups = {group.heading: [row[0] for row in group.rows] for group in table_of(composed(*LINES)).groups}
    numbers = ("2011-004", "2025-017", "2012-001", "2010-002")
    assert groups == {
        COME: [Strong(number) for number in numbers],
        SOON: [Strong("2013-006")],
        NO_DAY: [Strong("2024-011")],
    }


def test_l1_each_line_says_by_what_it_counts_and_what_keeps_it() -> None:
    rows = [row for group in table_of(composed(*LINES)).groups for row in group.rows]
    said = {str(row[0]): row[3:] for row in rows}
    assert said[str(Strong("2011-004"))] == ("a date of birth", Strong("may be let go"))
    assert said[str(Strong("2025-017"))][0] == "the last receipt"
    assert "held since" in str(said[str(Strong("2012-001"))][1])
    assert said[str(Strong("2010-002"))][1] == "still open"


def test_l1_the_head_counts_what_may_be_let_go() -> None:
    facts = {fact.label: (fact.value, fact.note) for fact in composed(*LINES).key_facts}
    assert facts["Their day has come"] == ("4", "2 may be let go")
    assert facts["The school’s rule"][0] == "25 years"


def test_l1_an_empty_list_says_so_and_what_is_held_back_is_said() -> None:
    paper = composed(told=replace(TOLD, hidden=0, damaged=()))
    assert "No case is listed" in str(paper.blocks[0])
    assert "2014-003" in str(composed().blocks)


def test_l1_what_it_is_composed_of_can_hold_no_name() -> None:
    assert {field.name for field in fields(ReviewLine)} == {
        *("case", "number", "opened", "day", "counted", "stands", "held"),
    }
