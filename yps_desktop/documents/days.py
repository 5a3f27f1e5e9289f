"""Days and times as paper writes them, in English whatever the computer's language is."""

import re
from datetime import date, datetime, time

from yps_desktop.record.days import MONTHS, WEEKDAYS

_TIME = r"(?: at (?:(midnight|midday)|(\d{1,2})(?::(\d\d))?(am|pm)))?"
_SAID = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}}){_TIME}")
_TWELVES = {"midnight": "00:00", "midday": "12:00"}


def full_day(day: date) -> str:
    """Write "Monday 9 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def long_day(day: date) -> str:
    """Write "Mon 9 November 2026"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Write "Mon 9 Nov 2026", which does not break."""
    return "\N{NO-BREAK SPACE}".join(
        (WEEKDAYS[day.weekday()][:3], str(day.day), MONTHS[day.month - 1][:3], str(day.year))
    )


def as_on_paper(sentence: str) -> str:
    """Write the days and times of the program's own sentence as paper does: "Fri 20 November 2026, 16:00"."""
    return _SAID.sub(_rewritten, sentence)


def clock(at: time | datetime) -> str:
    """Write "16:42"."""
    return f"{at.hour:02}:{at.minute:02}"


def _rewritten(said: re.Match[str]) -> str:
    day, month, year, twelve, hour, minute, half = said.groups()
    try:
        spelled = long_day(date(int(year), MONTHS.index(month) + 1, int(day)))
    except ValueError:  # somebody typed a day that no calendar has
        return said[0]
    if twelve:
        return f"{spelled}, {_TWELVES[twelve]}"
    if hour is None:
        return spelled
    return f"{spelled}, {int(hour) % 12 + (12 if half == 'pm' else 0):02}:{minute or '00'}"
