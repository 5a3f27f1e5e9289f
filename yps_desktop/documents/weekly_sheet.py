"""The headteacher's weekly sheet: one page without any pupil, for their own folder.

What makes it worth its paper is the code at its foot: a record that was rewritten does not know it.
"""

from dataclasses import dataclass
from datetime import datetime

from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    KeyFact,
    Line,
    Lines,
    Notice,
    Paper,
    Paragraphs,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import clock, full_day, short_day
from yps_desktop.record.school import School

_KIND = "what stands in the safeguarding record, in numbers"
_WHY = (
    "It says nothing of any child. Keep it in your own folder, away from the safeguarding record, with the "
    "sheets of the weeks before. The code at its foot says where the record stood today. Whoever types it "
    "later in Settings, under “Check a paper”, is told whether the record still holds what it held then."
)
_NOTHING = "Nothing."
_MOST_PEOPLE, _FEW_PEOPLE, _MOST_LINES = 8, 3, 6


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a key and what they did, in words: "opened cases 12 times"."""

    name: str
    office: str
    did: str


@dataclass(frozen=True, slots=True)
class Backups:
    """Backups as the record tells of them: when the last was, in how many places, and where those are."""

    last: datetime | None
    days_old: int | None
    places: int
    on_other_drives: int
    away: int
    made: int


@dataclass(frozen=True, slots=True)
class Week:
    """A week in numbers: `first` and `last` are its entries, `overdue` counts what is due by its kind."""

    since: datetime
    until: datetime
    first: int
    last: int
    open: int
    refer_now: int
    waiting: tuple[str, ...]
    overdue: tuple[tuple[str, int], ...]
    people: tuple[Person, ...]
    keys: tuple[str, ...]
    clocks: int
    backups: Backups


def compose(week: Week, school: School, stamp: Stamp) -> Paper:
    """Compose the sheet; what does not fit on its one page is told in fewer lines."""
    head = school.headteacher
    return Paper(
        kind=_KIND,
        title=f"The {head}’s weekly sheet",
        subtitle=f"{full_day(week.since)} to {full_day(week.until)}, {clock(week.until)}",
        key_facts=(
            KeyFact("Cases open", str(week.open), _directed(week.refer_now)),
            KeyFact("To countersign", str(len(week.waiting))),
            KeyFact("Overdue", str(sum(number for _, number in week.overdue))),
            KeyFact("Entries this week", str(max(0, week.last - week.first + 1)), _entries(week)),
            KeyFact("Last backup", _last_backup(week.backups), _age(week.backups)),
        ),
        blocks=(),
        front=tuple(_blocks(week, head, people) for people in (_MOST_PEOPLE, _FEW_PEOPLE, 0)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(week: Week, head: str, people: int) -> tuple[Block, ...]:
    stands = (
        Line("Awaiting", _said(week.waiting)),
        Line("Overdue", _said(tuple(f"{what} ({number})" for what, number in week.overdue))),
        Line("Keys and school", _said(week.keys)),
        Line("Clock in doubt", f"{week.clocks} entries say so of their time." if week.clocks else "Never."),
        Line("Backups", _backup_words(week.backups)),
    )
    done = [Row(f"{one.name}, {one.office}", one.did) for one in week.people[:people]]
    if len(week.people) > people:
        number = len(week.people) - people
        others = f"{number} {'person' if number == 1 else 'people'}."
        done.append(Row("Others with a key" if people else "With a key", others))
    return (
        Notice("What it is for", _WHY),
        Section(Heading("How it stands"), (Lines(stands, ruled=True),)),
        Section(Heading("Who did what this week"), (Rows(tuple(done)),) if done else _nobody()),
        Section(
            Heading("Read by", "at the end of the week"),
            (InkLines(head, ("Signature", "Name in capitals", "Date", "Time")),),
        ),
    )


def _directed(number: int) -> str:
    return f"{number} with a referral directed" if number else ""


def _nobody() -> tuple[Block, ...]:
    return (Paragraphs(("Nobody opened, printed or saved anything.",)),)


def _said(lines: tuple[str, ...]) -> str:
    few, more = lines[:_MOST_LINES], len(lines) - _MOST_LINES
    said = [*few, f"and {more} more"] if more > 0 else list(few)
    together = "; ".join(said)
    return f"{together[:1].upper()}{together[1:]}." if said else _NOTHING


def _entries(week: Week) -> str:
    return f"{week.first} to {week.last}" if week.last >= week.first else "none"


def _last_backup(backups: Backups) -> str:
    return short_day(backups.last.date()) if backups.last is not None else "Never"


def _age(backups: Backups) -> str:
    if backups.days_old is None:
        return "nothing is safe yet"
    return {0: "today", 1: "1 day old"}.get(backups.days_old, f"{backups.days_old} days old")


def _backup_words(backups: Backups) -> str:
    if backups.last is None:
        return "None was ever made. If the computer fails or is stolen, the record is lost."
    places = f"{backups.places} folder{'' if backups.places == 1 else 's'}"
    return (
        f"{backups.made} made this week. The newest lie in {places}: {backups.on_other_drives} on another "
        f"drive, {backups.away} kept away from the school."
    )
