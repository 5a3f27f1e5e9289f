"""When a number answers, as a school writes it: "Mon to Fri, 8:30am to 5pm", "day and night"."""

import re
from collections.abc import Iterator
from datetime import time

from yps_desktop.guidance.services import Hours, Service
from yps_desktop.record.days import WEEKDAYS, spell_time

ALWAYS = "day and night"
_ALWAYS = ("day and night", "always", "24 hours", "24/7", "at all hours", "any time")
_SHORT = tuple(day[:3].lower() for day in WEEKDAYS)
_SEVERAL = {"weekdays": "mon to fri", "every day": "mon to sun", "daily": "mon to sun"}
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_SEPARATES = r"\s*(?:to|until|-|–)\s*"
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?"
_RUN = re.compile(rf"{_DAY}(?:{_SEPARATES}{_DAY})?")
_TIMES = re.compile(rf"{_CLOCK}{_SEPARATES}{_CLOCK}$")
_BETWEEN = re.compile(r"[\s,;:&+]*(?:and)?[\s,;:&+]*")
_NOON = 12


def read_hours(typed: str) -> Hours | None:
    """Read opening hours on some days of the week, or None where they are not understood.

    One span a day that ends after it began: "Mon to Fri, 8:30am to 5pm", "weekdays 9-5". Nothing is guessed
    where the days are left out.
    """
    said = " ".join(typed.casefold().split()).replace("midday", "12pm")
    times = _TIMES.search(said)
    if times is None:
        return None
    days = _days(said[: times.start()])
    opens, closes = _clock(*times.groups()[:3]), _clock(*times.groups()[3:])
    if opens is None or closes is None or not days:
        return None
    if closes <= opens and not (times[3] or times[6]) and closes.hour < _NOON:
        closes = closes.replace(hour=closes.hour + _NOON)
    return Hours(days, opens, closes) if opens < closes else None


def says_always(typed: str) -> bool:
    """Say whether words mean day and night."""
    return " ".join(typed.casefold().split()) in _ALWAYS


def when_open(service: Service) -> str:
    """Say when a service answers, as a school would write it; empty where nobody knows."""
    return service.said or (ALWAYS if service.always else spell_hours(service.hours))


def spell_hours(hours: tuple[Hours, ...]) -> str:
    """Spell hours so that they can be read again: "Mon to Fri, 10am to 4pm"."""
    return "; ".join(
        f"{_spell_days(one.days)}, {spell_time(one.opens)} to {spell_time(one.closes)}" for one in hours
    )


def _days(said: str) -> frozenset[int]:
    """Read days; empty where anything else is said beside them."""
    left = said
    for words, days in _SEVERAL.items():
        left = left.replace(words, days)
    found: set[int] = set()
    for run in _RUN.finditer(left):
        first, last = _SHORT.index(run[1]), _SHORT.index(run[2] or run[1])
        found |= {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
    rest = _BETWEEN.sub("", _RUN.sub("", left))
    return frozenset() if rest else frozenset(found)


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    h, m = int(hour), int(minute or 0)
    if half is not None:
        if not 1 <= h <= _NOON:
            return None
        h = h % _NOON + (_NOON if half == "pm" else 0)
    return time(h, m) if h < 24 and m < 60 else None


def _spell_days(days: frozenset[int]) -> str:
    return ", ".join(_runs(sorted(days)))


def _runs(days: list[int]) -> Iterator[str]:
    """Give runs of days: three or more as "Mon to Fri"."""
    while days:
        run = [day for at, day in enumerate(days) if day == days[0] + at]
        days = days[len(run) :]
        names = [_SHORT[day].capitalize() for day in run]
        yield from [f"{names[0]} to {names[-1]}"] if len(names) > 2 else names
