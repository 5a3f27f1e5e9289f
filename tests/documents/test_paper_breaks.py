"""Where pages break: headings stay with rows, short rows whole, signatures never alone."""

from tests.documents.paper_example import LONG_ACCOUNT, SIGNED, paper_of
from tests.documents.reading import text_drawn
from yps_desktop.documents.answers import NotKnown
from yps_desktop.documents.content import Heading, Row, Rows, Section, SheetHead
from yps_desktop.documents.press.house import FLOOR, TOP
from yps_desktop.documents.press.layout import paper_slabs
from yps_desktop.documents.press.pager import paged
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.slab import Slab
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn
from yps_desktop.documents.tables import ChronologyDays, Day, Event, PeopleTable, PersonLine

LINE = Slab(14.0)
FULL = int((FLOOR - TOP) // 14)


def _pages(*sections: Section) -> list[str]:
    return list(page_texts(drawn(paper_of(*sections), Node("Document"))))


def _rows(count: int, word: str = "answer", name: str = "Sheet") -> Section:
    rows = tuple(Row(f"Question {number}", f"{word}{number}") for number in range(count))
    return Section(Heading(name), (Rows(rows), SIGNED))


def test_a_signature_takes_the_last_two_rows_with_it() -> None:
    for count in range(20, 60):
        last = _pages(_rows(count))[-1]
        assert "Signed" in last
        assert f"answer{count - 1}" in last
        assert f"answer{count - 2}" in last


def test_a_heading_stays_with_two_rows() -> None:
    for count in range(20, 40):
        pages = _pages(_rows(count), _rows(5, "second", "Other sheet"))
        (page,) = [text for text in pages if "Other sheet" in text]
        assert "second0" in page
        assert "second1" in page


def test_a_row_under_eight_lines_stays_whole() -> None:
    seven = "\n".join(f"part{number}" for number in range(7))
    for before in range(20, 32):
        rows = (*(Row("Q", "a") for _ in range(before)), Row("Seven lines", seven))
        pages = _pages(Section(Heading("Sheet"), (Rows(rows),)))
        assert sum("part" in text for text in pages) == 1


def test_a_longer_row_breaks_with_its_question_repeated() -> None:
    pages = _pages(Section(Heading("Sheet"), (Rows((Row("What was said", LONG_ACCOUNT),)),)))
    assert len(pages) > 2
    assert all("What was said (continued)" in text for text in pages[1:])


def test_table_heads_and_the_day_repeat_on_every_page() -> None:
    events = tuple(Event(f"{n}", "r", "", "what", "by", "1") for n in range(90))
    pages = _pages(Section(Heading("In order of time"), (ChronologyDays((Day("Monday", events),)),)))
    assert len(pages) > 2
    assert all("Told or written by" in text for text in pages)
    assert all("Monday (continued)" in text for text in pages[1:])


def test_signs_in_a_table_are_explained_once_under_it() -> None:
    person = PersonLine("Zoë Exampleton", "reported it", NotKnown(), "15", "15", "x")
    text = text_drawn(paper_of(Section(Heading("People"), (PeopleTable((person,)),))))
    assert text.count("not known") == 2
    assert "not recorded" not in text


def test_slabs_that_belong_together_stand_on_one_page() -> None:
    slabs = [LINE] * (FULL - 1) + [Slab(14.0, keep=True), Slab(14.0, keep=True), LINE]
    second = paged([*([LINE] * FULL), *slabs])[-1]
    assert len(second) >= 3


def test_a_chain_longer_than_a_page_breaks_all_the_same() -> None:
    pages = paged([Slab(14.0, keep=True)] * (3 * FULL))
    assert sum(len(page) for page in pages) == 3 * FULL
    assert all(placed.top + placed.slab.height <= FLOOR + 0.01 for page in pages for placed in page)


def test_no_mark_stands_below_the_floor_of_a_page() -> None:
    paper = paper_of(_rows(200), Section(Heading("Long"), (Rows((Row("Q", LONG_ACCOUNT),)),)))
    for page in paged(paper_slabs(paper, Node("Document"))):
        for placed in page:
            assert placed.top + placed.slab.height <= FLOOR + 0.01


def test_a_page_that_a_sheet_goes_on_on_says_whose_sheet_it_is() -> None:
    head = SheetHead("2", "Person: Juniper Exampleton", "entry 7", "questions of 2026-1", "Signed")
    rows = tuple(Row(f"Question {number}", "answer") for number in range(60))
    first, *others = _pages(Section(head, (Rows(rows),)))
    assert "(continued)" not in first
    assert others
    assert all(page.count("Person: Juniper Exampleton (continued)") == 1 for page in others)
