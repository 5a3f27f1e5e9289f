"""Other cases of the same people, found by name and date of birth without opening any of them (Y4, A1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.life import life_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory_rows import name_marks
from yps_desktop.services.known import Fact
from yps_desktop.vault.search import Identity

SHOWN_ON = ("person", "review", "risk")
"""The pages on which somebody asks whether it happened before."""
_MOST = 5


@dataclass(frozen=True, slots=True)
class OtherCases:
    """One person's other cases by number, newest first.

    `sure` were said to be theirs, or have the same name and date of birth; `perhaps` have the same name and
    no date of birth to compare. Where somebody said that it is another person, it is neither.
    """

    name: str
    sure: tuple[str, ...]
    perhaps: tuple[str, ...]

    def words(self) -> str:
        """Write it in one line: "Juniper Exampleton: 2026-003, perhaps 2025-011"."""
        said = [_few(self.sure)] if self.sure else []
        said += [f"perhaps {_few(self.perhaps)}"] if self.perhaps else []
        return f"{self.name}: {', '.join(said)}"


def identities(case: Case, found_by: Sequence[CasePerson]) -> list[Identity]:
    """Give by whom of those a case is found other cases find it; by nobody if it was opened in error (B4)."""
    if life_of(case) == "opened_in_error":
        return []
    return [_identity(person) for person in found_by]


def people_found_by(case: Case, everybody: Sequence[CasePerson] | None = None) -> list[CasePerson]:
    """Give whoever a case is found by: young people, and adults who have a sheet; nobody with a key.

    `everybody` in it may be given where that was read before.
    """
    return [
        person
        for person in (people_of(case) if everybody is None else everybody)
        if not person.is_group
        and person.id not in case.holders
        and (person.is_young or person.sheet is not None)
    ]


def other_cases(desk: Desk, case: Case, about: str | None = None) -> tuple[OtherCases, ...]:
    """Find the other cases of everybody in a case, or of the one person `about`; who has none is left out."""
    return tuple(_other_cases(desk, case, about))


def other_cases_fact(desk: Desk, case: Case, kind: str, about: str | None = None) -> tuple[Fact, ...]:
    """Give what to show of other cases beside a page for a kind of sheet; nothing where there is none."""
    if kind not in SHOWN_ON:
        return ()
    found = other_cases(desk, case, about if kind == "person" else None)
    return (Fact("Other cases", "\n".join(one.words() for one in found)),) if found else ()


def _other_cases(desk: Desk, case: Case, about: str | None) -> Iterator[OtherCases]:
    opened = case.opened.header.seq
    for person in people_found_by(case):
        if about not in (None, person.id):
            continue
        same = desk.vault.search.same_person(_identity(person), opened)
        known = {row.opened_seq for row in desk.vault.directory.everywhere(person.id)} - {opened}
        apart = _said_to_be_others(desk, person)
        sure = sorted({*same.sure, *known} - (apart - known), reverse=True)
        perhaps = tuple(seq for seq in same.perhaps if seq not in known | apart)
        found = OtherCases(person.name, _numbers(desk, tuple(sure)), _numbers(desk, perhaps))
        if found.sure or found.perhaps:
            yield found


def _said_to_be_others(desk: Desk, person: CasePerson) -> set[int]:
    """Give the cases whose person of that name was said to be somebody else."""
    alike = desk.vault.directory.marked(name_marks(person.name))
    return {row.opened_seq for row in alike if desk.vault.directory.are_parted([person.id], [row.person])}


def _identity(person: CasePerson) -> Identity:
    return Identity(person.name, person.born if isinstance(person.born, date) else None)


def _numbers(desk: Desk, opened: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(row.number for row in desk.vault.views.of_opened(opened))


def _few(numbers: tuple[str, ...]) -> str:
    more = len(numbers) - _MOST
    return ", ".join([*numbers[:_MOST], *([f"{more} more"] if more > 0 else [])])
