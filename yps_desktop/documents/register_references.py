"""The register of references: agencies, the numbers they gave, and what is still awaited (Z8)."""

from collections.abc import Iterator, Sequence

from yps_desktop.documents.answers import Code, DoesNotApply, NotRecorded, Strong, Wording
from yps_desktop.documents.content import KeyFact, Paper, Stamp
from yps_desktop.documents.register_words import (
    Told,
    columns,
    day_words,
    error_note,
    number_cell,
    overdue_cell,
    register,
    year_of,
)
from yps_desktop.documents.tables import Cell, Table
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.register_references import WITHHELD, ReferenceOnRegister
from yps_desktop.record.school import School

TITLE = "Register of references"
AGENCIES = {
    "police": "police",
    "social_care": "children’s social care",
    "ceop": "CEOP",
    "lado": "LADO",
    "harmful_sexual_behaviour": "harmful sexual behaviour service",
    "camhs": "CAMHS",
    "youth_justice": "youth justice",
    "early_help": "early help",
    "local_authority": "local authority",
    "helpline": "helpline",
    "health": "health",
    "chair_of_governors": "chair of governors",
    "service": "online service",
    "report_remove": "Report Remove",
    "iwf": "Internet Watch Foundation",
    "other": "another agency",
}
_PURPOSES = {"referral": "referral", "told": "told", "advice": "advice asked", "report": "report"}
_IN_THE_CASE = "in the case"
_COLUMNS = columns(
    ("Case", 0),
    ("Agency", 19),
    ("What for", 68),
    ("First contact", 92),
    ("Contacts", 115),
    ("Incident number", 132),
    ("Crime number or reference", 168),
    ("Awaited", 212),
    ("Overdue", 238),
)
_WITHHELD = (
    f"“{_IN_THE_CASE}”: a reference is recorded and may hold more than a number, so it is read in the case "
    "only."
)
_NONE = DoesNotApply()


def compose(lines: Sequence[ReferenceOnRegister], told: Told, school: School, stamp: Stamp) -> Paper:
    """Compose the register, what was begun last first."""
    table = Table(_COLUMNS, tuple(_row(line) for line in lines))
    counted = [one for one in lines if one.counts]
    return register(TITLE, told, _facts(counted), table, _notes(lines), school, stamp)


def _facts(counted: Sequence[ReferenceOnRegister]) -> tuple[KeyFact, ...]:
    police = [one for one in counted if one.agency == "police"]
    crimes = sum(bool(one.references) for one in police)
    waiting = [one.awaited_since for one in counted if one.awaited_since is not None]
    over = sum(bool(one.overdue) for one in counted)
    return (
        KeyFact("Agencies contacted", str(len(counted)), "each case and agency once"),
        KeyFact("Police", str(len(police)), f"{crimes} with a crime number"),
        KeyFact("Others", str(len(counted) - len(police)), "social care, services, reports"),
        KeyFact(
            "Awaited", str(len(waiting)), f"the first since {spell_day(min(waiting))}" if waiting else ""
        ),
        KeyFact("Overdue", str(over), "shown in the last column" if over else ""),
    )


def _notes(lines: Sequence[ReferenceOnRegister]) -> Iterator[str]:
    if any(WITHHELD in (*one.incident_numbers, *one.references) for one in lines):
        yield _WITHHELD
    yield from error_note(one.counts for one in lines)


def _row(line: ReferenceOnRegister) -> tuple[Cell, ...]:
    police = line.agency == "police"
    day = line.first.day
    return (
        number_cell(line.number, line.counts),
        AGENCIES.get(line.agency, AGENCIES["other"]),
        _NONE if police else _PURPOSES.get(line.purpose or "") or NotRecorded(),
        day_words(day, year_of(line.number, day)),
        str(line.contacts),
        _numbers(line.incident_numbers) if police else _NONE,
        _NONE if line.purpose == "advice" else _numbers(line.references),
        _awaited(line),
        overdue_cell(line.overdue) if line.overdue else _NONE,
    )


def _numbers(numbers: tuple[str, ...]) -> Cell:
    if not numbers:
        return NotRecorded()
    given: list[Wording] = [_IN_THE_CASE if one == WITHHELD else Code(one) for one in numbers]
    cell: list[Wording] = [given[0]]
    for one in given[1:]:
        cell += [", ", one]
    return tuple(cell)


def _awaited(line: ReferenceOnRegister) -> Cell:
    match line.stands:
        case "waiting" if line.awaited_since is not None:
            since = day_words(line.awaited_since, year_of(line.number, line.awaited_since))
            return Strong(f"since {since}")
        case "settled":
            return "answered"
        case _:
            return "nothing"
