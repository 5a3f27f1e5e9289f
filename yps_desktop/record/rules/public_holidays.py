"""The public holidays of England and Wales that come each year; one proclaimed once is not known here."""

from datetime import date, timedelta
from functools import cache

_A_DAY = timedelta(days=1)
_MONDAY = 0


def next_working_day(day: date) -> date:
    """Give a day itself where it is a working day, else the next one."""
    while day.weekday() > 4 or day in public_holidays(day.year):
        day += _A_DAY
    return day


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Give a year's public holidays, and the days taken for those that fall on a weekend."""
    sunday = easter(year)
    may, august = date(year, 5, 31), date(year, 8, 31)
    fixed = {
        sunday - 2 * _A_DAY,
        sunday + _A_DAY,
        _monday(date(year, 5, 7)),
        _monday(may),
        _monday(august),
    }
    return frozenset(fixed | {_in_its_place(date(year, 1, 1))} | _christmas(year))


def easter(year: int) -> date:
    """Give Easter Sunday of a year (Gregorian, after Meeus)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    at = moon + week - 7 * late + 114
    return date(year, at // 31, at % 31 + 1)


def _monday(last: date) -> date:
    """Give the Monday of the seven days that end on a day."""
    return last - timedelta(days=(last.weekday() - _MONDAY) % 7)


def _in_its_place(day: date) -> date:
    """Give the Monday after, where a day falls on a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() > 4 else day


def _christmas(year: int) -> set[date]:
    """Give Christmas and Boxing Day, or the two working days in their place."""
    christmas = date(year, 12, 25)
    first = _in_its_place(christmas)
    boxing = _in_its_place(christmas + _A_DAY)
    return {first, boxing if boxing != first else first + _A_DAY}
