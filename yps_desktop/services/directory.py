"""The directory of people: who is in which cases, found by name; one person may be in many."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.listing import find as find_cases
from yps_desktop.services.other_cases import people_found_by
from yps_desktop.vault.search import folded_words

_STANDINGS = {
    "pupil_here": "pupil here",
    "former_pupil": "former pupil",
    "pupil_elsewhere": "pupil elsewhere",
    "adult_works_here": "member of staff",
    "adult": "adult",
}
NOBODY = "Nobody in that case is recorded so. Nothing has changed."


@dataclass(frozen=True, slots=True)
class InCase:
    """Where somebody is recorded: a case by id and number, and who they are there by id and name."""

    case: str
    number: str
    person: str
    name: str


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person and every case they are in, newest first; `id` is theirs in the newest.

    `born` is None where no date of birth is known; `capacity` says in words what they are, such as "pupil
    here"; `listed` is their id on the school's lists, empty where they are on none.
    """

    id: str
    name: str
    born: date | None
    capacity: str
    cases: tuple[InCase, ...]
    listed: str = ""


def find(desk: Desk, typed: str, limit: int = 8) -> tuple[Somebody, ...]:
    """Find people in cases of whose name each typed word begins a word, newest first."""
    asked = folded_words(typed).split()
    return _gathered(desk, typed, lambda name: bool(asked) and _begins(asked, name))[:limit]


def who(desk: Desk, case_id: str, person_id: str) -> Somebody:
    """Give somebody of a case with every case they are in. Raises NoSuchCaseError, YpsError."""
    case = cases.read(desk, case_id)
    person = next((one for one in people_of(case) if one.id == person_id and not one.is_group), None)
    if person is None:
        raise YpsError(NOBODY)
    same = (one for one in find(desk, person.name, 50) if any(at.person == person_id for at in one.cases))
    return next(same, _somebody(desk, case, person))


def alike(desk: Desk, name: str, born: date | None) -> tuple[Somebody, ...]:
    """Give whoever may be the person of that name: the name agrees, and no date of birth says otherwise."""
    asked = sorted(folded_words(name).split())
    found = _gathered(desk, name, lambda other: bool(asked) and sorted(folded_words(other).split()) == asked)
    return tuple(one for one in found if born is None or one.born in (None, born))


def _gathered(desk: Desk, typed: str, fits: Callable[[str], bool]) -> tuple[Somebody, ...]:
    found: dict[str, Somebody] = {}
    for listed in find_cases(desk, typed):
        case = cases.read(desk, listed.case)
        for person in people_found_by(case):
            if fits(person.name):
                here = _somebody(desk, case, person)
                known = found.get(person.id, here)
                found[person.id] = replace(known, cases=tuple(dict.fromkeys((*known.cases, *here.cases))))
    return tuple(found.values())


def _somebody(desk: Desk, case: Case, person: CasePerson) -> Somebody:
    born = person.born if isinstance(person.born, date) else None
    here = InCase(case.id, case.number, person.id, person.name)
    on_list = desk.vault.school_lists.holds(person.id)
    return Somebody(person.id, person.name, born, _capacity(person), (here,), person.id if on_list else "")


def _capacity(person: CasePerson) -> str:
    said = next((words for standing, words in _STANDINGS.items() if standing in person.standing), "")
    return said or person.capacity


def _begins(asked: Iterable[str], name: str) -> bool:
    words = folded_words(name).split()
    return all(any(word.startswith(one) for word in words) for one in asked)
