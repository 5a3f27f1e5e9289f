"""Advice for a parent by their child's position (Z10, F1): composed of no case, or handed out from one.

A position is suggested from a child's roles; which page a parent gets is for the safeguarding lead to choose.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from yps_desktop.guidance.leaflets import POSITIONS, Asked, ParentLeaflet, advice_for
from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.words import Terms
from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.deletion import why_keep
from yps_desktop.record.rules.life import leader
from yps_desktop.record.rules.parents import ParentsStanding, parents_of, positions_of
from yps_desktop.record.school import School
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import numbers
from yps_desktop.services.papers import LEAFLETS, Job, stamp_of

if TYPE_CHECKING:
    from yps_desktop.documents.advice_paper import FromCase


@dataclass(frozen=True, slots=True)
class Child:
    """A young person whose parents are advised: `suggested` by their part in it, the likeliest first.

    `untold` says that the record leaves their parents untold as it stands.
    """

    id: str
    name: str
    suggested: tuple[Asked, ...]
    untold: bool


def position_named(name: str) -> Asked:
    """Give the position of this id; one there is none of is whatever fits every parent."""
    return next((position for position in POSITIONS if position == name), "any_part")


def choices(school: School) -> tuple[ParentLeaflet, ...]:
    """Give the page for each position, in the school's own words."""
    return tuple(advice_for(position, _terms(school)) for position in POSITIONS)


def children(case: Case) -> tuple[Child, ...]:
    """Give the young people of a case whose parents are told, each with the advice that seems to fit."""
    return tuple(_child(case, standing) for standing in parents_of(case))


def prepare(desk: Desk, position: Asked, case_id: str = "", *, with_case: bool = False) -> Job:
    """Compose the advice for a position, to be handed out of no case or of the case named.

    `with_case` puts in days, a word on deleting and whom to ask, as the case stands; never a child's name.
    Short: it runs on *record*. Raises NoSuchCaseError.
    """
    from yps_desktop.documents.advice_paper import compose

    case = cases.read(desk, case_id) if case_id else None
    leaflet = advice_for(position, _terms(desk.school))
    stamp = stamp_of(desk, "Advice for a parent or carer", len(case.papers) + 1 if case else 1)
    paper = compose(
        leaflet,
        {service.id: service for service in numbers(desk) if service.number or service.address},
        desk.edition(),
        desk.school,
        replace(stamp, confidential=leaflet.for_whom),
        _from_case(case, desk.school) if case and with_case else None,
    )
    ids = (case.id, case.number) if case else ("", "")
    return Job(ids[0], CURRENT, ids[1], LEAFLETS[position], paper, desk.vault.keys)


def _terms(school: School) -> Terms:
    return Terms(school.imagery, school.headteacher)


def _child(case: Case, standing: ParentsStanding) -> Child:
    person = standing.person
    suggested: tuple[Asked, ...] = positions_of(case, person) or ("any_part",)
    return Child(person.id, person.name, suggested, standing.step in ("not_told", "own_plan"))


def _from_case(case: Case, school: School) -> "FromCase":
    """Say what a parent may read of a case. Days are left out where the police asked not to speak of it."""
    from yps_desktop.documents.advice_paper import FromCase

    police, lead = case.of("police"), leader(case)
    silent = any("not_speak" in (getattr(one.sheet, "asked", None) or ()) for one in police)
    return FromCase(
        police=None if silent else _since(police),
        social_care=None if silent else _since(case.of("social_care")),
        keep=bool(why_keep(case, school)),
        contact=", ".join(filter(None, (lead.name, lead.capacity))) if lead else "",
    )


def _since(contacts: Iterable[Written]) -> date | None:
    days = (getattr(one.sheet, "when", None) for one in contacts)
    return min((moment.day for moment in days if isinstance(moment, Moment)), default=None)
