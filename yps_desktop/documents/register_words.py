"""What all registers share: their head, how they say days, and what stands below the table once (Z8).

A register names nobody. Its composers take lines that hold numbers, days and choices only.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import Strong, Wording, Words, unbroken
from yps_desktop.documents.content import Block, KeyFact, Paper, Paragraphs, Stamp
from yps_desktop.documents.school_then import under
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.school_words import name_on
from yps_desktop.record.days import MONTHS, spell_day
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.record.rules.due import DueKind
from yps_desktop.record.rules.register_cases import Overdue
from yps_desktop.record.school import School

_KIND = "register without names"
_NO_NAMES = "no names: the case number leads to the record"
_LEFT_OUT = "A case opened in error is kept here, and left out of the numbers above."

OVERDUE: dict[DueKind, str] = {
    "contact": "contact an agency",
    "find_out": "find out",
    "further_review": "further review",
    "next_review": "review",
    "police_reference": "police reference",
    "device_seen": "see the device",
    "answer": "answer",
    "disagreement": "disagreement",
    "meeting": "meeting",
    "deletion_by": "deletion",
    "takedown_by": "taking down",
    "action_by": "action",
    "plan_review": "safety plan",
    "support_until": "support",
    "parents_again": "parents",
    "risk_review": "risk",
    "own_data": "own data",
    "transfer_spoken": "transfer",
    "transfer_send": "transfer",
    "transfer_receipt": "receipt",
    "transfer_refused": "transfer",
}
"""What is overdue, in as few words as a dense table has room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a register says besides its lines.

    `until` is the day it was made, or the period's last where that is before. `hidden` counts the cases of
    the whole record that whoever prints it is shut out of: never those of a period, which would tell when
    (G7). `damaged` are numbers of cases that do not read back as they were written; `drafts` are not signed.
    """

    period: Period
    is_term: bool
    until: date
    hidden: int = 0
    damaged: tuple[str, ...] = ()
    drafts: int = 0


def register(
    title: str,
    told: Told,
    facts: tuple[KeyFact, ...],
    table: Table,
    notes: Iterable[str],
    school: School,
    stamp: Stamp,
    beside: Iterable[Words] = (),
) -> Paper:
    """Put a register together on A4 across; `notes` stand below it as one small paragraph.

    `beside` are further ones, on what is recorded besides its lines.
    """
    nothing = Paragraphs(("Nothing is recorded for this period.",))
    kept = held_back(told.damaged, told.hidden, told.drafts)
    small = tuple(said for said in (" ".join(notes), *beside, kept) if said)
    below: tuple[Block, ...] = (Paragraphs(small, "small"),) if small else ()
    return Paper(
        kind=_KIND,
        title=title,
        subtitle=under(f"{period_words(told)} · {_NO_NAMES}", name_on(school, told.period.first)),
        key_facts=facts,
        blocks=(table if table.rows else nothing, *below),
        stamp=stamp,
        practice=school.practice,
        page="across",
    )


def columns(*heads: tuple[str, float]) -> tuple[Column, ...]:
    """Give columns of a table by their heads and where they start, in millimetres."""
    return tuple(Column(head, start) for head, start in heads)


def period_words(told: Told) -> str:
    """Say of which days it is: "School year 2026–27, to 20 November 2026"."""
    period, year = told.period, spell_year(told.period)
    if year:
        to = f", to {spell_day(told.until)}" if told.until < period.last else ""
        return f"School year {year}{to}"
    said = f"{spell_day(period.first)} to {spell_day(told.until)}"
    return f"Term from {said}" if told.is_term else said[:1].upper() + said[1:]


def day_words(day: date, year: int) -> str:
    """Write "17 Nov", with its year where that is not `year`; it does not break."""
    said = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return unbroken(said if day.year == year else f"{said} {day.year}")


def year_of(number: str, opened: date) -> int:
    """Give the year a case's number begins with, which its days leave out."""
    begins = number[:4]
    return int(begins) if begins.isascii() and begins.isdigit() else opened.year


def overdue_cell(overdue: Sequence[Overdue]) -> Words:
    """Say what is overdue the longest, and how many things besides."""
    first, *others = overdue
    days = f"{first.days} day{'' if first.days == 1 else 's'}" if first.days else "today"
    more = f" and {len(others)} more" if others else ""
    return Strong(f"{OVERDUE[first.kind]}, {unbroken(days)}{more}")


def number_cell(number: str, counts: bool, *more: str) -> Cell:
    """Write a case's number in bold, and below it what else is to be known of it."""
    said = [*more, *(() if counts else ("in error",))]
    return (Strong(number), *(f" {unbroken(one)}" for one in said)) if said else Strong(number)


def error_note(all_count: Iterable[bool]) -> Iterator[str]:
    """Explain what was opened in error, where there is any."""
    if not all(all_count):
        yield _LEFT_OUT


def some(number: int, one: str, several: str) -> str:
    """Count in words where there is anything to count: "1 in error"; else nothing."""
    return f"{number} {one if number == 1 else several}" if number else ""


def held_back(numbers: Sequence[str], hidden: int, drafts: int = 0) -> tuple[Wording, ...]:
    """Say what is held back, the reason for each in bold; nothing where it is all there.

    `numbers` are those of damaged cases; `hidden` and `drafts` are counted as in `Told`.
    """
    damaged = len(numbers)
    said: list[Wording] = []
    if damaged:
        listed = ", ".join(numbers)
        said += [
            Strong("Not listed: "),
            f"{listed}, because {_they(damaged, 'it does', 'they do')} not read back as "
            f"{_they(damaged, 'it was', 'they were')} written. ",
        ]
    if hidden:
        said += [
            Strong("Not shown: "),
            f"{_they(hidden, '1 case', f'{hidden} cases')} of the whole record, of whatever period, that "
            f"whoever printed this is shut out of. {_they(hidden, 'It is', 'They are')} in no number above. ",
        ]
    if drafts:
        said += [
            Strong("Not signed: "),
            f"{_they(drafts, '1 draft', f'{drafts} drafts')} of whoever printed this, in no line here.",
        ]
    return tuple(said)


def _they(number: int, one: str, several: str) -> str:
    return one if number == 1 else several
