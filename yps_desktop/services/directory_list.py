"""The directory as a list by name, a page at a time: what tells people apart, and in how many cases."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from yps_desktop.record.ages import Days
from yps_desktop.record.canonical import read_object
from yps_desktop.record.rules.directory_lines import YOUNG, DirectoryLine, What
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import Somebody, capacity_words, find
from yps_desktop.vault.directory import Counted

__all__ = ["OF_KIND", "PAGE", "InList", "found", "page"]

PAGE = 30
"""People read at a time."""
OF_KIND: dict[str, tuple[What, ...]] = {
    "all": (),
    "young": YOUNG,
    "parent": ("parent",),
    "staff": ("staff",),
    "other": ("other",),
}
"""Which people stand in which part of the list."""


@dataclass(frozen=True, slots=True)
class InList:
    """Somebody in the list; `place` is for reading on from there, `id` theirs in their newest case.

    `capacity` says in words what they are, `also` what they are called in other cases, `cases` how many.
    """

    place: tuple[str, int]
    id: str
    name: str
    capacity: str
    what: What
    born: date | None
    days: Days | None
    cases: int
    also: tuple[str, ...] = ()


def page(desk: Desk, after: tuple[str, int] | None = None, what: Collection[What] = ()) -> tuple[InList, ...]:
    """Read the next page of the list by last name; one line a person, however many cases they are in."""
    return tuple(_listed(one) for one in desk.vault.directory.page(after, what, PAGE))


def found(desk: Desk, typed: str) -> tuple[InList, ...]:
    """Find people by name as `directory.find` does, for the same list; newest first."""
    return tuple(_found(one) for one in find(desk, typed, PAGE))


def _listed(one: Counted) -> InList:
    line = DirectoryLine.from_json(read_object(one.row.line))
    days = Days(line.first, line.last) if line.last else None
    words = capacity_words(line.what, line.capacity)
    place = (one.row.by_name, one.row.at)
    return InList(place, one.row.person, line.name, words, line.what, line.born, days, one.cases)


def _found(one: Somebody) -> InList:
    also = dict.fromkeys(at.name for at in one.cases if at.name != one.name)
    return InList(
        ("", 0), one.id, one.name, one.capacity, one.what, one.born, one.days, one.in_cases, tuple(also)
    )
