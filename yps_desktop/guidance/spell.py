"""Answers in words: days, times and gaps, choices by their labels, the kinds of blank."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.days import spell_day, spell_time
from yps_desktop.record.fields import Field, Kind, Named, Said
from yps_desktop.record.lengths import spell_length
from yps_desktop.record.moments import NOT_KNOWN, Moment
from yps_desktop.record.times import time_between

NOT_KNOWN_WORDS = "Not known"
NOT_RECORDED = "Not recorded"


def spell(field: Field, words: FieldWords | None, value: Any, *, paper: bool = False) -> str:
    """Spell an answer as people read it: None is "Not recorded", an answer without words is shown by its id.

    On paper days carry their weekday and times are 24-hour.
    """
    if value is None:
        return NOT_RECORDED
    if value is NOT_KNOWN:
        return NOT_KNOWN_WORDS
    match field.kind, value:
        case Kind.MOMENT, Moment():
            return spell_moment(value, paper=paper)
        case Kind.DAY, date():
            return spell_day(value, paper=paper)
        case ((Kind.CHOICE | Kind.YES_NO), str()):
            return _label(words, value)
        case Kind.CHOICES, tuple():
            return spell_list([_label(words, one) for one in value])
        case Kind.PERSON, Named():
            return spell_named(value)
        case Kind.PEOPLE, tuple():
            return "; ".join(spell_named(one) for one in value)
        case Kind.EACH, tuple():
            return "\n".join(f"{names}: {words}" for names, words in said_alike(value))
        case _:
            return str(value)


def said_alike(said: Iterable[Said]) -> list[tuple[str, str]]:
    """Put together the names of things of which the same was said, each time with the words."""
    names: dict[str, list[str]] = {}
    for one in said:
        names.setdefault(one.words, []).append(one.name)
    return [("; ".join(alike), words) for words, alike in names.items()]


def spell_named(one: Named) -> str:
    """Give a person's name and, where it was said, in what capacity."""
    return f"{one.name}, {one.capacity}" if one.capacity else one.name


def spell_list(labels: list[str]) -> str:
    """Join answers into one line: "Photo, live stream"; with semicolons where one holds a comma itself."""
    between = "; " if any("," in label for label in labels) else ", "
    return between.join([*labels[:1], *(_inside(label) for label in labels[1:])])


def spell_moment(moment: Moment, *, paper: bool = False) -> str:
    """Spell when something happened: "20 November 2026, about 4:05pm", or "about 14 November 2026"."""
    day = spell_day(moment.day, paper=paper)
    about = "about " if moment.about else ""
    if moment.at is None:
        return about + day
    return f"{day}, {about}{spell_time(moment.at, paper=paper)}"


def spell_instant(at: datetime, *, paper: bool = False) -> str:
    """Spell a clock's day and time, by the wall clock it carries."""
    return spell_moment(Moment(at.date(), at.time()), paper=paper)


def spell_gap(happened: Moment, recorded: datetime) -> str:
    """Say how long after it happened something was recorded, on the clock that `recorded` carries.

    "30 minutes after", "4 days after"; "the same day" where no time is known; never whether that is long.
    """
    if happened.at is None:
        days = (recorded.date() - happened.day).days
        return "the same day" if days == 0 else _after(timedelta(days=days))
    minute = recorded.replace(second=0, microsecond=0)
    gap = time_between(happened.earliest().replace(tzinfo=recorded.tzinfo), minute)
    return "within a minute" if gap == timedelta() else _after(gap)


def count(number: int, thing: str, things: str = "") -> str:
    """Spell a number of things: "1 day", "4 days"; `things` where the plural takes more than an s."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {things or f'{thing}s'}"


def _after(gap: timedelta) -> str:
    return f"{spell_length(abs(gap))} {'after' if gap > timedelta() else 'before'}"


def _label(words: FieldWords | None, id: str) -> str:
    option = words.option(id) if words is not None else None
    return id if option is None else option.label


def _inside(label: str) -> str:
    """Give a label as it stands inside a line, leaving words in capitals alone."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
