"""Dates of birth in running text: every usual way to write a day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from yps_desktop.record.days import MONTHS

_NAMES = tuple(month.lower() for month in MONTHS)
_MONTH = "(" + "|".join(name[:3] for name in _NAMES) + ")[a-z]{0,6}"
_NTH, _GAP, _YEAR = r"(?:st|nd|rd|th)?", r"[\s,.'/-]{0,3}", r"(\d{4}|\d{2})(?!\d)"
_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})\s{0,2}([-/. ])\s{0,2}(\d{1,2})\s{0,2}\2\s{0,2}(\d{1,4})(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}}){_NTH}{_GAP}(?:of\s{{1,3}})?{_MONTH}{_GAP}{_YEAR}")
_MONTH_FIRST = re.compile(rf"(?<![a-z]){_MONTH}{_GAP}(?<!\d)(\d{{1,2}}){_NTH}[\s,.']{{1,3}}{_YEAR}")
_YEAR_FIRST = re.compile(rf"(?<!\d)(\d{{4}}){_GAP}{_MONTH}{_GAP}(\d{{1,2}}){_NTH}(?!\d)")
_TOGETHER = re.compile(r"(?<!\d)(?:\d{8}|\d{6})(?!\d)")

Numbers = tuple[int, int, int]
"""Day, month and year, as they stand: the year with four figures or two."""


def spelled(day: date) -> tuple[str, ...]:
    """Give a day in every usual spelling, such as 2009-05-14, 14 May 2009 and 14/05/09."""
    return tuple(dict.fromkeys((*_in_numbers(day), *_in_words(day))))


def ways(day: date) -> tuple[Numbers, Numbers]:
    """Give the numbers by which a day is known in a text."""
    return (day.day, day.month, day.year), (day.day, day.month, day.year % 100)


def days_in(text: str) -> Iterator[tuple[int, int, tuple[Numbers, ...]]]:
    """Give each day that stands in a folded text: from where, to where, and which days it may be."""
    for found in _over_one_another(text):
        one, two, three = int(found[1]), int(found[3]), int(found[4])
        yield found.start(), found.end(), ((one, two, three), (two, one, three), (three, two, one))
    for found in _DAY_FIRST.finditer(text):
        yield found.start(), found.end(), ((int(found[1]), _month(found[2]), int(found[3])),)
    for found in _MONTH_FIRST.finditer(text):
        yield found.start(), found.end(), ((int(found[2]), _month(found[1]), int(found[3])),)
    for found in _YEAR_FIRST.finditer(text):
        yield found.start(), found.end(), ((int(found[3]), _month(found[2]), int(found[1])),)
    for found in _TOGETHER.finditer(text):
        yield found.start(), found.end(), tuple(_apart(found[0]))


def _over_one_another(text: str) -> Iterator[re.Match[str]]:
    """Give days in numbers that share some too: in 14052012/14/5/12 the second is one."""
    found = _NUMBERS.search(text)
    while found is not None:
        yield found
        found = _NUMBERS.search(text, found.end(1))


def among(numbers: Iterable[Numbers], days: Mapping[Numbers, object]) -> Numbers | None:
    """Give the first of several readings that is one of the days."""
    return next((one for one in numbers if one in days), None)


def _month(name: str) -> int:
    return next(at for at, month in enumerate(_NAMES, 1) if month.startswith(name))


def _apart(digits: str) -> Iterator[Numbers]:
    two, four, rest = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    yield two, four, rest
    yield four, two, rest
    if len(digits) == 8:
        yield int(digits[6:]), int(digits[4:6]), int(digits[:4])
    else:
        yield rest, four, two


def _in_numbers(day: date) -> Iterator[str]:
    for mark in "/.- ":
        for year in (f"{day.year:04}", f"{day.year % 100:02}"):
            yield mark.join((f"{day.day:02}", f"{day.month:02}", year))
            yield mark.join((str(day.day), str(day.month), year))
            yield mark.join((f"{day.month:02}", f"{day.day:02}", year))
        yield mark.join((f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"))
    yield f"{day:%d%m%Y}"
    yield f"{day:%Y%m%d}"


def _in_words(day: date) -> Iterator[str]:
    full = MONTHS[day.month - 1]
    for month in (full, full[:3]):
        for number in dict.fromkeys((str(day.day), f"{day.day:02}", f"{day.day}{_ending(day.day)}")):
            for year in (f"{day.year:04}", f"{day.year % 100:02}"):
                yield f"{number} {month} {year}"
                yield f"{number} of {month} {year}"
                yield f"{number}-{month}-{year}"
                yield f"{month} {number}, {year}"
                yield f"{month} {number} {year}"


def _ending(number: int) -> str:
    if number in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
