"""The chronology composes itself: when each thing happened and, apart from it, when it was recorded (H2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.fields import Kind
from yps_desktop.record.moments import Moment
from yps_desktop.record.times import in_order, moment_of, recorded

EventKind = Literal["opened", "sheet", "correction", "response", "ink", "paper", "withdrawal"]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the chronology.

    `happened` is what people said; None where an entry is its own event, such as a countersignature.
    `written` is the sheet it belongs to; `answer` how a second person answered; `text` the person's own words
    (a reason, a comment, where a paper is kept), empty where there are none.
    """

    kind: EventKind
    entry: Entry
    recorded: datetime
    happened: Moment | None = None
    written: Written | None = None
    answer: str = ""
    text: str = ""

    @property
    def when(self) -> Moment:
        """Give when it happened or, where it is its own event, when it was recorded."""
        return self.happened or moment_of(self.recorded)


def chronology(case: Case) -> tuple[Event, ...]:
    """Give every event of a case in the order it happened, oldest first; looking at it is none."""
    events = sorted(_events(case), key=lambda event: event.entry.header.seq)
    return tuple(in_order(events, lambda event: event.when))


def happened(written: Written) -> Moment | None:
    """Say when what a sheet tells of happened, or None where that is not recorded or not known."""
    sheet = written.sheet
    value = getattr(sheet, sheet.happened, None)
    return value if isinstance(value, Moment) else None


def headline(written: Written) -> tuple[tuple[str, object], ...]:
    """Give the answers that make a sheet's one line: field ids and values, what is not recorded left out."""
    sheet = written.sheet
    given = sheet.answers()
    leads = sheet.leads or tuple(f.id for f in sheet.fields() if f.kind is Kind.LONG_TEXT)[:1]
    return tuple((id, given[id]) for id in leads if id in given)


def _events(case: Case) -> Iterator[Event]:
    yield Event("opened", case.opened, recorded(case.opened))
    for written in case.written:
        yield from _of_sheet(written)
    for entry, withdrawal in case.withdrawals:
        yield Event("withdrawal", entry, recorded(entry), text=withdrawal.reason)
    for entry, paper in case.papers:
        yield Event("paper", entry, recorded(entry), answer=paper.way, text=paper.document)


def _of_sheet(written: Written) -> Iterator[Event]:
    first, *corrections = written.versions
    yield Event("sheet", first.entry, recorded(first.entry), happened(written), written)
    for version in corrections:
        yield Event("correction", version.entry, recorded(version.entry), None, written, text=version.reason)
    for response in written.responses:
        # An answer to several sheets is one event: it stands with the first of them.
        if response.act.of[0] in {version.entry.hash for version in written.versions}:
            act, entry = response.act, response.entry
            yield Event("response", entry, recorded(entry), None, written, act.answer, act.comment)
    for ink in written.ink:
        signed = Moment.from_json(ink.act.when)
        yield Event("ink", ink.entry, recorded(ink.entry), signed, written, ink.act.capacity, ink.act.kept)
