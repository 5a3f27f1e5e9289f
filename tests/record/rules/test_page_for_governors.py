"""Q: what a governors' page of a year tells, and what nobody may ask it."""

from datetime import date

import pytest

from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules import figures
from yps_desktop.record.rules.page_for_governors import (
    BETWEEN,
    FACTS,
    STEPS,
    TERM,
    GovernorsPage,
    by_term,
    governors_page,
    may_be_asked,
    term_values,
)
from yps_desktop.record.rules.small_numbers import Band
from yps_desktop.record.school import School
from yps_desktop.record.school_days import term_dates

YEAR = Period(date(2026, 9, 1), date(2027, 8, 31))
TERMS = term_dates(
    School(name="N", terms=("2026-09-02/2026-12-18", "2027-01-05/2027-03-26", "2027-04-12/2027-07-20"))
)


def page(
    cases: int, facts: dict[str, dict[str, int]] | None = None, minutes: tuple[int, ...] = (), limit: int = 5
) -> GovernorsPage:
    return governors_page(YEAR, cases, facts or {}, {"to_lead": minutes}, limit)


def bands(made: GovernorsPage, fact: str) -> dict[str, Band]:
    return next(dict(one.bands) for one in made.facts if one.fact == fact)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ((2026, 9, 2), (2026, 12, 18)),
        ((2026, 9, 1), (2027, 8, 30)),
        ((2025, 9, 1), (2027, 8, 31)),
        ((2027, 9, 1), (2028, 8, 31)),
    ],
)
def test_q_only_a_whole_school_year_that_is_over_may_be_asked(
    first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert may_be_asked(YEAR, date(2027, 9, 1))
    assert not may_be_asked(Period(date(*first), date(*last)), date(2027, 9, 1))


def test_q_cases_that_began_in_a_term_are_told_as_a_fact_of_the_year() -> None:
    days = {"2026-09-02": 6, "2026-12-18": 1, "2026-12-19": 1, "2027-02-01": 3, "2027-08-31": 1}
    counts = by_term(days, YEAR, TERMS)
    assert counts == {"1": 7, "2": 3, "3": 0, BETWEEN: 2}
    made = page(sum(counts.values()), {TERM: counts})
    assert (made.cases, bands(made, TERM)) == (12, {})
    more = {"1": 14, "2": 8, "3": 0, BETWEEN: 2}
    assert bands(page(24, {TERM: more}), TERM) == {"1": Band(10, 14), "2": Band(5, 9)}


def test_q_a_term_that_begins_on_the_last_day_of_august_is_one_of_the_year_that_begins() -> None:
    early = term_dates(School(name="N", terms=("2026-08-31/2026-12-18",)))
    assert by_term({"2026-09-01": 2, "2027-01-01": 1}, YEAR, early) == {"1": 2, BETWEEN: 1}


def test_q_terms_of_another_year_and_no_terms_at_all_count_for_nothing() -> None:
    assert term_values(school_year(date(2024, 1, 1)), TERMS) == (BETWEEN,)
    assert by_term({"2024-01-01": 2}, school_year(date(2024, 1, 1)), TERMS) == {BETWEEN: 2}


def test_q_fewer_cases_than_the_limit_tell_nothing_else() -> None:
    none, four = page(0), page(4, {"sex": {"female": 4}}, (1, 2, 3, 4, 5))
    assert none == four
    assert (none.cases, none.middle) == (None, {})


def test_q_the_middle_time_is_told_by_a_step_and_no_extreme() -> None:
    assert page(9, minutes=(1, 30, 61, 70, 5_000_000)).middle == {"to_lead": 240}
    assert page(9, minutes=(1, 30, 61, 70)).middle == {}
    assert page(9, minutes=(10**6,) * 5).middle == {"to_lead": 0}
    assert list(STEPS) == sorted(set(STEPS))


def test_q_a_middle_time_does_not_tell_that_every_case_went_to_an_agency() -> None:
    """Five cases of five have a time to an agency: then none was kept in school, which is hidden."""
    minutes = {"to_agency": (60,) * 5}
    assert [governors_page(YEAR, cases, {}, minutes).middle for cases in (5, 8)] == [{}, {}]
    assert governors_page(YEAR, 9, {}, minutes).middle == {"to_agency": 60}


def test_q_no_year_group_is_given_away_to_who_knows_which_the_school_has() -> None:
    """Years 7 to 11 only: 18 of 20 cases at most are told, so one of the others has some."""
    years = {"8": 7, "9": 8, "10": 3, "11": 2}
    assert bands(page(20, {"year_group": years}), "year_group") == {}
    assert set(bands(page(17, {"year_group": {"8": 7, "9": 8, "10": 2}}), "year_group")) == {"8", "9"}


def test_q_facts_that_give_one_another_away_stand_on_it_once() -> None:
    named = {fact.name for fact in FACTS}
    assert named < set(figures.FACTS)
    assert named.isdisjoint({"age", "under_13", "referred_to", "life"})
    counts = {"age": {"13": 9, "14": 9}, "under_13": {"no": 18}, "life": {"closed": 18}}
    assert not any(one.bands for one in page(18, counts).facts)


def test_q_a_school_may_set_another_limit() -> None:
    sexes = {"female": 14, "male": 9, "other": 2}
    assert bands(page(25, {"sex": sexes}), "sex") == {"female": Band(10, 14), "male": Band(5, 9)}
    assert bands(page(25, {"sex": sexes}, limit=10), "sex") == {}
