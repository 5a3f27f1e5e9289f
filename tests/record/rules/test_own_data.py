"""L3: a request for one's own data is answered within a month, as the ICO counts it."""

from datetime import date

import pytest

from yps_desktop.record.rules.own_data import answer_by
from yps_desktop.record.rules.public_holidays import easter, public_holidays


@pytest.mark.parametrize(
    ("came", "months", "by"),
    [
        (date(2026, 9, 3), 1, date(2026, 10, 5)),  # the 3rd is a Saturday
        (date(2026, 9, 4), 1, date(2026, 10, 5)),  # a Sunday
        (date(2027, 1, 31), 1, date(2027, 3, 1)),  # 28 February is a Sunday
        (date(2026, 11, 25), 1, date(2026, 12, 29)),  # Christmas, the weekend, and Boxing Day's Monday
        (date(2026, 11, 20), 1, date(2026, 12, 21)),
        (date(2026, 11, 20), 3, date(2027, 2, 22)),
        (date(2026, 12, 1), 1, date(2027, 1, 4)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),  # a leap year
        (date(2028, 3, 31), 1, date(2028, 5, 2)),  # a Sunday, and the early May holiday
    ],
)
def test_l3_the_same_date_of_the_next_month_or_the_next_working_day(
    came: date, months: int, by: date
) -> None:
    assert answer_by(came, months) == by


def test_easter_and_the_holidays_that_hang_on_it() -> None:
    assert [easter(year) for year in (2026, 2027, 2038)] == [
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
    ]
    assert {date(2027, 3, 26), date(2027, 3, 29)} <= public_holidays(2027)


def test_a_holiday_on_a_weekend_is_taken_on_a_working_day() -> None:
    assert {date(2027, 12, 27), date(2027, 12, 28)} <= public_holidays(2027)
    assert {date(2022, 12, 26), date(2022, 12, 27), date(2022, 1, 3)} <= public_holidays(2022)
    assert len(public_holidays(2026)) == 8


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2026, "0101 0403 0406 0504 0525 0831 1225 1228"),
        (2027, "0101 0326 0329 0503 0531 0830 1227 1228"),
        (2028, "0103 0414 0417 0501 0529 0828 1225 1226"),
    ],
)
def test_the_holidays_are_those_that_were_announced(year: int, days: str) -> None:
    assert sorted(f"{one:%m%d}" for one in public_holidays(year)) == days.split()


@pytest.mark.parametrize("year", range(2026, 2041))
def test_each_year_has_eight_on_working_days(year: int) -> None:
    days = public_holidays(year)
    assert len(days) == 8
    assert all(one.weekday() < 5 for one in days)
