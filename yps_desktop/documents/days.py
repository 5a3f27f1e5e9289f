"""Days and times as paper writes them, in English whatever the computer's language is."""

from datetime import date, datetime, time

from yps_desktop.record.days import MONTHS, WEEKDAYS


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


def clock(at: time | datetime) -> str:
    """Write "16:42"."""
    return f"{at.hour:02}:{at.minute:02}"
