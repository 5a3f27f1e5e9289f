"""Whose record another school sent, and who that is here: offered by this record, said by a person (N3)."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from yps_desktop.record.days import spell_day
from yps_desktop.record.directory import Pupil
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import CasePerson
from yps_desktop.record.rules.shut_out import named_by
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.spelling import fits
from yps_desktop.services import directory
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import Somebody
from yps_desktop.services.receiving_here import Here
from yps_desktop.services.school_lists import Known
from yps_desktop.services.school_lists import find as find_listed
from yps_desktop.transfer.opening import Opened, OpenedCase
from yps_desktop.transfer.parts import is_line

How = Literal["before", "listed", "case"]
_GROWN = ("parent", "staff")
"""Who is no pupil, whatever they are called."""
_MOST_ADULTS = 20
"""In one case: more are no adults of one incident."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody here whom a pupil of theirs may be; `note` tells them apart from others of the name.

    `how` says whence they are known: an earlier package, the school's list, or another case here. `is_sure`
    says that the date of birth agrees, or that somebody said so before. `case` is one they are in, or empty;
    `persons` are all ids under which they are recorded, where somebody said that these are one.
    """

    id: str
    name: str
    note: str
    how: How
    is_sure: bool
    case: str = ""
    persons: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Give every id they have here."""
        return tuple(dict.fromkeys((self.id, *self.persons)))


@dataclass(frozen=True, slots=True)
class ToMatch:
    """Somebody whose record came: their id and name there, date of birth if told, the cases (numbers there).

    `candidates` are those they may be here, the surest first; none is chosen.
    """

    theirs: str
    name: str
    born: date | None
    numbers: tuple[str, ...]
    candidates: tuple[Candidate, ...]


def to_match(desk: Desk, opened: Opened, here: Here) -> tuple[ToMatch, ...]:
    """Give everybody whose record it is, with those they may be here as far as this person may see."""
    return tuple(_to_match(desk, opened, here, one.person, one.name) for one in opened.package.whose)


def search(desk: Desk, typed: str) -> tuple[Candidate, ...]:
    """Find somebody here by name, for a pupil who goes by another name: on the list, then in cases."""
    known = [one for one in directory.find(desk, typed) if one.what not in _GROWN]
    listed = _listed_besides(known, find_listed(desk, "pupils", typed), None)
    return _once((*listed, *(_of_cases(one, None) for one in known)))


def told_of(opened: Opened, theirs: str) -> CasePerson | None:
    """Give what the cases say of somebody: the first that describes them, or names them at least."""
    found = [one for case in opened.cases if (one := sent_person(case, theirs)) is not None]
    return next((one for one in found if one.sheet is not None), found[0] if found else None)


def sent_person(case: OpenedCase, theirs: str) -> CasePerson | None:
    """Give somebody of a case that came, by their id there, or None."""
    return next((one for one in case.people if one.id == theirs and not one.is_group), None)


def sheet_of(person: CasePerson, name: str, school: str, today: date) -> Person:
    """Write what the sender told of a pupil on a sheet of ours; an age counts from the day it was told there.

    What they judged, such as whether a child understood, stays in the received record.
    """
    age = _age(person, school)
    born = person.born if isinstance(person.born, date) and person.born <= today else None
    told: dict[str, Any] = {
        "born": born,
        "upn": person.upn,
        "roles": person.roles or None,
        "sex": person.sex,
        "vulnerability": person.vulnerability or None,
        "social_care": person.social_care,
    }
    when = Moment(person.age_told_on if age and person.age_told_on is not None else today)
    sheet = Person(name=name, standing=("pupil_here",), told_when=when, **told, **age)
    fitting = {id: answer for id, answer in sheet.to_answers().items() if _fits(sheet, id)}
    return Person.from_answers(fitting)


def _fits(sheet: Person, id: str) -> bool:
    """Say whether an answer is one that could have been given here."""
    return fits(sheet.field(id), sheet.answers()[id])


def concerned(case: OpenedCase, desk: Desk) -> tuple[tuple[KeyHolder, CasePerson], ...]:
    """Give those with a key here whose name stands in it with an adult's part: kept out of it (G5, G7)."""
    return tuple(_concerned(case, desk))


def adults(case: OpenedCase, desk: Desk, today: date) -> Iterator[tuple[str, Person]]:
    """Give a sheet, with an id, for each adult who stands in it with a part of their own.

    Whoever of them has a key here is kept out of the case by it, and whoever gets one later (G5, G7).
    """
    when, known = Moment(today), set[str]()
    for holder, person in concerned(case, desk):
        known.add(person.id)
        here = ("adult_works_here",)
        yield holder.person, Person(name=holder.name, standing=here, roles=person.roles, told_when=when)
    others = [one for one in case.people if one.id not in known and _is_adult_in_it(one)]
    for person in others[:_MOST_ADULTS]:
        there = Person(name=person.name, standing=("adult",), roles=person.roles, told_when=when)
        yield secrets.token_hex(8), there


def _is_adult_in_it(person: CasePerson) -> bool:
    """Say whether somebody is an adult with a part in it, named as they are called."""
    is_named = person.name.strip() != "" and is_line(person.name) and not person.name.startswith("[")
    is_adult = person.is_adult_by_standing and not person.is_young and not person.is_group
    return is_adult and is_named and bool(set(person.roles) - {"reported"})


def _concerned(case: OpenedCase, desk: Desk) -> Iterator[tuple[KeyHolder, CasePerson]]:
    for person in (one for one in case.people if one.sheet is not None and not one.is_group):
        sheet = Person(name=person.name, standing=person.standing or None, roles=person.roles or None)
        for holder in named_by(None, desk.holders, sheet, ""):
            yield holder, person


def _age(person: CasePerson, school: str) -> dict[str, Any]:
    if isinstance(person.born, date) or person.age_told_on is None:
        return {}
    told = {"age_low": person.age_low, "age_high": person.age_high, "year_group": person.year_group}
    return {**told, "age_told_by": school} if any(one is not None for one in told.values()) else {}


def _to_match(desk: Desk, opened: Opened, here: Here, theirs: str, name: str) -> ToMatch:
    told = told_of(opened, theirs)
    born = told.born if told is not None and isinstance(told.born, date) else None
    upn = told.upn or "" if told is not None else ""
    numbers = (one.sent.number for one in opened.cases if sent_person(one, theirs) is not None)
    known = [one for one in directory.alike(desk, name, born, upn) if one.what not in _GROWN]
    found = [_of_cases(one, born) for one in known]
    found += _listed_besides(known, find_listed(desk, "pupils", name), born)
    before = set(here.matched(opened, theirs))
    found = [_met(one) if before & set(one.ids) else one for one in _once(found)]
    return ToMatch(theirs, name, born, tuple(numbers), tuple(sorted(found, key=_surest_first)))


def _listed_besides(known: Iterable[Somebody], listed: Iterable[Known], born: date | None) -> list[Candidate]:
    """Give those of the school's list who are in no case that was found."""
    there = {id for one in known for id in (*one.persons, one.listed)}
    return [_of_list(one, born) for one in listed if one.id not in there and _agrees(one, born)]


def _agrees(known: Known, born: date | None) -> bool:
    listed = known.listed
    return born is None or not isinstance(listed, Pupil) or listed.born in (None, born)


def _of_list(known: Known, born: date | None) -> Candidate:
    listed = known.listed
    day = listed.born if isinstance(listed, Pupil) else None
    form = listed.form if isinstance(listed, Pupil) else ""
    left = f"left on {spell_day(listed.left)}" if listed.left else ""
    said = ("on the list of pupils", f"form {form}" if form else "", _born(day), left)
    return Candidate(known.id, listed.name, _join(said), "listed", born is not None and day == born)


def _of_cases(one: Somebody, born: date | None) -> Candidate:
    numbers = " and ".join(at.number for at in one.cases[:2])
    listed = "on the list of pupils" if one.listed else ""
    note = _join((f"in case {numbers}", one.capacity, listed, _born(one.born)))
    sure = born is not None and one.born == born
    persons = tuple(sorted(one.persons))
    return Candidate(one.id, one.name, note, "case", sure, one.cases[0].case, persons)


def _met(one: Candidate) -> Candidate:
    note = f"{one.note}, matched when a package came before"
    return replace(one, note=note, how="before", is_sure=True)


def _born(day: date | None) -> str:
    return f"born {spell_day(day)}" if day is not None else ""


def _join(said: Iterable[str]) -> str:
    return ", ".join(one for one in said if one)


def _once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Give each person once, as they were found first."""
    kept: dict[str, Candidate] = {}
    for one in found:
        kept.setdefault(one.id, one)
    return tuple(kept.values())


def _surest_first(one: Candidate) -> tuple[bool, bool]:
    return one.how != "before", not one.is_sure
