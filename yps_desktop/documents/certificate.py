"""The certificate of a case that was destroyed: what went, why, who decided, what stays (L2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import Code, Strong, Words, unbroken
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    KeyFact,
    Line,
    Lines,
    Paper,
    Paragraphs,
    Section,
    SignedBox,
    Stamp,
)
from yps_desktop.documents.days import short_day
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.spell import count
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.school import School

KIND = "certificate of destruction"
_NO_CHILD = "names no child: the case number is never given again"
_HELD = (Column("Where", 0), Column("Gone by", 118))
_LOG = (Column("Sent to", 0), Column("On", 46), Column("How", 72), Column("What they said", 100))
_NOWHERE = (
    "As far as the record knows, no backup and no copy of it holds this case now. Where backups held it, "
    "new ones were made and checked, and then the older ones were removed."
)
_BY_RULE = (
    "“Gone by” is worked out from the rule for backups (the last 7, then one a week for 4 weeks, one a month "
    "for 12 months), if one is made there each month. A drive that was away is replaced the next time a "
    "backup is made on it, mostly much sooner. What has no day stays until it is replaced or deleted."
)
_STAYS = (
    "Who made each of them and when, and its place in the chain, so that the record can still be checked as "
    "a whole. What they said is gone."
)
_NUMBER = "The number, which is never given again, and this certificate’s own entries."
_COUNTS = "One case of its year: kinds, ages, year groups and times, and nobody’s name."
_PAPER = "Papers that were printed, and files that were saved or sent, are not reached by this."


@dataclass(frozen=True, slots=True)
class CaseGone:
    """A case that went: its number and its days; one that went under another's number has no `closed`."""

    number: str
    opened: date | None
    closed: date | None


@dataclass(frozen=True, slots=True)
class Sent:
    """A line of the log of transfers, in words: `answer` with its day, `sha256` of the file (hex)."""

    school: str
    sent: str
    way: str
    answer: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class HeldStill:
    """Where a copy lies still, in words, and by which day it is to be gone; None where nobody can tell."""

    where: str
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What the certificate says. `runs` are the numbers of the entries destroyed: "3–17, 22".

    `decided` and `agreed` are the signatures of the two people. `held` is what is known on the day it is
    printed, `was_held` whether it was held anywhere when it was destroyed. `counts` says that it goes on
    counting in the school's numbers.
    """

    day: date
    cases: tuple[CaseGone, ...]
    entries: int
    runs: str
    why: str
    decided: SignedBox
    agreed: SignedBox
    sent: tuple[Sent, ...]
    summary: tuple[str, ...]
    held: tuple[HeldStill, ...]
    was_held: bool
    counts: bool


def compose(told: Certificate, school: School, stamp: Stamp) -> Paper:
    """Compose the certificate; it may be printed again at any time, and says where copies lie on that day."""
    return Paper(
        kind=KIND,
        title=f"Case {told.cases[0].number} was destroyed",
        subtitle=f"On {short_day(told.day)} by two people · {_NO_CHILD}",
        key_facts=tuple(_facts(told)),
        blocks=tuple(_blocks(told)),
        stamp=stamp,
        practice=school.practice,
    )


def _facts(told: Certificate) -> Iterator[KeyFact]:
    first = told.cases[0]
    yield KeyFact("Opened", _day(first.opened))
    yield KeyFact("Closed", _day(first.closed))
    yield KeyFact("Destroyed", short_day(told.day), count(told.entries, "entry", "entries"))
    yield KeyFact("Held in backups", *_held_until(told))


def _held_until(told: Certificate) -> tuple[str, str]:
    days = [one.due for one in told.held if one.due is not None]
    if not told.held:
        return "in none", "as far as is known"
    if len(days) < len(told.held):
        return "no day known", count(len(told.held), "place")
    return f"to {short_day(max(days))}", "at the latest, by the rule"


def _blocks(told: Certificate) -> Iterator[Block]:
    yield Section(Heading("What was destroyed"), (Lines(tuple(_what(told)), ruled=True),))
    yield Section(Heading("Why"), (Paragraphs((told.why,)),))
    yield Section(Heading("Who decided"), (told.decided, told.agreed))
    yield Section(Heading("What stays"), tuple(_stays(told)))
    yield Section(Heading("Where it is held still", "as on the day of printing"), tuple(_held(told)))
    yield Section(
        Heading("Signed on paper"),
        (
            InkLines(told.decided.name, ("Signature", "Date")),
            InkLines(told.agreed.name, ("Signature", "Date")),
        ),
    )


def _what(told: Certificate) -> Iterator[Line]:
    for number, one in enumerate(told.cases):
        closed = f", closed {_day(one.closed)}" if one.closed is not None else ""
        under = "" if number == 0 else ", which went under the number above"
        yield Line(f"Case {one.number}", f"Opened {_day(one.opened)}{closed}{under}.")
    numbers: Words = (f"{count(told.entries, 'entry', 'entries')}: ", Code(told.runs))
    yield Line("The entries", numbers if told.runs else count(told.entries, "entry", "entries"))


def _stays(told: Certificate) -> Iterator[Block]:
    lines = [Line("Of the entries", _STAYS), Line("Of the case", _NUMBER)]
    lines += [Line("The summary", f"{'. '.join(told.summary)}.")] if told.summary else []
    lines += [Line("In the numbers", _COUNTS)] if told.counts else []
    lines.append(Line("Not reached", _PAPER))
    yield Lines(tuple(lines), ruled=True)
    if told.sent:
        yield Table(
            _LOG, tuple(_row(one) for one in told.sent), "The log of where it was sent; receipts are kept."
        )


def _row(one: Sent) -> tuple[Cell, ...]:
    said: Words = one.answer or "no answer is recorded"
    if one.sha256:
        said = (one.answer or "no answer is recorded", f" · file {unbroken(fingerprint_groups(one.sha256))}")
    return (Strong(one.school), one.sent, one.way, said)


def _held(told: Certificate) -> Iterator[Block]:
    if not told.held:
        yield Paragraphs((_NOWHERE if told.was_held else "No backup held this case when it was destroyed.",))
        return
    rows = tuple((one.where, short_day(one.due) if one.due else "no day is known") for one in told.held)
    yield Table(_HELD, rows, _BY_RULE)


def _day(day: date | None) -> str:
    return short_day(day) if day is not None else "not known"
