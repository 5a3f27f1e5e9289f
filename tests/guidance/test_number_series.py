"""Q: cases by month, term and school year, side by side."""

from datetime import date

from yps_desktop.guidance.number_series import by_month, by_term, by_year
from yps_desktop.guidance.number_tables import Table
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.school_days import Term, TermDates

THIS, LAST = school_year(date(2026, 11, 1)), school_year(date(2025, 11, 1))
TERMS = TermDates(
    tuple(
        Term(date(*first), date(*last))
        for first, last in (
            ((2025, 9, 2), (2025, 12, 19)),
            ((2026, 1, 5), (2026, 7, 20)),
            ((2026, 9, 2), (2026, 10, 23)),
            ((2026, 11, 2), (2026, 12, 18)),
        )
    )
)
DAYS = {"2026-09-02": 3, "2026-10-30": 1, "2026-12-18": 2}


def said(table: Table | None) -> dict[str, tuple[str, ...]]:
    return {row.words: tuple(cell.words for cell in row.cells) for row in table.rows} if table else {}


def test_q_terms_of_two_years_stand_in_one_row_where_they_have_one_name() -> None:
    table = said(by_term([(THIS, DAYS), (LAST, {"2025-10-01": 4, "2026-03-01": 1})], TERMS))
    assert table == {
        "Autumn term": ("–", "4"),
        "First half of autumn term": ("3", "–"),
        "Second half of autumn term": ("2", "–"),
        "Spring term": ("–", "1"),
        "Between terms": ("1", "0"),
    }


def test_q_one_term_alone_and_no_terms_make_no_table() -> None:
    autumn = Period(date(2025, 9, 2), date(2025, 12, 19))
    assert by_term([(autumn, {"2025-10-01": 4})], TERMS) is None
    assert by_term([(THIS, DAYS)], TermDates()) is None


def test_q_months_follow_one_another_and_one_without_cases_is_nought() -> None:
    autumn = Period(date(2026, 9, 1), date(2026, 12, 18))
    table = by_month([(autumn, DAYS)])
    assert said(table) == {"September": ("3",), "October": ("1",), "November": ("0",), "December": ("2",)}
    assert table is not None
    assert table.draw == "line"


def test_q_periods_that_begin_in_other_months_are_laid_side_by_side_by_place() -> None:
    one, other = (
        Period(date(2026, 9, 1), date(2026, 10, 31)),
        Period(date(2025, 12, 1), date(2026, 2, 28)),
    )
    table = said(by_month([(one, DAYS), (other, {"2026-02-28": 5})]))
    assert table == {"Month 1": ("3", "0"), "Month 2": ("1", "0"), "Month 3": ("–", "5")}


def test_q_over_more_than_a_year_a_month_is_said_with_its_year() -> None:
    two = Period(LAST.first, date(2026, 10, 31))
    names = [*said(by_month([(two, DAYS)]))]
    assert (names[0], names[-1]) == ("September 2025", "October 2026")
    assert len({*names}) == 14


def test_q_a_month_alone_or_very_many_make_no_line() -> None:
    assert by_month([(Period(date(2026, 9, 1), date(2026, 9, 30)), DAYS)]) is None
    assert by_month([(Period(date(2020, 9, 1), date(2026, 9, 30)), DAYS)]) is None


def test_q_school_years_are_a_line_where_a_period_holds_several() -> None:
    both = Period(LAST.first, THIS.last)
    assert said(by_year([(both, {**DAYS, "2026-08-31": 7})])) == {"2025–26": ("7",), "2026–27": ("6",)}
    assert by_year([(THIS, DAYS), (LAST, {})]) is None


def test_q_years_before_the_first_case_are_no_rows_however_long_the_period() -> None:
    century = Period(date(1927, 9, 1), THIS.last)
    table = by_year([(century, {"2024-10-01": 2, **DAYS}), (THIS, DAYS)])
    assert said(table) == {"2024–25": ("2", "–"), "2025–26": ("0", "–"), "2026–27": ("6", "6")}
    assert table is not None
    assert "left out" in table.says
    assert [*said(by_year([(century, DAYS)]))] == ["2025–26", "2026–27"]


def test_q_a_case_of_a_year_without_term_dates_began_between_no_terms() -> None:
    both = Period(date(2024, 9, 1), THIS.last)
    table = said(by_term([(both, {"2025-08-31": 2, "2024-10-01": 5, **DAYS})], TERMS))
    assert (table["Between terms"], table["Years without term dates"]) == (("1",), ("7",))


def test_q_a_term_that_begins_in_august_counts_whole() -> None:
    terms = TermDates(
        (Term(date(2025, 8, 28), date(2025, 12, 19)), Term(date(2026, 1, 5), date(2026, 7, 20)))
    )
    table = said(by_term([(Period(date(2025, 8, 1), LAST.last), {"2025-08-28": 1, "2025-08-27": 2})], terms))
    assert table == {"Autumn term": ("1",), "Spring term": ("0",), "Years without term dates": ("2",)}
