"""School days: Monday to Friday, within the terms that were entered, but for closed days."""

from datetime import date

import pytest

from tests.record.builder import at
from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.school import School
from yps_desktop.record.school_days import (
    MONDAY_TO_FRIDAY,
    Term,
    TermDates,
    check_terms,
    spell_terms,
    term_dates,
)

AUTUMN_1 = Term(date(2026, 9, 2), date(2026, 10, 23))
AUTUMN_2 = Term(date(2026, 11, 2), date(2026, 12, 18))
SPRING = Term(date(2027, 1, 4), date(2027, 2, 12))
YEAR = TermDates((AUTUMN_1, AUTUMN_2, SPRING), frozenset({date(2026, 11, 27)}))


@pytest.mark.parametrize(
    ("day", "count", "then"), [(20, 1, 23), (19, 2, 23), (21, 1, 23), (16, 4, 20), (18, 0, 18)]
)
def test_without_terms_monday_to_friday_count(day: int, count: int, then: int) -> None:
    assert MONDAY_TO_FRIDAY.after(at(day).day, count) == at(then).day


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        (date(2026, 10, 23), True),
        (date(2026, 10, 26), False),
        (date(2026, 11, 2), True),
        (date(2026, 11, 27), False),
        (date(2026, 11, 28), False),
        (date(2026, 12, 18), True),
        (date(2026, 12, 21), False),
    ],
)
def test_with_terms_their_weekdays_count_but_for_closed_days(day: date, is_one: bool) -> None:
    assert YEAR.is_school_day(day) is is_one


def test_before_and_after_all_that_was_entered_monday_to_friday_count() -> None:
    assert YEAR.is_school_day(date(2026, 8, 31))
    assert YEAR.is_school_day(date(2027, 2, 15))
    assert not YEAR.is_school_day(date(2027, 2, 14))


def test_counting_goes_on_after_the_holidays() -> None:
    assert YEAR.after(date(2026, 12, 17), 2) == date(2027, 1, 4)
    assert YEAR.after(date(2026, 11, 26), 1) == date(2026, 11, 30)


def test_a_closed_day_counts_without_any_term() -> None:
    assert TermDates(closed=frozenset({date(2026, 11, 23)})).after(date(2026, 11, 20), 1) == date(
        2026, 11, 24
    )


def test_they_come_back_as_they_were_entered() -> None:
    school = School(name="X", terms=spell_terms((SPRING, AUTUMN_2, AUTUMN_1)), closed_days=("2026-11-27",))
    read = SchoolChanged.from_body(SchoolChanged(school=school).to_body()).school
    assert term_dates(read) == YEAR


def test_a_school_written_before_there_were_terms_still_reads() -> None:
    body = SchoolChanged(school=School(name="X")).to_body()
    del body["school"]["terms"], body["school"]["closed_days"]
    assert term_dates(SchoolChanged.from_body(body).school) == MONDAY_TO_FRIDAY


@pytest.mark.parametrize("spelled", ["2026-09-02", "2026-10-23/2026-09-02", "soon/later"])
def test_what_this_program_never_wrote_is_damage(spelled: str) -> None:
    with pytest.raises(FormatError):
        term_dates(School(name="X", terms=(spelled,)))


def test_a_term_that_ends_before_it_begins_is_one_sentence() -> None:
    with pytest.raises(AnswerError, match="last day of a term must not lie before its first day"):
        check_terms((Term(date(2026, 10, 23), date(2026, 9, 2)),))


@pytest.mark.parametrize("first", [date(2026, 10, 1), date(2026, 10, 23)])
def test_terms_that_overlap_are_one_sentence(first: date) -> None:
    with pytest.raises(AnswerError, match="Two terms must not have a day in common"):
        check_terms((AUTUMN_1, Term(first, date(2026, 12, 18))))


def test_a_term_of_one_day_may_follow_the_next_day() -> None:
    check_terms((AUTUMN_1, Term(date(2026, 10, 24), date(2026, 10, 24))))
