"""Pages to hand out or hang up: advice for a parent by their child's position (F1), one page for staff (E3).

What they say, as headings with paragraphs and lists, apart from any paper or window that shows it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import CURRENT, EDITIONS, FOLDER, put_in
from yps_desktop.guidance.words import Edition, Terms
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.parents import Position

Asked = Position | Literal["any_part"]
"""A child's position as advice for their parents goes by it; "any_part" where it is none or not clear."""
_FROM = "From, in our own words: {sources}."
POSITIONS: tuple[Asked, ...] = ("lost_control", "was_sent", "passed_on", "any_part")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, what is said under it, and where that comes from.

    `text` are paragraphs, `points` a list, `services` the ids of numbers to give below them.
    """

    id: str
    heading: str
    source: str
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A page that says nothing of any case; `checked` is the day somebody last checked what it says.

    `for_whom` and `means` stand under its title.
    """

    id: str
    title: str
    for_whom: str
    means: str
    checked: date
    parts: tuple[Part, ...]

    def part(self, id: str) -> Part:
        """Give one part. Raises StopIteration where it has none of that id: a bug."""
        return next(part for part in self.parts if part.id == id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentLeaflet(Leaflet):
    """Advice for the parents or carers of one child.

    `position` says whose it is; `told` stands under its title; `key` are the numbers at its head, by id.
    `from_us` heads what the school adds by hand or from a case: `deleting` with its two ways `keep` and
    `may_go`, `contact` and `telephone`.
    """

    position: str
    told: str
    key: tuple[str, ...]
    from_us: str
    deleting: str
    keep: str
    may_go: str
    contact: str
    telephone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLeaflet(Leaflet):
    """The page for all staff; `lead` and `deputy` stand before a name, or before a line to write it on."""

    lead: str
    deputy: str


def advice_for(position: Asked, terms: Terms, edition: str | None = None) -> ParentLeaflet:
    """Give the advice for a child's position, of today's edition for None; read once, then kept.

    Raises YpsError where this program does not have the edition.
    """
    return _advice(position, terms, edition or CURRENT)


def for_all_staff(terms: Terms, edition: str | None = None) -> StaffLeaflet:
    """Give the page for all staff, of today's edition for None; read once, then kept.

    Raises YpsError where this program does not have the edition.
    """
    return _staff(terms, edition or CURRENT)


def sources_line(leaflet: Leaflet, edition: Edition) -> str:
    """Say what a page is taken from."""
    return _FROM.format(sources="; ".join(map(edition.cite, _named(leaflet))))


def sources_in_short(leaflet: Leaflet) -> str:
    """Say it by the short names of the sources, for paper that has no more room."""
    return _FROM.format(sources="; ".join(_named(leaflet)))


def _named(leaflet: Leaflet) -> Iterable[str]:
    return dict.fromkeys(one.partition(",")[0] for part in leaflet.parts for one in part.source.split("; "))


_ADDED = ("position", "told", "from_us", "deleting", "keep", "may_go", "contact", "telephone")


@cache
def _advice(position: Asked, terms: Terms, edition: str) -> ParentLeaflet:
    shared, own = _read("every_parent", terms, edition), _read(position, terms, edition)
    said = {**shared, **own, "part": {**shared["part"], **own["part"]}}
    return ParentLeaflet(
        **_page(position, said),
        **{name: said[name] for name in _ADDED},
        key=tuple(said["key"]),
    )


@cache
def _staff(terms: Terms, edition: str) -> StaffLeaflet:
    said = _read("staff", terms, edition)
    return StaffLeaflet(**_page("staff", said), lead=said["lead"], deputy=said["deputy"])


def _read(name: str, terms: Terms, edition: str) -> Mapping[str, Any]:
    if edition not in EDITIONS:
        raise YpsError(f"This program does not have edition {edition} of the guidance.")
    read: dict[str, Any] = put_in(EditionFiles(FOLDER / edition).read(f"leaflets/{name}.toml"), terms)
    return read


def _page(id: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Give what every leaflet has."""
    head = {name: said[name] for name in ("title", "for_whom", "means", "checked")}
    return {"id": id, **head, "parts": tuple(part_of(id, said["part"][id]) for id in said["parts"])}


def part_of(id: str, said: Mapping[str, Any]) -> Part:
    """Make a part of what a file says of it."""
    lists = {name: tuple(said.get(name, ())) for name in ("text", "points", "services")}
    return Part(id=id, heading=said["heading"], source=said["source"], **lists)
