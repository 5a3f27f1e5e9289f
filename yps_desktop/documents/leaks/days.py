"""Finds days in a text, however they are written, so that a date of birth is known for one."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_BETWEEN = r"[\s,./\-\u2010-\u2015]{0,3}"
_YEAR = r"['\u2019]?(?P<year>\d{4}|\d{2})(?!\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?{_BETWEEN}{_MONTH}{_BETWEEN}{_YEAR}",
        rf"{_MONTH}{_BETWEEN}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,.]{{1,3}}{_YEAR}",
        rf"(?<!\d)(?P<year>\d{{4}}){_BETWEEN}{_MONTH}{_BETWEEN}(?P<day>\d{{1,2}})(?!\d)",
    )
)
_FIGURES = re.compile(r"(?<![\d])(\d{1,4})\s?([-./\u2010-\u2015\s])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)")
_RUN = re.compile(r"(?<!\d)(?:\d{8}|\d{6})(?!\d)")
_NAMES = "april|may|june|august"
_IN_A_DAY = re.compile(
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{_NAMES})\b|\b(?:{_NAMES})\s+(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
"""Months that people are called, where they are a month."""


def days_in(text: str) -> Iterator[tuple[int, int, frozenset[date]]]:
    """Give each place where a day of a year is written, and which days it may be."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            month = str(_MONTHS.index(found["month"][:3].lower()) + 1)
            yield found.start(), found.end(), _days([(found["year"], month, found["day"])])
    for found in _FIGURES.finditer(text):
        first, _, middle, last = found.groups()
        yield found.start(), found.end(), _in_figures(first, middle, last)
    for found in _RUN.finditer(text):
        yield found.start(), found.end(), _run_together(found[0])


def months_in(text: str) -> tuple[tuple[int, int], ...]:
    """Give each place where a month that people are called stands in a day: "14 May", "May 2026"."""
    return tuple(found.span() for found in _IN_A_DAY.finditer(text))


def _in_figures(first: str, middle: str, last: str) -> frozenset[date]:
    """Read day, month, year; the other way round; and month before day where nothing else is a day."""
    if len(first) > 2:
        return _days([(first, middle, last)])
    return _days([(last, middle, first)]) or _days([(last, first, middle)]) | _days([(first, middle, last)])


def _run_together(digits: str) -> frozenset[date]:
    if len(digits) == 8:
        return _days([(digits[:4], digits[4:6], digits[6:]), (digits[4:], digits[2:4], digits[:2])])
    return _days([(digits[:2], digits[2:4], digits[4:]), (digits[4:], digits[2:4], digits[:2])])


def _days(written: Iterable[tuple[str, str, str]]) -> frozenset[date]:
    """Give the days that years, months and days may be; a year of two figures is of either century."""
    found = set[date]()
    for year, month, day in written:
        for century in (0,) if len(year) > 2 else (1900, 2000):
            try:
                found.add(date(int(year) + century, int(month), int(day)))
            except ValueError:
                continue
    return frozenset(found)
