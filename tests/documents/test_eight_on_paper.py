"""An inspector finds the eight questions answered on page 2 of the whole record (O1–O8)."""

from tests.documents.case_example import EDITION, NOW, SCHOOL, case_told, record_of
from tests.documents.reading import squeezed
from tests.record.builder import Chain, at
from yps_desktop.documents.answers import NotRecorded
from yps_desktop.documents.content import Section
from yps_desktop.documents.eight_section import eight_section
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.produce import printed
from yps_desktop.documents.tables import GroupedTable
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Said
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.eight_questions import eight_questions
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.police import PoliceContact


def _table(case: Case) -> GroupedTable:
    section = eight_section(case, EDITION, SCHOOL, NOW)
    assert isinstance(section, Section)
    (table,) = [block for block in section.blocks if isinstance(block, GroupedTable)]
    return table


def test_o1_to_o8_each_question_stands_with_what_is_recorded_and_what_is_not() -> None:
    case = case_told()
    for found, group in zip(eight_questions(case, NOW, SCHOOL), _table(case).groups, strict=True):
        assert group.heading.startswith(f"{found.id[1:]}. ")
        assert sum(isinstance(row[0], NotRecorded) for row in group.rows) == len(found.lacking)


def test_o1_to_o8_an_inspector_finds_them_on_the_page_after_the_first() -> None:
    second = squeezed(page_texts(printed(record_of(case_told())))[1])
    asked = [squeezed(one.title) for one in EDITION.inspection.questions.values()]
    places = [second.index(one) for one in asked]
    assert places == sorted(places)


def test_o1_to_o8_a_case_that_has_only_begun_says_of_each_that_nothing_is_recorded() -> None:
    groups = _table(Chain().case()).groups
    assert len(groups) == 8
    assert sum("Nothing is recorded here." in row for group in groups for row in group.rows) >= 7


def test_o6_a_question_says_how_many_things_it_leaves_to_the_sheets() -> None:
    chain = Chain()
    for minute in range(10, 18):
        chain.sheet(PoliceContact(when=at(20, f"15:{minute}"), route="101"))
    rows = _table(chain.case()).groups[5].rows
    assert ("until Fri\xa020\xa0Nov\xa02026", "and 3 more, on the sheets that follow") in rows


def test_b6_a_reason_for_leaving_things_open_is_told_whole_once() -> None:
    chain, reason = Chain(), "The family moved to another county, and nobody there answers any more."
    left = [Said(end.id, "…", reason) for end in open_ends(chain.case())]
    chain.respond("agreed", chain.sheet(Closing(when=at(24), summary="Over.", open_ends=tuple(left))))
    said = [str(row[1]) for group in _table(chain.case()).groups for row in group.rows]
    given = [one for one in said if "Left open when the case was closed: The family moved" in one]
    assert len(given) > 1
    assert sum(one.endswith(reason) for one in given) == 1
