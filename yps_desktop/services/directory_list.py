"""The directory as a list by name, a page at a time: what tells people apart, and in how many cases."""

from collections.abc import Collection
from dataclasses import dataclass

from yps_desktop.record.canonical import read_object
from yps_desktop.record.rules.directory_lines import YOUNG, DirectoryLine, What
from yps_desktop.services.desk import Desk

__all__ = ["OF_KIND", "PAGE", "InList", "page"]

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
    """Somebody in the list; `place` is for reading on from there, `id` theirs in their newest case."""

    place: tuple[str, int]
    id: str
    line: DirectoryLine
    cases: int


def page(desk: Desk, after: tuple[str, int] | None = None, what: Collection[What] = ()) -> tuple[InList, ...]:
    """Read the next page of the list by last name; one line a person, however many cases they are in."""
    return tuple(
        InList(
            (one.row.by_name, one.row.at),
            one.row.person,
            DirectoryLine.from_json(read_object(one.row.line)),
            one.cases,
        )
        for one in desk.vault.directory.page(after, what, PAGE)
    )
