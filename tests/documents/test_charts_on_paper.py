"""Charts on paper: black lines, a figure with words for whoever cannot see it, its table after it."""

from collections.abc import Iterator
from datetime import date

import pikepdf
import pytest

from tests.documents.paper_example import paper_of
from tests.documents.reading import opened
from yps_desktop.documents.content import Paper
from yps_desktop.documents.number_blocks import sections
from yps_desktop.documents.press.pages import page_texts, page_words
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed
from yps_desktop.guidance.number_tables import (
    NOT_TOLD,
    Cell,
    Numbers,
    Row,
    Span,
    Table,
    TimeRow,
    TimeTable,
    exactly,
)
from yps_desktop.record.periods import school_year

NAMES = ("2026–27", "2025–26")
BARS = Table(
    "app",
    "App or service",
    "As it was written down.",
    (
        Row("1", "Snapchat", (exactly(12), Cell(5, 9))),
        Row("2", "Σημείωμα", (exactly(0), NOT_TOLD)),
    ),
)
MONTHS = Table(
    "month",
    "By month",
    "By the day.",
    (Row("1", "September", (exactly(2), exactly(1))), Row("2", "October", (exactly(3), exactly(0)))),
    draw="line",
)
TIMES = TimeTable(
    "times",
    "How long it took",
    "The middle.",
    (TimeRow("1", "To the DSL", (Span(3, 5, 38, 2 * 1440), Span(within=240))),),
)


def numbers_of(*tables: Table, names: tuple[str, ...] = NAMES, times: tuple[TimeTable, ...] = ()) -> Paper:
    """Give a paper of nothing but these tables."""
    years = tuple(school_year(date(int(name[:4]), 10, 1)) for name in names)
    cells = (exactly(1),) * len(names)
    return paper_of(*sections(Numbers(years, names, False, None, cells, tables, times)))


@pytest.fixture(scope="module")
def made() -> tuple[Paper, bytes]:
    paper = numbers_of(BARS, MONTHS, times=(TIMES,))
    return paper, printed(paper)


def test_a_chart_is_a_figure_with_words_and_its_table_follows(made: tuple[Paper, bytes]) -> None:
    root = Node("Document")
    drawn(made[0], root)
    sections = [
        [kid.tag for kid in one.kids if isinstance(kid, Node)] for one in _nodes(root) if one.tag == "Sect"
    ]
    assert sections == [["H2", "P", "Figure", "Table"]] * 3
    told = [one.alt for one in _nodes(root) if one.tag == "Figure"]
    assert told[0].startswith("A bar chart of “App or service”: 2026–27 and 2025–26.")
    assert told[1].startswith("A line chart of “By month”")
    assert all("table after it" in one for one in told)


def test_aloud_the_sentence_and_the_table_are_read_not_the_picture(made: tuple[Paper, bytes]) -> None:
    words = page_words(made[1], 0)
    assert words.count("A bar chart of “App or service”") == 1
    assert words.count("Snapchat") == 1
    assert "Snapchat: 12; 5 to 9" in words


def test_each_label_and_number_stands_in_the_picture_and_in_the_table(made: tuple[Paper, bytes]) -> None:
    text = " ".join(page_texts(made[1]))
    for words in ("Snapchat", "5 to 9", "hidden", "Σημείωμα", "September", "up to 4 hours"):
        assert text.count(words) == 2


def test_it_is_drawn_in_lines_black_on_white(made: tuple[Paper, bytes]) -> None:
    with opened(made[1]) as pdf:
        assert not any("/XObject" in page.obj.Resources for page in pdf.pages)
        done = [one for page in pdf.pages for one in pikepdf.parse_content_stream(page)]
    assert {str(one.operator) for one in done}.isdisjoint({"rg", "RG", "k", "K", "sc", "SC", "scn", "SCN"})
    assert {float(one.operands[0]) for one in done if str(one.operator) in ("g", "G")} <= {0.0, 1.0}


def test_a_chart_higher_than_a_page_goes_on_in_parts_and_loses_nothing() -> None:
    rows = tuple(Row(str(at), f"Answer-{at}", (exactly(at), exactly(1))) for at in range(70))
    root = Node("Document")
    paper = numbers_of(Table("long", "Long", "All.", rows))
    drawn(paper, root)
    figures = [one for one in _nodes(root) if one.tag == "Figure"]
    assert len(figures) > 1
    assert figures[0].alt.endswith(f"Part 1 of {len(figures)}.")
    pages = [{kid[0] for kid in one.kids if isinstance(kid, tuple)} for one in figures]
    assert all(len(page) == 1 for page in pages)


def test_a_table_without_rows_and_one_of_three_columns_have_no_chart() -> None:
    root = Node("Document")
    three = Table("t", "Three", "Of three.", (Row("1", "A", (exactly(1), exactly(2), exactly(3))),))
    drawn(numbers_of(Table("n", "None", "No case.", ())), root)
    drawn(numbers_of(three, names=(*NAMES, "2024–25")), root)
    assert "Figure" not in {one.tag for one in _nodes(root)}


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _nodes(kid)
