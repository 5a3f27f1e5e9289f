"""The handover page (N4): what another school must know first about a case that comes to it.

Everything on it is composed from the case's own rules and sheets, each line with the entry it stands in; of a
masked case it is a masked page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from yps_desktop.documents.answers import Code, NotRecorded, Small, Strong, Wording, Words
from yps_desktop.documents.content import (
    Block,
    Heading,
    KeyFact,
    Paper,
    Paragraphs,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import short_day
from yps_desktop.documents.handover import Enclosed, Handover
from yps_desktop.documents.handover_lines import row
from yps_desktop.documents.handover_open import left_open, next_day, open_section, open_things
from yps_desktop.documents.handover_told import (
    agency_rows,
    number_rows,
    parents_rows,
    safety_rows,
    told_rows,
)
from yps_desktop.documents.school_then import school_then, under
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.lines import sheet_name
from yps_desktop.guidance.received_words import kept_back_line
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.spell import count, spell_instant
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.people import CasePerson, names, young_people
from yps_desktop.record.rules.life import leader
from yps_desktop.record.rules.received import versions
from yps_desktop.record.rules.tasks import Task
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded

_LONGEST = 700
"""Letters an answer has at most: the record that comes along has the rest."""
_MOST_NAMES = 3
_YOUR = "Your "
_NOTE = (
    "At the right stands the entry of the record that a line comes from. Where a line ends in … that entry "
    "has the rest. What the record does not hold is said to be not recorded."
)
_ENCLOSED = (Column("What comes", 0), Column("Pages", 112), Column("Entries", 140))
_SHEETS = (Column("No.", 0), Column("Sheet", 10), Column("Signed", 112), Column("Entries", 144))


@dataclass(frozen=True, slots=True)
class _Told:
    case: Case
    edition: Edition
    school: School
    now: datetime
    more: Handover


def compose(
    case: Case, edition: Edition, school: School, stamp: Stamp, now: datetime, more: Handover | None = None
) -> Paper:
    """Compose the page from the case as it stands, on one page where that can be."""
    told = _Told(case, edition, school, now, more or Handover())
    return Paper(
        kind="handover page",
        title="What the next school must know first",
        subtitle=under(_subtitle(told), school_then(case, school)),
        key_facts=tuple(_facts(told)),
        blocks=tuple(_blocks(told, _LONGEST)),
        stamp=stamp,
        practice=school.practice,
    )


def _subtitle(told: _Told) -> str:
    whose = f" for {told.more.school}" if told.more.school else ""
    as_recorded = f"as recorded {spell_instant(told.now, paper=True)}"
    return f"Case {told.case.number}{whose} · {as_recorded}"


def _facts(told: _Told) -> Iterator[KeyFact]:
    pupils = _pupils(told)
    more = f"and {len(pupils) - _MOST_NAMES} more" if len(pupils) > _MOST_NAMES else ""
    yield KeyFact("About", names(pupils[:_MOST_NAMES]) or "Nobody named yet", more)
    leads = leader(told.case)
    name = leads.name if leads else "Not recorded"
    yield KeyFact("Ring first", told.more.number or name, name if told.more.number else _office(told))
    left = open_things(told.case, told.school, told.now)
    yield KeyFact("Open", count(len(left), "thing") if left else "Nothing", _of_open(told, left))
    pages = sum(one.pages for one in told.more.enclosed)
    sheets = count(len(told.case.written), "sheet")
    yield KeyFact(
        "Comes with it", count(pages, "page") if pages else sheets, sheets if pages else "listed below"
    )


def _of_open(told: _Told, left: tuple[Task, ...]) -> str:
    ends, soonest = len(left_open(told.case, told.school)), next_day(left)
    said = [f"soonest {soonest}"] if soonest else []
    return "; ".join([*said, *([f"{ends} left open when it was closed"] if ends else [])])


def _office(told: _Told) -> str:
    leads = leader(told.case)
    return leads.capacity if leads else ""


def _pupils(told: _Told) -> tuple[CasePerson, ...]:
    young = young_people(told.case)
    return tuple(one for one in young if one.id in told.more.pupils) or young


def _blocks(told: _Told, longest: int) -> Iterator[Block]:
    case, edition = told.case, told.edition
    yield open_section(case, edition, told.school, told.now)
    yield _section("Who is kept apart, and the safety plan", safety_rows(case, edition, longest))
    yield _section("What parents and carers know", parents_rows(case, edition, longest))
    yield _section("What the children were told or promised", told_rows(case, edition, longest))
    yield _section("What police and social care asked or forbade", agency_rows(case, edition, longest))
    yield _section("Whom to ring", tuple(_ring(told, longest)))
    yield Paragraphs((_NOTE,), "small")
    yield _comes(told)


def _section(heading: str, rows: tuple[Row, ...]) -> Section:
    return Section(Heading(heading), (Rows(rows),))


def _ring(told: _Told, longest: int) -> Iterator[Row]:
    leads = leader(told.case)
    where = told.case.newest("lead")
    if leads is None:
        yield row("Who leads here", None, NotRecorded())
    else:
        number = f", {told.more.number}" if told.more.number else ""
        yield row(
            "Who leads here", where, (Strong(leads.name), f", {leads.capacity}, {told.school.name}{number}")
        )
    yield from number_rows(told.case, told.edition, longest)
    if told.more.numbers:
        yield row("Agencies near us", None, tuple(_numbers(told.more.numbers)))


def _numbers(services: tuple[Service, ...]) -> Iterator[Wording]:
    for place, one in enumerate(services, start=1):
        end = "." if place == len(services) else "; "
        name = f"Our {one.name.removeprefix(_YOUR)}" if one.name.startswith(_YOUR) else one.name
        yield Strong(f"{name}: ")
        yield f"{', '.join(filter(None, (one.number, one.said)))}{end}"


def _comes(told: _Told) -> Section:
    """List the papers that come, then every sheet of the record with its entries."""
    tables: list[Block] = []
    if told.more.enclosed:
        tables.append(Table(_ENCLOSED, tuple(_enclosed(one) for one in told.more.enclosed)))
    sheets = enumerate(told.case.written, start=1)
    rows = tuple(_sheet(told, number, written) for number, written in sheets)
    if rows:
        tables.append(Table(_SHEETS, rows))
    if before := versions(told.case):
        tables.append(Paragraphs(tuple((Strong(kept_back_line(one)),) for one in before)))
    return Section(
        Heading("What comes with it", count(len(told.case.written), "sheet")),
        tuple(tables) or (Paragraphs(("No sheet has been recorded yet.",)),),
    )


def _enclosed(one: Enclosed) -> tuple[Cell, ...]:
    return (
        Strong(one.title),
        count(one.pages, "page") if one.pages else NotRecorded(),
        f"until entry {one.until_entry}" if one.until_entry else NotRecorded(),
    )


def _sheet(told: _Told, number: int, written: Written) -> tuple[Cell, ...]:
    entries = " ".join(str(version.entry.header.seq) for version in written.versions)
    name: Words = sheet_name(told.case, written, told.edition)
    corrected = Small("  corrected" if written.corrected else "")
    return (
        str(number),
        (name, corrected) if isinstance(name, str) else name,
        short_day(recorded(written.entry)),
        Code(entries),
    )
