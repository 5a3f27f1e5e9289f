"""The library: every page for whoever works here, as parts that window, paper and search share (E2, E3, F1).

Each page says for whom it is, where each part comes from and when it was last checked. Most are made of what
the guidance says elsewhere, so nothing is written twice.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.exercise import exercise
from yps_desktop.guidance.leaflets import (
    POSITIONS,
    Asked,
    Leaflet,
    ParentLeaflet,
    Part,
    advice_for,
    for_all_staff,
    part_of,
)
from yps_desktop.guidance.load import CURRENT, FOLDER, load_edition, put_in
from yps_desktop.guidance.way_flow import leads
from yps_desktop.guidance.words import Edition, Terms
from yps_desktop.record.rules.steps import BOXES

STAFF, FLOWCHART, SERVICES, EXERCISE = "staff", "flowchart", "services", "exercise"
"""Pages that window or paper knows by name."""
ADVICE: Mapping[str, Asked] = {f"advice_{position}": position for position in POSITIONS}
"""The pages of advice for parents, by the position of the child."""
OWN = "own"
"""The part of the services that holds the contacts the school added."""

_Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryPage(Leaflet):
    """A page of the library; `shelf` heads the pages it stands among."""

    shelf: str


@dataclass(frozen=True, slots=True)
class Library:
    """Every page in its order, under the library's own title and a line on what it is."""

    title: str
    intro: str
    pages: tuple[LibraryPage, ...]

    def page(self, id: str) -> LibraryPage | None:
        """Give one page, or None where there is none of that id."""
        return next((page for page in self.pages if page.id == id), None)


@cache
def library(terms: Terms) -> Library:
    """Give the library of today's guidance in the school's words; read once, then kept."""
    said: _Said = put_in(EditionFiles(FOLDER / CURRENT).read("library.toml"), terms)
    edition = load_edition(None, terms)
    made = (
        _on_shelf(_page(id, said, edition), shelf["title"])
        for shelf in said["shelf"]
        for id in shelf["pages"]
    )
    return Library(said["title"], said["intro"], tuple(made))


def _page(id: str, said: _Said, edition: Edition) -> Leaflet:
    if id in ADVICE:
        return _ringing(advice_for(ADVICE[id], edition.terms), said["advice"])
    if id == STAFF:
        return for_all_staff(edition.terms)
    head = {name: said[id][name] for name in ("title", "for_whom", "means", "checked")}
    return Leaflet(id=id, parts=tuple(_PARTS[id](said[id], edition)), **head)


def _ringing(advice: ParentLeaflet, said: _Said) -> Leaflet:
    """Put the numbers at the head of the paper into a part of their own."""
    ring = Part("ring", said["ring"], said["source"], services=advice.key)
    return replace(advice, parts=(ring, *advice.parts))


def _on_shelf(leaflet: Leaflet, shelf: str) -> LibraryPage:
    head = {one.name: getattr(leaflet, one.name) for one in fields(Leaflet)}
    id = next((id for id, position in ADVICE.items() if position == leaflet.id), leaflet.id)
    return LibraryPage(**{**head, "id": id}, shelf=shelf)


def _written(said: _Said, _: Edition) -> Iterator[Part]:
    return (part_of(row["id"], row) for row in said["part"])


def _flowchart(said: _Said, edition: Edition) -> Iterator[Part]:
    """Give a part for each box: what it says, then where the arrows from it lead."""
    way, arrows = edition.way, leads(edition.way)
    for id in BOXES:
        box = way.boxes[id]
        on = (f"{words}: {said['on']} “{way.boxes[to].title}”." for words, to in arrows.get(id, ()))
        yield Part(id, box.title, way.source, box.lines, tuple(on))


def _services(said: _Said, edition: Edition) -> Iterator[Part]:
    """Give the services in groups; the last is for contacts that the school adds."""
    yield from _written(said, edition)
    yield Part(OWN, said["own"], said["own_source"])


def _words(said: _Said, edition: Edition) -> Iterator[Part]:
    """Give the words to use, then each kind to avoid, as the note beside a question says it."""
    yield from _written(said, edition)
    for number, avoided in enumerate(edition.wording.avoided):
        named = f"{said['avoid']} {', '.join(f'“{word}”' for word in avoided.shown)}"
        yield Part(f"avoid_{number}", named, avoided.source, (f"{said['think']} {avoided.instead}",))


def _five_points(said: _Said, edition: Edition) -> Iterator[Part]:
    """Give the points as the initial review asks them, with what one means before, what else after."""
    yield from (part_of(row["id"], row) for row in said["before"])
    review = edition.sheets["review"].fields
    for id in said["fields"]:
        asked = review[id]
        question = asked.label.partition(". ")[2]
        yield Part(id, asked.short, asked.source, (f"{question} {said['instead'].get(id, asked.hint)}",))
    yield from (part_of(row["id"], row) for row in said["after"])


def _exercise(said: _Said, _: Edition) -> Iterator[Part]:
    """Give what is sorted and what is asked; the cases and their answers stand in the exercise alone."""
    told = exercise()
    for one in told.types:
        yield Part(one.id, f"{one.group}: {one.name[:1].lower()}{one.name[1:]}", told.source, (one.text,))
    yield Part("points", said["points"], told.source, points=tuple(told.points.values()))
    yield Part("questions", said["questions"], told.source, points=told.questions)


_PARTS: Mapping[str, Callable[[_Said, Edition], Iterator[Part]]] = {
    FLOWCHART: _flowchart,
    SERVICES: _services,
    "words": _words,
    "five_points": _five_points,
    "before_viewing": _written,
    EXERCISE: _exercise,
}
"""What a page is made of, by its id."""
