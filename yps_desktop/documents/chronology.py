"""The chronology on paper: when it happened, apart from it when it was recorded, and the gap between (H2)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby

from yps_desktop.documents.answers import NotKnown, Small, Strong, Wording, Words
from yps_desktop.documents.days import clock, full_day, short_day
from yps_desktop.documents.signatures import ACTS
from yps_desktop.documents.summaries import summary
from yps_desktop.documents.tables import Cell, ChronologyDays, Day
from yps_desktop.documents.tables import Event as Line
from yps_desktop.guidance.case_events import case_event_words
from yps_desktop.guidance.joins import number_of
from yps_desktop.guidance.lines import clipped, sheet_name, words_of
from yps_desktop.guidance.spell import spell_gap
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.clocks import said_of_clock
from yps_desktop.record.moments import NOT_KNOWN, Moment, happened_twice
from yps_desktop.record.rules.chronology import Event, chronology
from yps_desktop.record.twice import TWICE, which_hour

_LONGEST, _STEP = 200, 400
_TOLD = ("sheet", "within", "ink")
"""Events whose time somebody told; the others happened when they were recorded."""


def chronology_days(case: Case, edition: Edition) -> ChronologyDays:
    """Put what the case tells of under the day it happened, in order of time; papers stand elsewhere."""
    events = [event for event in chronology(case) if event.kind != "paper" and not _hidden(case, event)]
    days = groupby(events, key=_day_of)
    return ChronologyDays(tuple(_day(case, edition, day, listed) for day, listed in days))


def _hidden(case: Case, event: Event) -> bool:
    """Leave out what is told on the sheet of somebody named by mistake, but not the sheet itself."""
    return event.kind == "within" and event.written is not None and event.written.about in case.withdrawn


def _day_of(event: Event) -> date:
    return event.happened.day if isinstance(event.happened, Moment) else event.recorded.date()


def _day(case: Case, edition: Edition, day: date, events: Iterable[Event]) -> Day:
    return Day(full_day(day), tuple(_line(case, edition, day, event) for event in events))


def _line(case: Case, edition: Edition, day: date, event: Event) -> Line:
    told = event.happened if _is_told(event) and isinstance(event.happened, Moment) else None
    notes = "; ".join(note for note in _notes(event, told) if note)
    return Line(
        happened=_clock(event),
        recorded=_recorded(day, event.recorded),
        gap=spell_gap(told, event.recorded) if told else "",
        what=(*_parts(_what(case, edition, event)), Small(f" · {notes}" if notes else "")),
        by=case.author(event.entry).name,
        entries=str(event.entry.header.seq),
    )


def _is_told(event: Event) -> bool:
    """Say whether somebody told when it happened; of a transfer they tell the day of some steps."""
    is_day = isinstance(event.happened, Moment) and event.happened.at is None
    return event.kind in _TOLD or (event.kind == "transfer" and is_day)


def _notes(event: Event, told: Moment | None) -> Iterator[str]:
    """Say what a time alone does not: an hour that came twice, a clock that was amiss."""
    if told is not None and happened_twice(told, event.entry.header.zone):
        yield f"happened at {TWICE}"
    yield which_hour(event.recorded).replace(", ", "recorded ")
    yield from said_of_clock(event.entry.header.clock)


def _parts(words: Words) -> tuple[Wording, ...]:
    return words if isinstance(words, tuple) else (words,)


def _clock(event: Event) -> Cell:
    if not _is_told(event):
        return clock(event.recorded)
    match event.happened:
        case Moment(at=None, about=about):
            return "about this day" if about else Small("no time")
        case Moment(at=at, about=about) if at is not None:
            return f"about {clock(at)}" if about else clock(at)
    return NotKnown() if event.happened is NOT_KNOWN else Small("no time")  # as who is in it


def _recorded(day: date, at: datetime) -> str:
    return clock(at) if at.date() == day else f"{short_day(at.date())}, {clock(at)}"


def _what(case: Case, edition: Edition, event: Event) -> Words:
    written = event.written
    if written is None:
        return _of_the_case(case, event)
    name = sheet_name(case, written, edition)
    match event.kind:
        case "sheet":
            said = "" if written.about in case.withdrawn else summary(written, edition)
            return (Strong(name), f". {said}" if said else "")
        case "within":
            asked = words_of(edition, written).field(event.field)
            return f"{asked.short if asked else event.field} ({name})"
        case "correction":
            return (Strong("Correction"), " ", clipped(f"of {name}: {_reason(written, event)}", _LONGEST))
        case "ink":
            return (Strong("Signed in ink"), f": {name}")
        case _:
            return _response(written, event, name)


def _of_the_case(case: Case, event: Event) -> Words:
    match event.kind:
        case "opened":
            return (Strong("Case begun"), f" as {number_of(case, event)}")
        case "withdrawn":
            return (Strong("Taken out"), " somebody who was named by mistake")
        case "transfer":
            return clipped(case_event_words(case, event), _STEP)
    return case_event_words(case, event)


def _reason(written: Written, event: Event) -> str:
    return next((v.reason for v in written.versions if v.entry is event.entry), "")


def _response(written: Written, event: Event, name: str) -> Words:
    act = next((one.act for one in written.responses if one.entry is event.entry), None)
    if act is None:
        return name
    said = f": {name}. “{act.comment}”" if act.comment else f": {name}"
    return (Strong(ACTS[act.answer]), clipped(said, _LONGEST))
