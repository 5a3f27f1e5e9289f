"""What tests of registers share: a record with hostile and naming words in every box that is typed in."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.documents.paper_example import STAMP
from tests.record.builder import Chain, at, utc
from yps_desktop.documents import register_cases, register_devices, register_references, register_viewings
from yps_desktop.documents.content import Paper
from yps_desktop.documents.register_words import Told
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Field, Kind, Named, Said
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.periods import school_year
from yps_desktop.record.rules.register_cases import CaseOnRegister, GoesUnder, case_on_register
from yps_desktop.record.rules.register_devices import devices_on_register
from yps_desktop.record.rules.register_references import references_on_register
from yps_desktop.record.rules.register_viewings import viewings_on_register
from yps_desktop.record.rules.training import TrainingOnRegister
from yps_desktop.record.school import School
from yps_desktop.record.sheets import SHEETS

SCHOOL = School(name="Nowhere Green School")
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/London"))
TOLD = Told(period=school_year(NOW.date()), is_term=False, until=NOW.date())
MARK = "Zorblax"
"""Stands in every name and in all that is typed."""
ENDINGS = ("closing", "opened_in_error", "reopening")
_TYPED = f"{MARK} <b>12/03/2012</b>\u202e 123456"
TRAINED = (
    TrainingOnRegister(date(2026, 9, 3), ("other",), 61),
    TrainingOnRegister(date(2026, 11, 18), ("exercise", "staff_page"), 34),
)
_MOST_OPTIONS = max(len(field.options) for sheet in SHEETS.values() for field in sheet.fields())


def hostile_case(*, ends: bool) -> Case:
    """Sign every kind of sheet with every question answered, once for each choice, and the mark typed in."""
    chain = Chain(opened=utc(20, "10:00"))
    for turn in range(_MOST_OPTIONS):
        for kind, sheet in SHEETS.items():
            if ends or kind not in ENDINGS:
                answers = {field.id: _answer(field, turn) for field in sheet.fields()}
                chain.sheet(sheet(**answers), about=f"{sheet.about}-{turn}" if sheet.about else None)
    return chain.case()


def registers_of(*cases: Case, told: Told = TOLD) -> tuple[Paper, ...]:
    """Compose the four registers of some cases."""
    viewings = [line for case in cases for line in viewings_on_register(case, SCHOOL)]
    devices = [line for case in cases for line in devices_on_register(case, SCHOOL, NOW)]
    references = [line for case in cases for line in references_on_register(case, SCHOOL, NOW)]
    return (
        register_of([case_on_register(case, SCHOOL, NOW) for case in cases], told=told, training=TRAINED),
        register_viewings.compose(viewings, told, SCHOOL, STAMP),
        register_devices.compose(devices, told, SCHOOL, STAMP),
        register_references.compose(references, told, SCHOOL, STAMP),
    )


def register_of(
    lines: Sequence[CaseOnRegister | GoesUnder],
    told: Told = TOLD,
    earlier_open: int = 0,
    training: Sequence[TrainingOnRegister] = (),
) -> Paper:
    """Compose a register of cases."""
    return register_cases.compose(lines, earlier_open, told, SCHOOL, STAMP, training)


def _answer(field: Field, turn: int) -> Any:
    if field.unknown and turn % 2:
        return NOT_KNOWN
    typed = Named(f"n{turn}", f"{MARK} Typed", MARK)
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return _TYPED
        case Kind.MOMENT:
            return at(24 if field.future else 20, "11:00")
        case Kind.DAY:
            return date(2012, 3, 12)
        case Kind.NUMBER:
            return turn
        case Kind.PERSON:
            return typed
        case Kind.PEOPLE:
            return (typed,)
        case Kind.EACH:
            return (Said("x", MARK, _TYPED),)
        case Kind.CHOICES:
            return field.options[: turn + 1]
        case _:
            return field.options[turn % len(field.options)]
