"""Days and times as paper writes them, in English whatever the computer's language is."""

import re
from datetime import date, datetime, time

from yps_desktop.record.days import MONTHS, WEEKDAYS

_SAID = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})(?: at (\d{{1,2}}):(\d\d)(am|pm))?")


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
    day = long_day(date(int(said[3]), MONTHS.index(said[2]) + 1, int(said[1])))
    if said[4] is None:
        return day
    hour = int(said[4]) % 12 + (12 if said[6] == "pm" else 0)
    return f"{day}, {hour:02}:{said[5]}"
