"""E1 for a room: every case and type is on a card, every case on the sheet, every answer with the trainer."""

from tests.documents.every_paper import EVERY_PAPER
from yps_desktop.documents.answers import Open
from yps_desktop.documents.beside import Beside
from yps_desktop.documents.cards import Card, Cards
from yps_desktop.documents.content import Paper, Row, Rows, Section
from yps_desktop.documents.press.house import MM
from yps_desktop.documents.press.layout_cards import cards_slabs
from yps_desktop.documents.press.slab import Box, Rule
from yps_desktop.documents.press.tagging import Node
from yps_desktop.guidance.exercise import exercise

TOLD = exercise()


def cards(paper: Paper) -> list[Card]:
    return [card for block in paper.blocks if isinstance(block, Cards) for card in block.cards]


def test_e1_there_is_a_card_for_each_type_and_each_case_and_none_gives_its_answer_away() -> None:
    types, cases = cards(EVERY_PAPER["exercise-cards"]())[:6], cards(EVERY_PAPER["exercise-cards"]())[6:-1]
    assert [card.title for card in types] == [one.name for one in TOLD.types]
    assert [(card.over, card.title, card.said) for card in cases] == [
        (f"Case {one.number}", one.title, (one.text,)) for one in TOLD.cases
    ]


def test_e1_the_sheet_asks_about_each_case_in_the_order_of_the_cards() -> None:
    rows: list[Row] = [
        row for b in EVERY_PAPER["exercise-sheet"]().blocks if isinstance(b, Rows) for row in b.rows
    ]
    assert [row.question for row in rows] == [f"{one.number}. {one.title}" for one in TOLD.cases]


def test_e1_the_trainer_reads_of_each_case_how_much_risk_which_points_and_what_to_do() -> None:
    sections = [block for block in EVERY_PAPER["exercise-trainer"]().blocks if isinstance(block, Section)]
    told = {section.head.text: section for section in sections}  # type: ignore[union-attr]
    assert told["8. Little sisters"].head.remark == "much risk · points 2, 3, 4 and 5"  # type: ignore[union-attr]
    assert all(one.action in str(told[f"{one.number}. {one.title}"]) for one in TOLD.cases)


def test_e1_the_sheet_asks_for_risk_and_for_who_is_told_in_rows_of_three() -> None:
    (rows,) = (block.rows for block in EVERY_PAPER["exercise-sheet"]().blocks if isinstance(block, Rows))
    asked = rows[0].answer
    assert isinstance(asked, Open)
    assert (asked.across, asked.ticks[:3]) == (3, ("Little risk", "Some risk", "Much risk"))


def test_e1_cases_of_the_school_s_own_are_blank_cards_under_how_nobody_is_in_them() -> None:
    paper = EVERY_PAPER["exercise-own"]()
    assert [(card.over, card.said, card.lines) for card in cards(paper)] == [
        (f"Own case {number}", (), 9) for number in range(1, 5)
    ]
    beside = next(block for block in paper.blocks if isinstance(block, Beside))
    assert [dot.words for dot in beside.said] == list(TOLD.own)


def test_a_blank_card_has_a_line_for_each_it_asks_for() -> None:
    (slab,) = cards_slabs(Cards((Card("Case A", "Ours", (), 5),), 40), Node("Document"))
    assert sum(isinstance(mark, Rule) for mark in slab.marks) == 5


def test_a_row_of_cards_is_as_high_as_its_longest_card() -> None:
    short, long = Card("Case 1", "One", ("Few words.",)), Card("Case 2", "Two", ("Many words. " * 60,))
    low, high = cards_slabs(Cards((short, short, short, long), 40), Node("Document"))
    assert low.height == 40 * MM
    assert high.height > 60 * MM
    assert {mark.height for mark in high.marks if isinstance(mark, Box)} == {high.height}


def test_an_odd_last_card_stands_alone() -> None:
    card = Card("Case 1", "One", ("Words.",))
    assert [
        sum(isinstance(m, Box) for m in slab.marks) for slab in cards_slabs(Cards((card,) * 3, 40), Node(""))
    ] == [2, 1]
