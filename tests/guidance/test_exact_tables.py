"""Q: a table of exact numbers has a row for each value that any period has, and one for what is not said."""

from yps_desktop.guidance.exact_tables import fact_table, time_table
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.number_tables import Span
from yps_desktop.guidance.number_words import fact_words
from yps_desktop.guidance.words import Terms

WORDS = {one.id: one for one in fact_words(load_edition(None, Terms()))}


def said(fact: str, *counts: dict[str, int], cases: int = 9, saying: int = 9) -> dict[str, tuple[str, ...]]:
    table = fact_table(WORDS[fact], [cases] * len(counts), counts, [saying] * len(counts))
    return {row.words: tuple(cell.words for cell in row.cells) for row in table.rows}


def test_q_an_answer_no_case_has_is_left_out_and_one_of_either_period_stands_in_both() -> None:
    assert said("sex", {"male": 4}, {"female": 9, "other": 0}) == {"Female": ("0", "9"), "Male": ("4", "0")}


def test_q_a_year_group_without_cases_between_two_with_some_is_nought() -> None:
    years = said("year_group", {"7": 1, "10": 2, "not_recorded": 1}, saying=4)
    assert years == {
        "Year 7": ("1",),
        "Year 8": ("0",),
        "Year 9": ("0",),
        "Year 10": ("2",),
        "Not recorded": ("1",),
        "No young person recorded": ("5",),
    }
    assert said("age", {"not_recorded": 9}) == {"Not recorded": ("9",)}


def test_q_an_answer_of_another_edition_is_counted_by_its_id() -> None:
    assert said("typology", {"normal": 1, "of_another_edition": 8})["of_another_edition"] == ("8",)


def test_q_every_time_has_a_row_and_none_where_no_case_says_it() -> None:
    rows = time_table([{"to_lead": Span(2, 5, 7, 9)}]).rows
    assert [(row.id, row.spans[0].middle) for row in rows] == [
        ("to_lead", "7 minutes"),
        ("to_agency", "none"),
        ("to_close", "none"),
    ]
