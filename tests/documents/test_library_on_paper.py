"""Pages of the library on paper (E2): the flowchart to hang up, services and helplines, and what is read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.documents.case_example import EDITION, SCHOOL
from tests.documents.paper_example import STAMP
from tests.documents.reading import opened, squeezed, text_drawn
from yps_desktop.documents import flowchart_paper, library_paper
from yps_desktop.documents.beside import Beside, Labelled
from yps_desktop.documents.content import Paper
from yps_desktop.documents.flowchart import Flowchart
from yps_desktop.documents.press.layout import paper_slabs
from yps_desktop.documents.press.slab import ArrowHead, Box, Rule, Slab
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn
from yps_desktop.guidance.library import FLOWCHART, SERVICES, LibraryPage, library
from yps_desktop.guidance.library import OWN as OWN_CONTACTS
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.services import Local, Service, enter, load_services
from yps_desktop.guidance.words import Terms
from yps_desktop.record.rules.steps import BOXES

AS_USUAL = Terms()
TODAY = date(2026, 11, 21)
LONG = "The Specimen Academy of Saint Exemplar and Saint Placeholder in the Vale of Nowhere"
OWN = {
    "mash": Local("01632 960417", checked=date(2025, 5, 3), said="Mon to Fri, 8:30am to 5pm"),
    "lado": Local("01632 960001", checked=date(2026, 11, 20)),
}


def page(id: str, terms: Terms = AS_USUAL) -> LibraryPage:
    found = library(terms).page(id)
    assert found is not None
    return found


def numbers(entered: Mapping[str, Local] = OWN) -> dict[str, Service]:
    return {one.id: one for one in enter(load_services(), entered)}


def flowchart() -> Paper:
    return flowchart_paper.compose(page(FLOWCHART), EDITION, SCHOOL, STAMP)


def paper_of_page(id: str, entered: Mapping[str, Local] = OWN, terms: Terms = AS_USUAL) -> Paper:
    return library_paper.compose(page(id, terms), numbers(entered), TODAY, EDITION, SCHOOL, STAMP)


def said(paper: Paper) -> list[Labelled]:
    blocks = [block for block in paper.front[0] if isinstance(block, Beside)]
    return [one for block in blocks for one in block.said if isinstance(one, Labelled)]


def pages(paper: Paper) -> int:
    return len(opened(drawn(paper, Node("Document"))).pages)


def nodes(root: Node, tag: str) -> list[Node]:
    kids = [kid for kid in root.kids if isinstance(kid, Node)]
    return [*([root] if root.tag == tag else []), *(one for kid in kids for one in nodes(kid, tag))]


def chart_slab(root: Node) -> Slab:
    return next(
        slab for slab in paper_slabs(flowchart(), root) if any(isinstance(m, ArrowHead) for m in slab.marks)
    )


def test_e2_the_flowchart_to_hang_up_is_one_page_under_any_name_of_a_school() -> None:
    paper = flowchart()
    assert pages(paper) == 1
    assert pages(replace(paper, stamp=replace(STAMP, school=LONG))) == 1


def test_e2_it_is_one_page_whatever_the_headteacher_is_called() -> None:
    terms = Terms("youth produced sexual imagery", "executive principal")
    paper = flowchart_paper.compose(page(FLOWCHART, terms), load_edition(None, terms), SCHOOL, STAMP)
    assert pages(replace(paper, stamp=replace(STAMP, school=LONG))) == 1


def test_e2_it_is_read_as_a_picture_with_words_and_a_list_of_its_boxes_in_order() -> None:
    root = Node("Document")
    drawn(flowchart(), root)
    (figure,) = nodes(root, "Figure")
    assert figure.alt.startswith("A flowchart. Down the page: “It is told”, then ")
    assert not figure.is_empty
    assert len(nodes(root, "LI")) == len(BOXES)
    read = squeezed(text_drawn(flowchart()))
    titles = [EDITION.way.boxes[id].title for id in BOXES]
    places = [read.index(squeezed(title)) for title in titles]
    assert places == sorted(places)


def test_e2_where_each_arrow_leads_is_read_too() -> None:
    (chart,) = (block for block in flowchart().blocks if isinstance(block, Flowchart))
    assert dict(chart.boxes["points"].on) == {
        "One point is yes": "on to “Police or social care”",
        "All five are no": "on to “What bears on the risk”",
    }
    assert squeezed("One point is yes (on to “Police or social care”)") in squeezed(text_drawn(flowchart()))


def test_e2_every_line_of_the_picture_belongs_to_it_and_runs_straight() -> None:
    root = Node("Document")
    slab = chart_slab(root)
    (figure,) = nodes(root, "Figure")
    shapes = [mark for mark in slab.marks if isinstance(mark, ArrowHead | Box | Rule)]
    assert all(mark.node is figure for mark in shapes)
    assert sum(isinstance(mark, Box) for mark in shapes) == len(BOXES)
    assert sum(isinstance(mark, ArrowHead) for mark in shapes) == len(BOXES)
    assert all(abs(mark.across) + abs(mark.down) == 1 for mark in shapes if isinstance(mark, ArrowHead))


def test_each_number_stands_with_whose_it_is_when_it_answers_and_its_day_where_that_differs() -> None:
    told = {str(one.label).replace("\N{NO-BREAK SPACE}", " "): one for one in said(paper_of_page(SERVICES))}
    assert told["0800 1111"].words == "Childline · day and night · For the child"
    assert "Local hub (MASH) · Mon to Fri, 8:30am to 5pm · To refer a child" in str(
        told["01632 960417"].words
    )
    read = squeezed(text_drawn(paper_of_page(SERVICES)))
    assert squeezed("Checked 3 May 2025, more than a year ago.") in read
    assert squeezed("Numbers were checked on 14 November 2026 where no other day stands beside one.") in read


def test_a_number_nobody_entered_leaves_a_line_to_write_it_on() -> None:
    assert [one.words for one in said(paper_of_page(SERVICES)) if one.is_open] == [
        "Your police contact",
        "Children’s social care",
        "Social care, out of hours",
    ]
    assert [one for one in said(paper_of_page("words")) if one.is_open] == []


@pytest.mark.parametrize("id", [SERVICES, "words", "five_points", "before_viewing"])
def test_each_page_is_one_page_of_paper_with_its_sources_and_its_day(id: str) -> None:
    assert pages(paper_of_page(id, {})) == 1
    read = squeezed(text_drawn(paper_of_page(id)))
    assert squeezed("Checked on Sat 21 November 2026.") in read


def test_words_of_the_school_do_not_push_anything_off_the_page() -> None:
    terms = Terms("youth produced sexual imagery", "executive principal")
    paper = paper_of_page("words", {}, terms)
    assert squeezed("“consented to it”") in squeezed(text_drawn(paper))


def test_services_with_contacts_for_a_second_page_name_their_sources_whole() -> None:
    own = [Service(f"own-{n}", f"Contact {n}", "", TODAY, f"01632 9609{n:02}", own=True) for n in range(9)]
    shown = page(SERVICES)
    parts = tuple(
        replace(one, services=tuple(s.id for s in own)) if one.id == OWN_CONTACTS else one
        for one in shown.parts
    )
    known = {**numbers(), **{one.id: one for one in own}}
    paper = library_paper.compose(replace(shown, parts=parts), known, TODAY, EDITION, SCHOOL, STAMP)
    assert pages(paper) == 2
    assert squeezed("Keeping children safe in education") in squeezed(text_drawn(paper))


def test_the_services_name_their_sources_on_their_one_page() -> None:
    paper = paper_of_page(SERVICES)
    assert pages(paper) == 1
    assert squeezed("From, in our own words: UKCCIS") in squeezed(text_drawn(paper))
    assert squeezed("Our own contacts") not in squeezed(text_drawn(paper))
