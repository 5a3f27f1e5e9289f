"""By when a file is with the new school: both readings, and the earlier is aimed at."""

from datetime import date

import pytest

from tests.record.test_school_days import YEAR
from yps_desktop.record.rules.transfer import transfer_days
from yps_desktop.record.school_days import MONDAY_TO_FRIDAY, TermDates


def test_in_year_five_school_days_and_five_calendar_days() -> None:
    days = transfer_days(date(2026, 11, 9), YEAR)
    assert (days.school_days, days.calendar_days) == (date(2026, 11, 16), date(2026, 11, 14))
    assert days.aim == date(2026, 11, 14)
    assert not days.new_term


def test_a_closed_day_is_no_school_day() -> None:
    assert transfer_days(date(2026, 11, 24), YEAR).school_days == date(2026, 12, 2)


@pytest.mark.parametrize("left", [date(2026, 12, 18), date(2026, 12, 19), date(2026, 12, 31)])
def test_who_leaves_at_the_end_of_a_term_has_the_first_five_days_of_the_next(left: date) -> None:
    days = transfer_days(left, YEAR)
    assert days.new_term
    assert (days.school_days, days.calendar_days) == (date(2027, 1, 8), date(2027, 1, 8))


def test_a_new_term_that_begins_on_a_friday_is_read_both_ways() -> None:
    later = type(YEAR)((*YEAR.terms[:2], type(YEAR.terms[2])(date(2027, 1, 8), date(2027, 2, 12))))
    days = transfer_days(date(2026, 12, 18), later)
    assert (days.school_days, days.calendar_days, days.aim) == (
        date(2027, 1, 14),
        date(2027, 1, 12),
        date(2027, 1, 12),
    )


def test_half_term_begins_no_new_term() -> None:
    days = transfer_days(date(2026, 10, 23), YEAR)
    assert not days.new_term
    assert (days.school_days, days.calendar_days) == (date(2026, 11, 6), date(2026, 10, 28))


def test_a_day_before_the_end_of_term_is_in_year() -> None:
    days = transfer_days(date(2026, 12, 17), YEAR)
    assert not days.new_term
    assert (days.school_days, days.calendar_days) == (date(2027, 1, 7), date(2026, 12, 22))


def test_without_term_dates_monday_to_friday_count() -> None:
    days = transfer_days(date(2026, 12, 18), MONDAY_TO_FRIDAY)
    assert (days.school_days, days.aim, days.new_term) == (date(2026, 12, 25), date(2026, 12, 23), False)


def test_a_year_typed_by_mistake_breaks_no_clock() -> None:
    assert transfer_days(date(9999, 12, 31), TermDates()).aim > date(9989, 12, 31)
