"""What is told in a referral to the police (Z4) or to children's social care (Z5), as far as recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from yps_desktop.documents.answers import Code, NotKnown, NotRecorded, Open, Slanted, Strong
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    KeyFact,
    Lines,
    Paper,
    Paragraphs,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import long_day
from yps_desktop.documents.front_facts import knew_fact
from yps_desktop.documents.front_lines import five_lines
from yps_desktop.documents.front_people import people_table
from yps_desktop.documents.sheet_answers import sheet_rows
from yps_desktop.documents.summaries import viewing_title
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.moments import NOT_KNOWN, LeftOutDay
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.life import leader
from yps_desktop.record.school import School

Agency = Literal["police", "social_care"]

_TO = {"police": "Police", "social_care": "Children’s social care"}
_LONGEST = 420
_MOST_PEOPLE = 14
_NOTE = (
    "This is what the school has recorded so far. The imagery itself is in no record of the school and does "
    "not go with this paper. What is asked and answered is recorded afterwards."
)
_DISCLOSURE = ("danger", "danger_done", "when", "brought_by", "told_to", "account", "young_person_did_what")
_IMAGERY = (
    "description",
    "kinds",
    "how_many",
    "content",
    "services",
    "reach",
    "made",
    "first_shared",
    "still_shared",
    "sold",
    "demanded",
    "demanded_what",
)
_POINTS = (
    "point_adult",
    "point_adult_note",
    "point_coercion",
    "point_coercion_note",
    "point_unusual",
    "point_unusual_note",
    "point_acts_under_13",
    "point_acts_under_13_note",
    "point_harm",
    "point_harm_note",
    "malice",
    "pattern",
    "wider_worries",
)
_RISK = ("faced", "faced_why", "posed", "posed_why", "typology", "behaviour")
_BOTH = (("What was reported", "disclosure", _DISCLOSURE), ("The imagery, as told", "imagery", _IMAGERY))
_MORE: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "police": (("The five points", "review", _POINTS),),
    "social_care": (("The five points", "review", _POINTS), ("Risk", "risk", _RISK)),
}
_BORN = (Column("Who", 0), Column("Born", 62), Column("Year group", 104), Column("Known to social care", 132))
_DEVICES = (Column("Device", 0), Column("Where it is now", 34), Column("Seal", 96), Column("Looks like", 126))
_BY_HAND = (
    Row("Told to (name, number)", Open(lines=1)),
    Row("When", Open(boxes=("Day", "Month", "Year", "Time"))),
    Row("Reference they gave", Open(lines=1)),
    Row("What they said, asked for or forbade", Open(lines=4)),
)


@dataclass(frozen=True, slots=True)
class _Told:
    case: Case
    edition: Edition
    school: School
    agency: Agency
    stamp: Stamp


def compose(case: Case, agency: Agency, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose what is told in a referral of the case as it stands."""
    told = _Told(case, edition, school, agency, stamp)
    return Paper(
        kind=f"referral to {_TO[agency][:1].lower()}{_TO[agency][1:]}",
        title=f"{_TO[agency]}: what the school knows",
        subtitle=f"Case {case.number} · as recorded {spell_instant(stamp.printed_when, paper=True)}",
        key_facts=tuple(_facts(told)),
        blocks=tuple(_blocks(told)),
        stamp=stamp,
        practice=school.practice,
    )


def _facts(told: _Told) -> Iterator[KeyFact]:
    leads = leader(told.case)
    yield KeyFact("From", told.school.name, f"DfE {told.school.dfe}" if told.school.dfe else "")
    yield KeyFact("Who leads", leads.name if leads else "Not recorded", leads.capacity if leads else "")
    yield knew_fact(told.case)
    yield KeyFact("Young people", str(len(young_people(told.case))))


def _blocks(told: _Told) -> Iterator[Block]:
    lines = five_lines(told.case, told.edition, told.school, told.stamp.printed_when, _LONGEST).lines
    yield Lines(lines[:2], ruled=True)
    yield Section(Heading("Who"), (people_table(told.case, told.edition, _MOST_PEOPLE),))
    yield Section(Heading("Born, year group, known to social care"), (_born(told),))
    for heading, kind, ids in (*_BOTH, *_MORE[told.agency]):
        yield from _from_sheet(told, heading, kind, ids)
    yield from _devices(told)
    yield Section(Heading("Was the imagery looked at?"), (Paragraphs((_looked(told.case),)),))
    yield Paragraphs((_NOTE,), "small")
    yield Section(Heading("Filled in by hand", "then recorded"), (Rows(_BY_HAND), InkLines("who referred")))


def _from_sheet(told: _Told, heading: str, kind: str, ids: tuple[str, ...]) -> Iterator[Block]:
    written = told.case.newest(kind)
    if written is None:
        yield Section(Heading(heading), (Paragraphs(("Nothing of this is recorded yet.",)),))
        return
    rows = sheet_rows(told.case, written, words_of(told.edition, written), ids, ids)
    yield Section(Heading(heading, f"entry {written.latest.header.seq}"), (Rows(rows),))


def _born(told: _Told) -> Table:
    words = told.edition.sheets["person"]
    rows: list[tuple[Cell, ...]] = []
    for person in young_people(told.case):
        involved = words.field("social_care")
        option = involved.option(person.social_care) if involved and person.social_care else None
        born: Cell = NotRecorded()
        if person.born is NOT_KNOWN:
            born = NotKnown()
        elif isinstance(person.born, LeftOutDay):
            born = Slanted(str(person.born))
        elif person.born is not None:
            born = long_day(person.born)
        known = option.label if option else (person.social_care or NotRecorded())
        rows.append((Strong(person.name), born, person.year_group or NotRecorded(), known))
    return Table(_BORN, tuple(rows))


def _devices(told: _Told) -> Iterator[Block]:
    devices = devices_of(told.case)
    if not devices:
        return
    rows: list[tuple[Cell, ...]] = []
    for one in devices:
        looks = ", ".join(part for part in (one.device.make, one.device.colour, one.device.case) if part)
        seals = (move.to.seal for move in one.moves if move.to.seal)
        seal = next((Code(last) for last in seals), NotRecorded())
        rows.append((Strong(one.label), one.now.words, seal, looks or NotRecorded()))
    yield Section(Heading("Devices"), (Table(_DEVICES, tuple(rows)),))


def _looked(case: Case) -> str:
    titles = [viewing_title(one) for one in case.of("viewing")]
    return f"{'; '.join(titles)}." if titles else "Nothing about viewing is recorded."
