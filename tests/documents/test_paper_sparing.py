"""White is given up where that spares a page, and only there; words never are."""

from tests.documents.paper_example import SIGNED, paper_of
from tests.documents.reading import text_of
from yps_desktop.documents.content import Heading, Paper, Row, Rows, Section
from yps_desktop.documents.press.house import TIGHT, USUAL, Spacing
from yps_desktop.documents.press.layout import paper_slabs
from yps_desktop.documents.press.pager import Page, paged
from yps_desktop.documents.press.sparing import set_pages
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn


def _paper(rows: int) -> Paper:
    listed = tuple(Row(f"Question {number}", f"answer{number}") for number in range(rows))
    return paper_of(Section(Heading("Sheet"), (Rows(listed), SIGNED)))


def _set(paper: Paper, space: Spacing) -> tuple[Page, ...]:
    return paged(paper_slabs(paper, Node("Document"), space))


def _heights(pages: tuple[Page, ...]) -> list[float]:
    return [placed.top for page in pages for placed in page]


def test_a_little_less_white_spares_a_nearly_empty_page() -> None:
    spared = [rows for rows in range(15, 45) if len(_set(_paper(rows), USUAL)) == 2]
    one = [rows for rows in spared if len(set_pages(_paper(rows), Node("Document"))) == 1]
    assert one == spared[: len(one)]
    assert len(one) >= 3


def test_the_white_stays_where_no_page_is_spared() -> None:
    for rows in range(2, 60):
        paper = _paper(rows)
        usual = _set(paper, USUAL)
        if len(_set(paper, TIGHT)) == len(usual):
            assert _heights(set_pages(paper, Node("Document"))) == _heights(usual)


def test_no_word_is_given_up_and_the_structure_is_built_once() -> None:
    for rows in range(20, 40, 3):
        root = Node("Document")
        found = text_of(drawn(_paper(rows), root)).split()
        assert [f"answer{number}" for number in range(rows)] == [w for w in found if w.startswith("answer")]
        assert sum(1 for kid in root.kids if isinstance(kid, Node) and kid.tag == "H1") == 1
