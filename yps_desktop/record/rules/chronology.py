"""The chronology composes itself: what happened, in order, and apart from it when it was recorded (H2)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Literal

from yps_desktop.record.acts import CaseJoined
from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.lengths import spell_length
from yps_desktop.record.moments import NOT_KNOWN, Moment, NotKnown
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.rules.transfers import day_of, transfers
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.record.times import in_order, moment_of, on_the_clock, recorded, time_between

EventKind = Literal[
    "opened",
    "sheet",
    "within",
    "correction",
    "response",
    "ink",
    "paper",
    "withdrawn",
    "joined",
    "parted",
    "moved",
    "shut_out",
    "let_in",
    "held",
    "hold_lifted",
    "received",
    "proposal",
    "own_data",
    "one_person",
    "transfer",
]
_Everywhere = ShutOut | LetIn | CaseHeld | HoldLifted
_KINDS: Mapping[type[_Everywhere], EventKind] = {
    ShutOut: "shut_out",
    LetIn: "let_in",
    CaseHeld: "held",
    HoldLifted: "hold_lifted",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing in the chronology.

    `kind` "sheet" is what a sheet tells of; "within" a moment told inside one (made, switched off), `field`
    its question. `written` is the sheet it belongs to, also for a correction, an answer or a signature in
    ink. `happened` is a moment, "not known", or None where nobody said; `corrected` is when it was last
    corrected.
    """

    kind: EventKind
    entry: Entry
    happened: Moment | NotKnown | None
    recorded: datetime
    written: Written | None = None
    field: str = ""
    corrected: datetime | None = None

    @property
    def gap(self) -> timedelta | None:
        """Give the time between happening and recording, whole days where no time is known, or None."""
        if not isinstance(self.happened, Moment):
            return None
        if self.happened.at is None:
            return self.recorded.date() - self.happened.day
        return time_between(on_the_clock(self.happened, self.entry.header.zone), self.recorded)

    def gap_words(self) -> str:
        """Write the gap in plain words, such as "30 minutes after"; empty where there is none to tell."""
        gap = self.gap
        if gap is None or not isinstance(self.happened, Moment):
            return ""
        if self.happened.at is None and not gap:
            return "the same day"
        if abs(gap) < timedelta(minutes=1):
            return "at once"
        about = "about " if self.happened.about else ""
        return f"{about}{spell_length(abs(gap))} {'after' if gap > timedelta(0) else 'before'}"


def chronology(case: Case) -> tuple[Event, ...]:
    """Give every event of a case in the order it happened, oldest first.

    An event that nobody can date stands where it was recorded.
    """
    events = sorted(_events(case), key=lambda event: event.entry.header.seq)
    return tuple(in_order(events, _place))


def _place(event: Event) -> Moment:
    return event.happened if isinstance(event.happened, Moment) else moment_of(event.recorded)


def _events(case: Case) -> Iterator[Event]:
    yield _at_once("opened", case.opened)
    for written in case.written:
        yield from _of_sheet(written)
        for version in written.versions[1:]:
            yield _at_once("correction", version.entry, written)
        for response in written.responses:
            yield _at_once("response", response.entry, written)
        for ink in written.ink:
            signed = Moment.from_json(ink.act.when)
            yield Event("ink", ink.entry, signed, recorded(ink.entry), written)
    for joined in case.joined:
        yield _at_once("opened", joined.opened)
    for entry, join in case.joins:
        if entry.header.case == case.id:
            yield _at_once("joined" if isinstance(join, CaseJoined) else "parted", entry)
    for entry, _ in case.moves:
        yield _at_once("moved", entry)
    yield from _told_once(case.shut_outs)
    yield from _told_once(case.holds)
    yield from _requests(case)
    yield from _one_person(case)
    yield from _transfers(case)
    for entry, _ in case.received:
        yield _at_once("received", entry)
    for entry, _ in case.proposals:
        yield _at_once("proposal", entry)
    for entry, _ in case.papers:
        yield _at_once("paper", entry)
    for entry, _ in case.withdrawals:
        yield _at_once("withdrawn", entry)


def _requests(case: Case) -> Iterator[Event]:
    """Tell what was said of a request once, where it is written into each of the cases joined here."""
    told = set[tuple[str, str]]()
    for entry, act in case.requests:
        if (act.kind, act.request) not in told:
            told.add((act.kind, act.request))
            yield _at_once("own_data", entry)


def _one_person(case: Case) -> Iterator[Event]:
    """Tell once who is, or is not, one person, where both are in cases joined here."""
    told = set[tuple[str, frozenset[str]]]()
    for entry, act in case.same_people:
        pair = (act.kind, frozenset((act.person, act.other_person)))
        if pair not in told:
            yield _at_once("one_person", entry)
        told = (told | {pair}) if act.other in case.ids else told


def _transfers(case: Case) -> Iterator[Event]:
    """Tell each step of a record that goes to another school, on the day it was taken where one was said."""
    for one in transfers(case):
        for entry, act in one.steps:
            at, day = recorded(entry), day_of(getattr(act, "day", ""))
            yield Event("transfer", entry, moment_of(at) if day is None else Moment(day), at)


def _told_once(acts: Iterable[tuple[Entry, _Everywhere]]) -> Iterator[Event]:
    """What is written into each of the cases joined here, such as who was shut out: told once."""
    before: _Everywhere | None = None
    for entry, act in acts:
        if act != before:
            yield _at_once(_KINDS[type(act)], entry)
        before = act


def _at_once(kind: EventKind, entry: Entry, written: Written | None = None) -> Event:
    at = recorded(entry)
    return Event(kind, entry, moment_of(at), at, written)


def _of_sheet(written: Written) -> Iterator[Event]:
    sheet, entry = written.sheet, written.entry
    at, main = recorded(entry), type(sheet).happened
    corrected = recorded(written.latest) if written.corrected else None
    happened = getattr(sheet, main, None)
    yield Event("sheet", entry, _dated(happened), at, written, main, corrected)
    for field in _moments(sheet):
        told = getattr(sheet, field)
        if field != main and isinstance(told, Moment):
            yield Event("within", entry, told, at, written, field, corrected)


def _dated(happened: object) -> Moment | NotKnown | None:
    return happened if isinstance(happened, Moment) or happened is NOT_KNOWN else None


def _moments(sheet: Sheet) -> Iterator[str]:
    """Give the questions for a moment that has passed; what lies ahead is due, and no event."""
    for field in fields(sheet):
        question = field.metadata.get("question")
        if question is not None and not question.future:
            yield field.name
