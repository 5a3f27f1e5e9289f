"""Q: numbers on paper: the page for governors hides what it must, exact ones say whom they are not for."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from tests.documents.case_example import SCHOOL
from tests.documents.every_paper import EVERY_PAPER, stamped
from tests.documents.numbers_example import (
    AUTUMNS,
    exact_numbers,
    governors_year,
    protected_numbers,
    year_of_64,
)
from yps_desktop.documents import governors_page, numbers_paper
from yps_desktop.documents.content import Paper, Paragraphs, Section
from yps_desktop.documents.drawn_chart import ChartBeside
from yps_desktop.documents.press.sparing import set_pages
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import printed
from yps_desktop.guidance.number_notes import NOT_FOR


def page_of(cases: int | None = None, *, in_place: bool = False) -> Paper:
    made = governors_year() if cases is None else governors_year(cases)
    numbers = protected_numbers(made)
    return governors_page.compose(numbers, SCHOOL, stamped("Page for governors"), in_place=in_place)


def sections(paper: Paper) -> dict[str, ChartBeside]:
    found = [one for one in paper.blocks if isinstance(one, Section)]
    return {
        str(one.head.text): beside
        for one in found
        for beside in one.blocks
        if isinstance(beside, ChartBeside) and not isinstance(one.head, str)
    }


def test_q_each_number_of_the_page_for_governors_is_a_band_or_hidden() -> None:
    tables = sections(page_of())
    told = [
        cell
        for title, one in tables.items()
        if title != "How long it took"
        for row in one.table.rows
        for cell in row[1:]
    ]
    assert len(told) > 20
    assert all(cell == "hidden" or re.fullmatch(r"\d+ to \d+", str(cell)) for cell in told)


def test_q_chart_and_table_tell_the_same() -> None:
    for one in sections(page_of()).values():
        assert one.drawn.told.endswith("The table after it has the same numbers.")
        drawn = one.drawn.chart
        items = getattr(drawn, "items", None) or getattr(drawn, "lanes", ())
        values = [
            value.words for item in items for value in getattr(item, "values", getattr(item, "reaches", ()))
        ]
        assert values == [str(cell) for row in one.table.rows for cell in row[1:]]


def test_q_a_fact_of_which_nothing_is_told_is_named_in_a_line() -> None:
    paper = page_of()
    assert "Police outcome" not in sections(paper)
    assert "Police outcome" in str(paper.blocks[-1])


def test_q_a_year_of_few_cases_tells_no_number_at_all() -> None:
    paper = page_of(4)
    assert [fact.value for fact in paper.key_facts] == ["hidden", "below 5"]
    assert sections(paper) == {}
    assert "The number of cases is hidden" in str(paper.blocks)
    assert not re.search(r"\b4\b", f"{paper.title}{paper.subtitle}{paper.blocks}")


def test_q_a_year_of_which_much_is_told_takes_three_pages() -> None:
    numbers = protected_numbers(year_of_64())
    paper = governors_page.compose(numbers, SCHOOL, stamped("Page for governors"))
    assert not any(isinstance(one, Paragraphs) for one in paper.blocks)  # every fact has its table
    assert len(set_pages(paper, Node("Document"))) == 3


def test_q_a_page_made_anew_says_that_another_goes_back() -> None:
    assert "takes the place of an earlier page" in str(page_of(in_place=True).blocks)
    assert "takes the place" not in str(page_of().blocks)


def test_q_the_page_for_governors_is_made_of_protected_numbers_only() -> None:
    with pytest.raises(ValueError, match="protected"):
        governors_page.compose(exact_numbers(AUTUMNS[:1]), SCHOOL, stamped("Page for governors"))


def test_q_each_page_of_exact_numbers_says_that_a_child_could_be_known_by_it() -> None:
    with pypdfium2.PdfDocument(printed(EVERY_PAPER["numbers"]())) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) > 1
    assert all(NOT_FOR in page for page in pages)


def test_q_a_warning_keeps_code_and_anchor_whole_beside_a_long_name() -> None:
    stamp = replace(
        stamped("Numbers of cases"), printed_by="Somebody with a very long name indeed (Designated lead)"
    )
    paper = numbers_paper.compose(exact_numbers(AUTUMNS[:1]), 2, SCHOOL, stamp)
    with pypdfium2.PdfDocument(printed(paper)) as pdf:
        words = pdf[0].get_textpage().get_text_bounded()
    assert NOT_FOR in words
    assert stamp.anchor_code in words
    assert "Not counted: 2 cases" in words


def test_q_days_without_cases_say_so() -> None:
    none = replace(exact_numbers(AUTUMNS[:1]), tables=(), times=())
    assert numbers_paper.NO_CASES in str(numbers_paper.compose(none, 0, SCHOOL, stamped("Numbers")).blocks)
