"""The directory of people: who is in which cases, found by name; one person may be in many.

It is read from rows that are made of the cases' entries (`directory_rows`). Of a case somebody is shut out of
nothing is in it for them: neither a name, nor a number, nor a count (G7).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from yps_desktop.record.ages import Age, Days, age_between, year_group
from yps_desktop.record.canonical import read_object
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.alike import Known, why_alike
from yps_desktop.record.rules.directory_lines import DirectoryLine, What, line_of
from yps_desktop.record.upn import folded_upn
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory_rows import born_marks, name_marks, upn_mark
from yps_desktop.services.school_lists import find as find_listed
from yps_desktop.vault.person_rows import PersonRow
from yps_desktop.vault.search import folded_words

__all__ = [
    "InCase",
    "Somebody",
    "age_today",
    "alike",
    "find",
    "known_by",
    "somebody",
    "who",
    "who_in",
    "year_today",
]

NOBODY = "Nobody is recorded so, or not any more. Nothing has changed."
CAPACITIES: dict[What, str] = {
    "here": "pupil here",
    "former": "former pupil",
    "elsewhere": "pupil at another school",
    "young": "young person",
    "parent": "parent or carer",
    "staff": "member of staff",
    "other": "somebody else",
}
_WORDS = 6
"""Parts of a name that are compared in pairs."""


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

    `born` is None where no date of birth is known; `days` are those between which they were born, by date,
    age or year group. `capacity` says in words what they are, such as "pupil here"; `year` is a year group as
    `told` on a day. `listed` is their id on the school's lists, empty where they are on none; `at` is their
    place in the order of the newest.
    """

    id: str
    name: str
    born: date | None
    capacity: str
    cases: tuple[InCase, ...]
    listed: str = ""
    what: What = "other"
    upn: str = ""
    days: Days | None = None
    year: str = ""
    told: date | None = None
    known_as: str = ""
    at: int = 0

    @property
    def persons(self) -> frozenset[str]:
        """Give every id under which they are recorded."""
        return frozenset(one.person for one in self.cases)

    @property
    def in_cases(self) -> int:
        """Give how many cases they are in."""
        return len({one.case for one in self.cases})


def find(desk: Desk, typed: str, limit: int = 8) -> tuple[Somebody, ...]:
    """Find people in cases of whose name each typed word begins a word, newest first."""
    return tuple(islice(_found(desk, typed, limit), limit))


def who(desk: Desk, case_id: str, person_id: str) -> Somebody:
    """Give somebody of a case with every case they are in. Raises NoSuchCaseError, YpsError."""
    return who_in(desk, cases.read(desk, case_id), person_id)


def who_in(desk: Desk, case: Case, person_id: str) -> Somebody:
    """Give the same of a case that was read already. Raises YpsError."""
    person = next((one for one in people_of(case) if one.id == person_id and not one.is_group), None)
    if person is None:
        raise YpsError(NOBODY)
    known = gathered(desk, desk.vault.directory.everywhere(person_id))
    return known[0] if known else _only_here(InCase(case.id, case.number, person.id, person.name), person)


def somebody(desk: Desk, person_id: str) -> Somebody:
    """Give the one who has an id in any case. Raises YpsError."""
    found = gathered(desk, desk.vault.directory.everywhere(person_id))
    if not found:
        raise YpsError(NOBODY)
    return found[0]


def alike(desk: Desk, name: str, born: date | None, upn: str = "") -> tuple[Somebody, ...]:
    """Give whoever may be the person of that name, date of birth and UPN, newest first; it only proposes."""
    upns = frozenset([folded_upn(upn)] if upn else ())
    sought = Known((tuple(folded_words(name).split()),), frozenset([born] if born else ()), upns)
    return tuple(one for one in candidates(desk, sought) if why_alike(sought, known_by(one)))


def candidates(desk: Desk, sought: Known) -> Iterator[Somebody]:
    """Give everybody who may be meant: by UPN, by name in any order, by a part of it and the day of birth."""
    directory = desk.vault.directory
    marks = {upn_mark(upn) for upn in sought.upns}
    for name in sought.names:
        marks |= {*name_marks(" ".join(name))}
        marks |= {mark for born in sought.born for mark in born_marks(name, born)}
    rows = [*directory.marked(sorted(marks))]
    rows += [row for name in sought.names for row in directory.sharing([*dict.fromkeys(name)][:_WORDS])]
    yield from gathered(desk, sorted(rows, key=lambda row: -row.at))


def known_by(one: Somebody) -> Known:
    """Give what of somebody can be compared: every name they have in a case, and what they are known as."""
    names = {tuple(folded_words(name).split()) for name in (*(at.name for at in one.cases), one.known_as)}
    upns = frozenset([folded_upn(one.upn)] if one.upn else ())
    return Known(tuple(sorted(names - {()})), frozenset([one.born] if one.born else ()), upns)


def age_today(desk: Desk, one: Somebody) -> Age | None:
    """Work out how old somebody is today, as a range where it is not sure; None where nothing is known."""
    today = desk.now().date()
    return age_between(one.days, Days(today, today)) if one.days is not None else None


def year_today(desk: Desk, one: Somebody) -> str:
    """Suggest the year group of a pupil by their date of birth, empty where there is none."""
    is_pupil = one.what in ("here", "elsewhere", "young")
    return (year_group(one.born, desk.now().date()) or "") if one.born is not None and is_pupil else ""


def gathered(desk: Desk, rows: Sequence[PersonRow]) -> tuple[Somebody, ...]:
    """Give those to whom these rows belong, each once and in that order, with every case they are in."""
    ones = tuple(dict.fromkeys(row.one for row in rows))
    theirs = desk.vault.directory.counted_as(ones)
    views = desk.vault.views.of_opened(tuple({row.opened_seq: None for row in theirs}))
    numbers = {view.opened_seq: (view.case, view.number) for view in views}
    listed = desk.vault.school_lists.among({row.person for row in theirs})
    found: dict[str, list[PersonRow]] = {one: [] for one in ones}
    for row in theirs:
        if row.one in found and row.opened_seq in numbers:
            found[row.one].append(row)
    return tuple(_whole(desk, some, numbers, listed) for some in found.values() if some)


def _found(desk: Desk, typed: str, slice: int) -> Iterator[Somebody]:
    seen, rows = set[str](), desk.vault.directory.find(typed, None, slice)
    while rows:
        yield from gathered(desk, [row for row in rows if row.one not in seen])
        seen |= {row.one for row in rows}
        is_last = len(rows) < slice
        rows = () if is_last else desk.vault.directory.find(typed, rows[-1].at, slice)


def _whole(
    desk: Desk, rows: Sequence[PersonRow], numbers: Mapping[int, tuple[str, str]], listed: frozenset[str]
) -> Somebody:
    """Put one person together of their rows, newest first: of each fact the newest that says it counts."""
    lines = [DirectoryLine.from_json(read_object(row.line)) for row in rows]
    at = tuple(
        InCase(*numbers[row.opened_seq], row.person, line.name) for row, line in zip(rows, lines, strict=True)
    )
    dated = next((line for line in lines if line.born), None) or next(
        (one for one in lines if one.last), None
    )
    yeared = next((line for line in lines if line.year), None)
    what = next((line.what for line in lines if line.what not in ("young", "other")), lines[0].what)
    upn = next((line.upn for line in lines if line.upn), "")
    on_list, known_as = _on_list(desk, next((one.person for one in at if one.person in listed), ""), upn)
    return Somebody(
        id=at[0].person,
        name=at[0].name,
        born=dated.born if dated else None,
        capacity=capacity_words(what, next((line.capacity for line in lines if line.capacity), "")),
        cases=at,
        listed=on_list,
        what=what,
        upn=upn,
        days=Days(dated.first, dated.last) if dated and dated.last else None,
        year=yeared.year if yeared else "",
        told=yeared.told if yeared else None,
        known_as=known_as,
        at=rows[0].at,
    )


def capacity_words(what: What, named: str) -> str:
    """Say what somebody is: whoever is no pupil as they were named last, such as "mother"."""
    return named if named and what in ("parent", "staff", "other", "young") else CAPACITIES[what]


def _on_list(desk: Desk, id: str, upn: str) -> tuple[str, str]:
    """Give somebody's id on the school's lists, where none is known by UPN, and what they are known as."""
    found = [one for one in find_listed(desk, "pupils", upn) if one.id == id or not id] if upn else []
    same = next((one for one in found if folded_upn(getattr(one.listed, "upn", "")) == folded_upn(upn)), None)
    if same is None:
        return id, ""
    known_as = getattr(same.listed, "known_as", "")
    return same.id, f"{known_as} {same.listed.surname}" if known_as else ""


def _only_here(here: InCase, person: CasePerson) -> Somebody:
    line = line_of(person)
    days = Days(line.first, line.last) if line.last else None
    words = capacity_words(line.what, person.capacity)
    return Somebody(person.id, person.name, line.born, words, (here,), "", line.what, line.upn, days)
