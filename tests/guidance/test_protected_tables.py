"""Q: tables of governors' pages as they are shown give nothing hidden away, nor do two years side by side."""

from collections.abc import Hashable
from datetime import date
from itertools import product

from tests.record.rules.tables_behind import World, given_away, several_each, summing_to
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.number_tables import Cell, Table
from yps_desktop.guidance.number_words import fact_words
from yps_desktop.guidance.protected_tables import protected_table, terms_told, years_told
from yps_desktop.guidance.words import Terms
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.page_for_governors import (
    FACTS,
    TERM,
    GovernorsPage,
    Shown,
    governors_page,
    term_values,
)
from yps_desktop.record.rules.small_numbers import Band, Fact, cases_told, told
from yps_desktop.record.school_days import Term, TermDates

LIMIT = 3
YEARS = school_year(date(2025, 9, 1)), school_year(date(2026, 9, 1))
TERMS = TermDates(
    tuple(
        Term(date(*first), date(*last))
        for first, last in (
            ((2025, 9, 2), (2025, 12, 19)),
            ((2026, 1, 5), (2026, 7, 20)),
            ((2026, 9, 2), (2026, 12, 18)),
            ((2027, 1, 5), (2027, 7, 20)),
        )
    )
)
WORDS = {one.id: one for one in fact_words(load_edition(None, Terms()))}


def page(year: Period, fact: str, world: World, cases: int, *, single: bool = True) -> GovernorsPage:
    """Make a year's page of counts of one fact, in the order of its values."""
    values = next((one.values for one in FACTS if one.name == fact), ()) or term_values(year, TERMS)
    counts = dict(zip(values, world, strict=False))
    made = governors_page(year, cases, {fact: counts}, {}, LIMIT)
    assert [one.bands for one in made.facts if one.fact == fact] == [
        told(Fact(fact, values, single), counts, cases, LIMIT)
    ]
    return made


def cells(table: Table | None, rows: tuple[str, ...], column: int) -> list[Hashable]:
    """Give what a table shows of each row, None where it is hidden, or stands under all others."""
    shown = {row.id: row.cells[column] for row in table.rows} if table is not None else {}
    return [None if (cell := shown.get(id)) is None or cell.is_hidden else cell.words for id in rows]


def test_q_a_table_of_one_year_gives_no_hidden_count_away() -> None:
    fact = next(one for one in FACTS if one.name == "viewing")

    def shown(world: World, cases: int) -> tuple[Hashable, ...]:
        table = protected_table(WORDS["viewing"], [page(YEARS[0], "viewing", world, cases, single=False)])
        return (*cells(table, fact.values, 0), table, cases_told(cases, LIMIT))

    for cases in range(LIMIT, 7):
        worlds = several_each(cases, len(fact.values), alone=True)
        assert given_away(worlds, lambda world, n=cases: shown(world, n), LIMIT) == []  # type: ignore[misc]


def test_q_two_years_side_by_side_their_terms_and_their_line_give_none_away() -> None:
    some = [*summing_to(2, 3), *summing_to(8, 3)]
    pages = {(year, world): page(year, TERM, world, sum(world)) for year, world in product(YEARS, some)}
    rows = ("Autumn term", "Spring term", "between")

    def shown(world: World) -> tuple[Hashable, ...]:
        both = [pages[YEARS[0], world[:3]], pages[YEARS[1], world[3:]]]
        terms, line = terms_told(both, TERMS), years_told(both)
        return (*cells(terms, rows, 0), *cells(terms, rows, 1), terms, line, *(one.cases for one in both))

    worlds = [(*one, *other) for one, other in product(some, repeat=2)]
    assert given_away(worlds, shown, LIMIT) == []
    assert shown((3, 3, 2, 3, 3, 2))[:2] == ("3 to 5", "3 to 5")


def test_q_a_year_below_the_limit_looks_as_one_without_cases() -> None:
    none, four = (page(YEARS[0], "sex", (many,), many, single=False) for many in (0, LIMIT - 1))
    assert protected_table(WORDS["sex"], [none]) == protected_table(WORDS["sex"], [four])
    assert years_told([none, four]) is None


def test_q_a_page_kept_before_terms_were_entered_anew_still_says_them_by_their_place() -> None:
    kept = page(YEARS[0], TERM, (6, 6, 6), 18)
    table = terms_told([kept], TermDates())
    assert table is not None
    assert [row.words for row in table.rows] == ["Term 1", "Term 2", "Between terms"]
    assert table.rows[0].cells == (Cell(6, 8),)


def test_q_beside_a_year_with_terms_a_year_without_any_has_none_between_them() -> None:
    without = school_year(date(2019, 9, 1))
    both = [page(YEARS[0], TERM, (6, 6, 6), 18), page(without, TERM, (9,), 9)]
    table = terms_told(both, TERMS)
    assert table is not None
    assert [row.cells[1].words for row in table.rows] == ["–", "–", "–"]
    assert terms_told(both[1:], TERMS) is None


def test_q_an_answer_that_a_kept_page_tells_stands_there_though_it_has_no_words_any_more() -> None:
    fact = Shown("sex", ("male", "of_another_edition"), {"of_another_edition": Band(6, 8)})
    kept = GovernorsPage(YEARS[0], LIMIT, 9, (fact,), {})
    rows = protected_table(WORDS["sex"], [kept]).rows
    assert [(row.words, row.cells[0].words) for row in rows] == [
        ("of_another_edition", "6 to 8"),
        ("Every other answer", "hidden"),
    ]
