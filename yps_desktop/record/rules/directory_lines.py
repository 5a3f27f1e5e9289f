"""What a case says of each person in it for the directory: who they are, and what tells them apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal, Self

from yps_desktop.record.ages import birth_days
from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson, is_family
from yps_desktop.record.rules.life import life_of

What = Literal["here", "former", "elsewhere", "young", "parent", "staff", "other"]
"""What somebody is: a pupil here, once or elsewhere, another young person, parent or carer, staff, else."""
YOUNG: tuple[What, ...] = ("here", "former", "elsewhere", "young")
GROWN: tuple[What, ...] = ("parent", "staff", "other")

_DAYS = ("born", "first", "last", "told")
_NAME, _CAPACITY, _YEAR, _UPN = 100, 50, 24, 16
"""Characters that are kept of each: a row of a list is small, whatever somebody typed."""
_BY_STANDING: tuple[tuple[str, What], ...] = (
    ("pupil_here", "here"),
    ("former_pupil", "former"),
    ("pupil_elsewhere", "elsewhere"),
    ("adult_works_here", "staff"),
)
_STAFF_WORDS = (
    *(
        "teacher",
        "head",
        "deputy",
        "dsl",
        "designated",
        "safeguarding",
        "tutor",
        "pastoral",
        "staff",
        "senco",
    ),
    *("teaching", "technician", "caretaker", "governor", "principal", "receptionist", "matron"),
)
"""With these begins a word of the capacity of somebody who works here, if nobody says otherwise."""
_ELSEWHERE_WORDS = ("police", "social", "other school", "another school", "college", "council", "officer")


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryLine:
    """One person of a case; what is not recorded is empty or None.

    `born` is a date of birth; `first` and `last` are the days between which they were born, as far as an age
    or a year group tells. `year` was their year group on the day `told`.
    """

    name: str
    what: What
    capacity: str = ""
    born: date | None = None
    first: date | None = None
    last: date | None = None
    year: str = ""
    told: date | None = None
    upn: str = ""

    def to_json(self) -> dict[str, Any]:
        """Spell it for keeping; what is empty is left out."""
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in told.items()
            if value not in ("", None)
        }

    @classmethod
    def from_json(cls, held: dict[str, Any]) -> Self:
        """Read it back."""
        told: dict[str, Any] = {
            name: date.fromisoformat(value) if name in _DAYS else value for name, value in held.items()
        }
        return cls(**told)


def directory_lines(case: Case, everybody: Sequence[CasePerson]) -> Iterator[tuple[str, DirectoryLine]]:
    """Give `everybody` in a case by id, in their order; nobody where it was opened in error (B4).

    Groups are left out, and whoever has a key and no sheet: they write the record, and are not in it.
    """
    if life_of(case) == "opened_in_error":
        return
    for person in everybody:
        if not person.is_group and (person.sheet is not None or person.id not in case.holders):
            yield person.id, line_of(person)


def line_of(person: CasePerson) -> DirectoryLine:
    """Say of one person what the directory keeps."""
    born = birth_days(person)
    return DirectoryLine(
        name=_short(person.name, _NAME),
        what=what_of(person),
        capacity=_short(person.capacity, _CAPACITY),
        born=person.born if isinstance(person.born, date) else None,
        first=born.first if born else None,
        last=born.last if born else None,
        year=_short(person.year_group or "", _YEAR),
        told=person.age_told_on if person.year_group else None,
        upn=_short(person.upn or "", _UPN),
    )


def what_of(person: CasePerson) -> What:
    """Say what somebody is, by their sheet, and where there is none by what they were named as."""
    said = next((what for standing, what in _BY_STANDING if standing in person.standing), None)
    if said is not None:
        return said
    if is_family(person):
        return "parent"
    if person.is_young and not person.is_adult_by_standing:
        return "young"
    return "staff" if _works_here(person) else "other"


def _short(text: str, most: int) -> str:
    return "".join(filter(str.isprintable, " ".join(text.split())[: 2 * most]))[:most]


def _works_here(person: CasePerson) -> bool:
    capacity = person.capacity.casefold()
    if any(words in capacity for words in _ELSEWHERE_WORDS):
        return False
    return any(word.startswith(_STAFF_WORDS) for word in capacity.split())


def sorted_by(name: str) -> str:
    """Give what somebody is listed by: the last name first, unless a comma says it stands first already."""
    words = name.split()
    return name if "," in name or len(words) < 2 else " ".join((words[-1], *words[:-1]))
