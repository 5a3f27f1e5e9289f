"""Advice for parents (Z10, F1) and the page for all staff (E3) on paper: one page, in order, of no child."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.documents.case_example import EDITION, SCHOOL
from tests.documents.paper_example import STAMP, paper_of
from tests.documents.reading import opened, squeezed, text_drawn
from yps_desktop.documents import advice_paper, staff_page
from yps_desktop.documents.advice_paper import FromCase
from yps_desktop.documents.beside import Beside, Dot, Labelled, Square
from yps_desktop.documents.content import Paper
from yps_desktop.documents.press.house import ANSWER_TYPE
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed
from yps_desktop.guidance.leaflets import POSITIONS, Asked, advice_for, for_all_staff
from yps_desktop.guidance.services import Local, enter, load_services
from yps_desktop.guidance.words import Terms
from yps_desktop.record.school import School

NUMBERS = {service.id: service for service in load_services()}
OF_CASE = FromCase(date(2026, 11, 20), None, keep=True, contact="Wren Placeholder, safeguarding lead")
LONG = replace(
    STAMP, school="The Specimen Academy of Saint Exemplar and Saint Placeholder in the Vale of Nowhere"
)
each_position = pytest.mark.parametrize("position", POSITIONS)


def advice(position: Asked, from_case: FromCase | None = None, school: School = SCHOOL) -> Paper:
    leaflet = advice_for(position, Terms(school.imagery, school.headteacher))
    return advice_paper.compose(leaflet, NUMBERS, EDITION, school, STAMP, from_case)


def staff(leads: tuple[str, ...] = ("Wren Placeholder",), deputies: tuple[str, ...] = ()) -> Paper:
    return staff_page.compose(for_all_staff(Terms()), leads, deputies, EDITION, SCHOOL, STAMP)


def said(paper: Paper) -> list[object]:
    """Give all that is said beside a heading."""
    return [one for block in paper.front[0] if isinstance(block, Beside) for one in block.said]


def nodes(root: Node) -> Iterator[Node]:
    yield root
    for kid in root.kids:
        if isinstance(kid, Node):
            yield from nodes(kid)


def pages(paper: Paper) -> int:
    return len(opened(drawn(paper, Node("Document"))).pages)


@each_position
def test_z10_each_advice_is_one_page_as_it_is_and_filled_from_a_case(position: Asked) -> None:
    full = replace(OF_CASE, social_care=date(2026, 11, 20))
    assert (pages(advice(position)), pages(advice(position, full))) == (1, 1)


@each_position
def test_z10_it_stays_one_page_under_a_long_name_of_a_school(position: Asked) -> None:
    assert pages(replace(advice(position), stamp=LONG)) == 1


def test_z10_the_numbers_stand_at_its_head_as_the_school_changed_them() -> None:
    entered = enter(load_services(), {"nspcc": Local("01632 960417")})
    own = {service.id: service for service in entered}
    paper = advice_paper.compose(advice_for("was_sent", Terms()), own, EDITION, SCHOOL, STAMP)
    assert [fact.value for fact in paper.key_facts] == ["999", "0800 1111", "01632 960417", "101"]


def test_z10_it_reads_in_order_and_ends_with_its_sources_and_the_day_they_were_checked() -> None:
    read = squeezed(text_drawn(advice("lost_control")))
    order = ["What helps", "What does not", "The picture", "Taking it down", "The law", "From us", "UKCCIS"]
    places = [read.index(squeezed(heading)) for heading in (*order, "Checked on Sat 21 November 2026")]
    assert places == sorted(places)


def test_z10_without_a_case_the_school_ticks_and_writes_what_comes_next() -> None:
    added = said(advice("was_sent"))
    assert len([one for one in added if isinstance(one, Square)]) == 2
    assert [one.label for one in added if isinstance(one, Labelled) and one.is_open] == [
        "Your contact",
        "Telephone",
    ]


def test_z10_from_a_case_come_days_a_word_on_deleting_and_whom_to_ask() -> None:
    added = [one for one in said(advice("was_sent", OF_CASE)) if isinstance(one, Labelled | Square)]
    assert added[0] == Labelled("Police", "In touch with the school since Fri 20 November 2026.")
    assert [one.label for one in added if isinstance(one, Labelled)][1:] == [
        "Deleting",
        "Your contact",
        "Telephone",
    ]
    assert not any(isinstance(one, Square) for one in added)


def test_x4_deleting_may_go_only_where_nothing_speaks_against_it() -> None:
    leaflet = advice_for("passed_on", Terms())
    told = {
        keep: next(
            one.words
            for one in said(advice("passed_on", replace(OF_CASE, keep=keep)))
            if isinstance(one, Labelled) and one.label == "Deleting"
        )
        for keep in (True, False)
    }
    assert told == {True: leaflet.keep, False: leaflet.may_go}


def test_e3_the_page_for_all_staff_is_one_page_that_names_lead_and_deputies() -> None:
    paper = staff(("Wren Placeholder", "Another"), ("Idris Sampleson", "Maple Sampleby", "Third"))
    assert pages(paper) == 1
    read = squeezed(text_drawn(paper))
    assert all(squeezed(name) in read for name in ("Wren Placeholder", "Idris Sampleson", "Maple Sampleby"))
    assert pages(replace(paper, stamp=LONG)) == 1
    assert squeezed("From, in our own words: UKCCIS") in squeezed(text_drawn(replace(paper, stamp=LONG)))


def test_e3_who_is_not_known_is_a_line_to_write_a_name_on() -> None:
    lines = [one for one in said(staff(())) if isinstance(one, Labelled)]
    assert lines == [Labelled("Lead", is_open=True), Labelled("Deputy", is_open=True)]


def test_e3_it_is_set_to_be_read_from_a_metre_away() -> None:
    from yps_desktop.documents.press.layout_beside import LOOKS

    assert all(block.size == "wall" for block in staff().front[0] if isinstance(block, Beside))
    assert LOOKS["wall"].words.size >= 1.4 * ANSWER_TYPE.size


def test_advice_is_tagged_as_headings_and_lists() -> None:
    root = Node("Document")
    drawn(paper_of(Beside("What helps", (Dot("One"), Dot("Two"), "And so on."))), root)
    lists = [node for node in nodes(root) if node.tag == "L"]
    assert [
        [kid.tag for kid in item.kids if isinstance(kid, Node)]
        for item in lists[0].kids
        if isinstance(item, Node)
    ] == [["Lbl", "LBody"]] * 2
    assert [node.tag for node in nodes(root)].count("H2") == 1


def test_a_long_thing_said_beside_a_heading_runs_over_its_page() -> None:
    assert pages(paper_of(Beside("Heading", ("word " * 3_000,), "wall"))) > 1


@pytest.mark.parametrize("paper", [advice("lost_control"), staff()], ids=["advice", "staff"])
def test_z10_e3_what_leaves_is_archived_and_tagged(paper: Paper) -> None:
    with opened(printed(paper)) as pdf:
        assert pdf.Root.MarkInfo.Marked
