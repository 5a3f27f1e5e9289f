"""Q: the periods that numbers are asked of, as people call them, and the same a year before."""

from datetime import date

import pytest

from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.school_days import MONDAY_TO_FRIDAY, Term, TermDates
from yps_desktop.record.terms import name_of, named_terms, whole_terms, year_before


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> Period:
    return Period(date(*first), date(*last))


AUTUMN_25 = days((2025, 9, 2), (2025, 12, 19))
FIRST, SECOND = days((2026, 9, 2), (2026, 10, 23)), days((2026, 11, 2), (2026, 12, 18))
SPRING, SUMMER = days((2027, 1, 5), (2027, 3, 26)), days((2027, 4, 12), (2027, 7, 20))
TERMS = TermDates(tuple(Term(one.first, one.last) for one in (AUTUMN_25, FIRST, SECOND, SPRING, SUMMER)))
AUTUMN_26 = Period(FIRST.first, SECOND.last)


def test_q_halves_make_a_term_and_both_are_named() -> None:
    assert [(one.name_and_year, one.period) for one in whole_terms(TERMS)] == [
        ("Autumn term 2025", AUTUMN_25),
        ("Autumn term 2026", AUTUMN_26),
        ("Spring term 2027", SPRING),
        ("Summer term 2027", SUMMER),
    ]
    parts = {one.name: one.period for one in named_terms(TERMS) if one.is_part}
    assert parts == {"First half of autumn term": FIRST, "Second half of autumn term": SECOND}


def test_q_a_term_that_begins_in_august_is_one_of_the_year_to_come() -> None:
    early = TermDates((Term(date(2026, 8, 31), date(2026, 10, 23)), Term(date(2026, 11, 2), SECOND.last)))
    assert [one.name for one in whole_terms(early)] == ["Autumn term"]


def test_q_three_parts_of_one_term_are_told_apart() -> None:
    some = TermDates(tuple(Term(date(2026, month, 1), date(2026, month, 20)) for month in (9, 10, 12)))
    assert len({one.name for one in named_terms(some)}) == 3


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (school_year(date(2026, 11, 1)), "2026–27"),
        (AUTUMN_26, "Autumn term 2026"),
        (SECOND, "Second half of autumn term 2026"),
        (days((2026, 9, 1), (2026, 11, 20)), "2026–27, to 20 November 2026"),
        (days((2026, 11, 2), (2026, 11, 20)), "Second half of autumn term 2026, to 20 November 2026"),
        (days((2026, 10, 3), (2026, 11, 20)), "3 October 2026 to 20 November 2026"),
    ],
)
def test_q_a_period_is_said_as_people_do(period: Period, said: str) -> None:
    assert name_of(period, TERMS) == said


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (school_year(date(2026, 11, 1)), school_year(date(2025, 11, 1))),
        (AUTUMN_26, AUTUMN_25),
        (SPRING, days((2026, 1, 5), (2026, 3, 26))),
        (days((2026, 9, 1), (2026, 11, 20)), days((2025, 9, 1), (2025, 11, 20))),
        (days((2028, 2, 1), (2028, 2, 29)), days((2027, 2, 1), (2027, 2, 28))),
    ],
)
def test_q_the_same_period_a_year_before(period: Period, before: Period) -> None:
    assert year_before(period, TERMS) == before


def test_q_where_no_term_is_entered_days_are_said_by_themselves() -> None:
    assert name_of(SPRING, MONDAY_TO_FRIDAY) == "5 January 2027 to 26 March 2027"
    assert whole_terms(MONDAY_TO_FRIDAY) == named_terms(MONDAY_TO_FRIDAY) == ()
