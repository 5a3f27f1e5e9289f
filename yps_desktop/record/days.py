"""Days and times in English words, whatever the computer's language is."""

from datetime import date, time

from yps_desktop.record.moments import Moment

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_TWELVES = {0: "midnight", 12: "midday"}


def weekday(day: date) -> str:
    """Give the name of a day of the week."""
    return WEEKDAYS[day.weekday()]


def spell_day(day: date, *, paper: bool = False) -> str:
    """Spell a day: "20 November 2026", on paper "Fri 20 November 2026"."""
    spelled = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{weekday(day)[:3]} {spelled}" if paper else spelled


def spell_time(at: time, *, paper: bool = False) -> str:
    """Spell a time of day: "4:05pm", "4pm", "midday" and "midnight"; on paper "16:05"."""
    if paper:
        return f"{at.hour:02}:{at.minute:02}"
    if at.minute == 0 and at.hour in _TWELVES:
        return _TWELVES[at.hour]
    hour, half = at.hour % 12 or 12, "am" if at.hour < 12 else "pm"
    return f"{hour}:{at.minute:02}{half}" if at.minute else f"{hour}{half}"


def in_words(moment: Moment) -> str:
    """Write a moment as in a sentence: "about 20 November 2026 at 4:05pm"."""
    said = f"{'about ' if moment.about else ''}{spell_day(moment.day)}"
    return said if moment.at is None else f"{said} at {spell_time(moment.at)}"
