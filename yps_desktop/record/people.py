"""Everybody named in a case: described on a sheet, counted in a group, or only mentioned (Y1, Y7)."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Kind, Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import LeftOutDay, Moment, NotKnown
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.times import recorded

PUPILS = ("pupil_here", "former_pupil", "pupil_elsewhere")
"""Standings of a young person; an 18-year-old pupil is an adult as well."""
ADULTS = ("adult", "adult_works_here")

_PUPIL_WORDS = ("pupil", "student", "child", "year ", "reception")
_YEAR_TOLD = re.compile(r"(?:(?:pupil|student|child),? (?:in )?)?((?:year|yr) ?[0-9]{1,2}|reception)", re.I)
"""A capacity that tells a year group and nothing besides: "friend of a girl in Year 7" tells nobody's own."""
_FAMILY_WORDS = (
    "mother",
    "father",
    "mum",
    "dad",
    "parent",
    "carer",
    "guardian",
    "step",
    "grand",
    "aunt",
    "uncle",
)
_YOUNG_FIELDS = (
    ("disclosure", "who_told"),
    ("imagery", "told_by"),
    ("person", "relation_to"),
    ("device", "whose"),
    ("device", "from_whom"),
)
"""Where somebody named without a capacity, and not yet described, is taken for a young person."""
_YOUNG_EVERYWHERE = ("young_person", "young_people")
"""On whichever sheet they stand."""
_GROWN_BRINGERS = ("parent", "staff", "police", "other_school", "online_service", "staff_found_it")


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePerson:
    """One person, or one group, as the case knows them now.

    `sheet` is the newest sheet about them, None where they are only mentioned; `capacity` is what they were
    mentioned as. `age_told_on` is the day the ages or the year group were true. `how_many` and `counted`
    belong to a group ("counted" or "guessed").
    """

    id: str
    name: str
    standing: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sex: str | None = None
    upn: str | None = None
    born: date | NotKnown | LeftOutDay | None = None
    age_low: int | None = None
    age_high: int | None = None
    year_group: str | None = None
    age_told_on: date | None = None
    is_headteacher: str | None = None
    vulnerability: tuple[str, ...] = ()
    social_care: str | None = None
    relation: str | None = None
    relation_to: Named | None = None
    capacity: str = ""
    sheet: Written | None = None
    is_group: bool = False
    how_many: int | NotKnown | None = None
    counted: str | None = None
    is_young: bool = False

    @property
    def is_adult_by_standing(self) -> bool:
        """Say whether somebody recorded them as an adult; their age is asked of `ages`."""
        return any(one in ADULTS for one in self.standing)


def people_of(case: Case) -> tuple[CasePerson, ...]:
    """Give everybody named in the case in the order they came up; nobody who was named by mistake (G2).

    Several sheets about one person are read together: for each fact the later one wins.
    """
    found: dict[str, CasePerson] = {}
    for written in case.written:
        if written.sheet.kind in ("person", "group"):
            person = _described(written, found.get(_id(written)))
            found[person.id] = person
        for where, named in _mentions(written.sheet):
            seen = found.get(named.id)
            if seen is None or seen.sheet is None:
                found[named.id] = _mentioned(case, written, where, named, seen)
    return tuple(person for id, person in found.items() if id not in case.withdrawn)


def young_people(case: Case) -> tuple[CasePerson, ...]:
    """Give the young people of the case, those not described yet included; groups are left out."""
    return tuple(person for person in people_of(case) if person.is_young)


def in_imagery(case: Case) -> tuple[CasePerson, ...]:
    """Give the persons and groups who are in the imagery."""
    return tuple(person for person in people_of(case) if "in_imagery" in person.roles)


def not_described(case: Case) -> tuple[CasePerson, ...]:
    """Give whoever is only mentioned and may be in it, young people first.

    Staff and officers are left out: those with a key, and those named only where a question asks for them.
    """
    near = {
        named.id
        for written in case.written
        for where, named in _mentions(written.sheet)
        if _asks_for_young(written.sheet, where)
    }
    mentioned = [one for one in people_of(case) if one.sheet is None and one.id not in case.holders]
    some = [one for one in mentioned if one.is_young or one.id in near]
    return tuple(sorted(some, key=lambda one: not one.is_young))


def _asks_for_young(sheet: Sheet, where: str) -> bool:
    return where in _YOUNG_EVERYWHERE or (sheet.kind, where) in _YOUNG_FIELDS


def person_in(case: Case, id: str) -> CasePerson | None:
    """Give one person of the case by id, or None."""
    return next((person for person in people_of(case) if person.id == id), None)


def same_person(one: Named | CasePerson, other: Named | CasePerson) -> bool:
    """Say whether two names mean one person: by id, or by a name typed again; a masked name is nobody's."""
    again = one.name != MASKED and one.name.casefold() == other.name.casefold()
    return one.id == other.id or again


def _id(written: Written) -> str:
    return written.about or written.hash


def _described(written: Written, before: CasePerson | None) -> CasePerson:
    sheet: Any = written.sheet
    facts: dict[str, Any] = {name: getattr(sheet, name, None) for name in _FACTS}
    facts = {name: value for name, value in facts.items() if value is not None}
    base = before or CasePerson(id=_id(written), name="")
    if any(name in facts for name in ("age_low", "age_high", "year_group")):
        facts |= {name: facts.get(name) for name in ("age_low", "age_high", "year_group")}
        facts["age_told_on"] = _told_on(written)
    described = dataclasses.replace(base, **facts, sheet=written, is_group=sheet.kind == "group")
    return dataclasses.replace(described, is_young=_is_young(described))


_FACTS = (
    "name",
    "standing",
    "roles",
    "sex",
    "upn",
    "born",
    "age_low",
    "age_high",
    "year_group",
    "is_headteacher",
    "vulnerability",
    "social_care",
    "relation",
    "relation_to",
    "how_many",
    "counted",
)


def _told_on(written: Written) -> date:
    told = getattr(written.sheet, "told_when", None)
    return told.day if isinstance(told, Moment) else recorded(written.latest).date()


def _is_young(person: CasePerson) -> bool:
    if person.is_group:
        return False
    return any(one in PUPILS for one in person.standing) or not person.is_adult_by_standing


def _mentions(sheet: Sheet) -> Iterator[tuple[str, Named]]:
    for field in _naming_fields(sheet.kind):
        value = getattr(sheet, field)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Named):
                yield field, one


@cache
def _naming_fields(kind: str) -> tuple[str, ...]:
    return tuple(field.id for field in SHEETS[kind].fields() if field.kind in (Kind.PERSON, Kind.PEOPLE))


def _mentioned(
    case: Case, written: Written, where: str, named: Named, before: CasePerson | None
) -> CasePerson:
    young = _mentioned_young(case, written.sheet, where, named)
    if before is None:
        before = CasePerson(id=named.id, name=named.name, capacity=named.capacity, is_young=young)
    before = dataclasses.replace(before, **_year_told(written, named))
    capacity = named.capacity or before.capacity
    if (before.name, before.capacity, before.is_young) == (named.name, capacity, young):
        return before
    return dataclasses.replace(
        before, name=named.name, capacity=capacity, is_young=_still_young(before, young, capacity)
    )


def _year_told(written: Written, named: Named) -> dict[str, Any]:
    """Give the year group that was told beside a name, and the day it was true, where one was (Y2)."""
    told = _YEAR_TOLD.fullmatch(named.capacity.strip())
    return {"year_group": told[1], "age_told_on": recorded(written.latest).date()} if told else {}


def _still_young(before: CasePerson, young: bool, capacity: str) -> bool:
    return (before.is_young or young) and (not capacity or _pupil_word(capacity))


def _mentioned_young(case: Case, sheet: Sheet, where: str, named: Named) -> bool:
    if named.id in case.holders:
        return False
    if named.capacity:
        return _pupil_word(named.capacity)
    if getattr(sheet, "brought_by", None) in _GROWN_BRINGERS:
        return False
    return _asks_for_young(sheet, where)


def _pupil_word(capacity: str) -> bool:
    return capacity.casefold().startswith(_PUPIL_WORDS)


def is_family(person: CasePerson) -> bool:
    """Say whether somebody is named as a parent, carer or relative, as in "Juniper’s mother"."""
    return any(word.startswith(_FAMILY_WORDS) for word in person.capacity.casefold().split())


def names(people: Iterable[CasePerson]) -> str:
    """Write names as in a sentence: "A", "A and B", "A, B and C"."""
    listed = [person.name for person in people]
    return " and ".join(part for part in (", ".join(listed[:-1]), listed[-1] if listed else "") if part)
