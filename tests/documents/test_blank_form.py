"""Blank forms for a day without the computer (Z12): every question, and room to answer each."""

import re

import pytest

from tests.documents.case_example import EDITION, SCHOOL
from tests.documents.paper_example import STAMP
from tests.documents.reading import squeezed, text_of
from yps_desktop.documents.answers import Open
from yps_desktop.documents.blank_form import compose
from yps_desktop.documents.content import Heading, Paper, Row, Rows, Section
from yps_desktop.documents.produce import printed
from yps_desktop.record.sheets import SHEETS
from yps_desktop.services.blank_forms import FORMS


def _rows(paper: Paper) -> list[Row]:
    sections = [block for block in paper.blocks if isinstance(block, Section)]
    tables = [block for section in sections for block in section.blocks if isinstance(block, Rows)]
    return [row for table in tables for row in table.rows]


def _remarks(paper: Paper) -> list[str]:
    heads = [block.head for block in paper.blocks if isinstance(block, Section)]
    return [head.remark for head in heads if isinstance(head, Heading)]


@pytest.mark.parametrize("kind", FORMS)
def test_z12_every_question_somebody_can_answer_by_hand_is_asked(kind: str) -> None:
    fields = [one for one in SHEETS[kind].fields() if not one.retired and not one.by_rule]
    asked = [one for one in fields if EDITION.sheets[kind].field(one.id)]
    assert len(_rows(compose(kind, EDITION, SCHOOL, STAMP))) == len(asked) > 10


@pytest.mark.parametrize("kind", FORMS)
def test_z12_every_question_has_room_for_its_answer(kind: str) -> None:
    for row in _rows(compose(kind, EDITION, SCHOOL, STAMP)):
        assert isinstance(row.answer, Open)
        assert row.answer.ticks or row.answer.boxes or row.answer.lines


def test_z12_a_choice_has_a_square_for_each_answer_and_a_day_its_boxes() -> None:
    rows = {row.question: row.answer for row in _rows(compose("device", EDITION, SCHOOL, STAMP))}
    what, received = rows["What is it?"], rows["When was it received?"]
    assert isinstance(what, Open)
    assert what.ticks[:2] == ("Phone", "Tablet")
    assert received == Open(boxes=("Day", "Month", "Year", "Time"))


def test_z12_a_question_asked_only_after_another_answer_says_so() -> None:
    questions = [row.question for row in _rows(compose("device", EDITION, SCHOOL, STAMP))]
    assert "Was the screen locked? (If “On”)" in questions


@pytest.mark.parametrize("kind", FORMS)
def test_z12_a_condition_names_only_answers_that_have_a_square(kind: str) -> None:
    paper = compose(kind, EDITION, SCHOOL, STAMP)
    rows = _rows(paper)
    squares = {tick for row in rows if isinstance(row.answer, Open) for tick in row.answer.ticks}
    asked = [row.question.partition("(If")[2] for row in rows]
    named = {one for said in [*asked, *_remarks(paper)] for one in re.findall("“([^”]+)”", said)}
    assert named
    assert named <= squares


def test_z12_what_a_whole_group_is_asked_after_stands_once_beside_its_heading() -> None:
    paper = compose("viewing", EDITION, SCHOOL, STAMP)
    assert "If “It has to be viewed”" in _remarks(paper)
    assert not any("(If “It has to be viewed”)" in row.question for row in _rows(paper))


def test_z12_the_form_reads_in_order_and_can_be_signed() -> None:
    read = squeezed(text_of(printed(compose("viewing", EDITION, SCHOOL, STAMP))))
    order = ["By hand", "Written down by", "Who viewed it", "In the room", "Signature"]
    places = [read.index(squeezed(told)) for told in order]
    assert places == sorted(places)
