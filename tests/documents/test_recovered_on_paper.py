"""A record that the recovery sheet alone opened says so on its first page, however full that page is."""

from tests.documents.case_example import EDITION, NOW, SCHOOL, case_told
from tests.documents.paper_example import STAMP
from tests.documents.reading import squeezed
from yps_desktop.documents import viewing_record, whole_record
from yps_desktop.documents.content import Paper
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn

SAID = (
    "Nobody with a key could open the record on 20 November 2026: the recovery sheet opened it for Tess "
    "Exampleton and Oscar Sampleford.",
)


def _first_page(paper: Paper) -> str:
    return squeezed(page_texts(drawn(paper, Node("Document")))[0])


def test_page_1_of_the_whole_record_says_so() -> None:
    paper = whole_record.compose(case_told(), EDITION, SCHOOL, STAMP, NOW, recovered=SAID)
    assert squeezed(SAID[0]) in _first_page(paper)


def test_page_1_of_a_viewing_record_says_so() -> None:
    case = case_told()
    written = case.newest("viewing")
    assert written is not None
    paper = viewing_record.compose(case, written, EDITION, SCHOOL, STAMP, SAID)
    assert squeezed(SAID[0]) in _first_page(paper)
