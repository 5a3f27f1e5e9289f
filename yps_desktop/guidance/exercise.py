"""The exercise for staff (E1): short cases to sort by type, with what a school does and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import CURRENT, EDITIONS, FOLDER
from yps_desktop.record.errors import YpsError

LevelOfRisk = Literal["little", "some", "much"]


@dataclass(frozen=True, slots=True)
class CaseType:
    """One of the six types; `group` is the kind it belongs to, of two."""

    id: str
    name: str
    group: str
    text: str


@dataclass(frozen=True, slots=True)
class ShortCase:
    """A case to sort: told in a few lines, about nobody.

    `type` is the source's, `also` what else it may be taken for; `points` are the numbers of the five points
    it meets; `action` is what a school does, `discuss` what to ask a group.
    """

    number: int
    title: str
    text: str
    type: str
    also: tuple[str, ...]
    level: LevelOfRisk
    points: tuple[int, ...]
    action: str
    discuss: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """All of it; `points` are the five points by number, `questions` those for every case.

    `own` says how a case of the school's own is told so that nobody is in it.
    """

    title: str
    for_whom: str
    means: str
    checked: date
    source: str
    begin: tuple[str, ...]
    own: tuple[str, ...]
    types: tuple[CaseType, ...]
    points: Mapping[int, str]
    questions: tuple[str, ...]
    cases: tuple[ShortCase, ...]

    def type(self, id: str) -> CaseType:
        """Give one type. Raises StopIteration where there is none of that id: a bug."""
        return next(one for one in self.types if one.id == id)


def exercise(edition: str | None = None) -> Exercise:
    """Give the exercise, of today's edition for None; read once, then kept.

    Raises YpsError where this program does not have the edition.
    """
    return _read(edition or CURRENT)


def points_in_words(points: tuple[int, ...]) -> str:
    """Say which of the five points a case meets, such as "points 1 and 2"."""
    if not points:
        return "none of the five points"
    *before, last = map(str, points)
    return f"points {', '.join(before)} and {last}" if before else f"point {last}"


@cache
def _read(edition: str) -> Exercise:
    if edition not in EDITIONS:
        raise YpsError(f"This program does not have edition {edition} of the guidance.")
    said = EditionFiles(FOLDER / edition).read("exercise.toml")
    head = {name: said[name] for name in ("title", "for_whom", "means", "checked", "source")}
    return Exercise(
        **head,
        begin=tuple(said["begin"]),
        own=tuple(said["own"]),
        types=tuple(CaseType(id, **told) for id, told in said["type"].items()),
        points={one["number"]: one["text"] for one in said["point"]},
        questions=tuple(one["text"] for one in said["question"]),
        cases=tuple(_case(one) for one in said["case"]),
    )


def _case(said: Mapping[str, Any]) -> ShortCase:
    return ShortCase(**{**said, "also": tuple(said["also"]), "points": tuple(said["points"])})
