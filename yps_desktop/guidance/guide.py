"""The user guide: chapters by task, as parts that window, `docs/guide` and search share.

Its words are our own and tell of the program, not of the guidance. Every step was tried in the real windows.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from yps_desktop.guidance.leaflets import Leaflet, Part
from yps_desktop.guidance.load import put_in
from yps_desktop.guidance.words import Terms

FOLDER = Path(__file__).parents[2] / "resources" / "guide"
PICTURES = FOLDER / "pictures"
FINENESS = 2
"""Pixels of a picture beside each other for one of the window, so that it can be printed."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a window: its file in `PICTURES` without its ending, and in words what it shows."""

    name: str
    shows: str

    @property
    def path(self) -> Path:
        """Give its file."""
        return PICTURES / f"{self.name}.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Leaflet):
    """A task: how long it takes, and the pages of the program (`ui/places.py`) at which it is opened by F1.

    The points of a part are steps, in their order. `pictures` stand under the parts they are named by. From
    a page that `begins` names it is opened at that part, elsewhere at its top.
    """

    takes: str
    fits: tuple[str, ...]
    begins: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Guide:
    """Every chapter in its order, under the guide's title and a line on what it is.

    `called` gives, for words of the guide, what people type who call it something else.
    """

    title: str
    intro: str
    chapters: tuple[Chapter, ...]
    called: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def chapter(self, id: str) -> Chapter | None:
        """Give one chapter, or None where there is none of that id."""
        return next((chapter for chapter in self.chapters if chapter.id == id), None)

    def fitting(self, page: str) -> Chapter | None:
        """Give the chapter that fits a page of the program, or None where none does."""
        return next((chapter for chapter in self.chapters if page in chapter.fits), None)


@cache
def guide(terms: Terms) -> Guide:
    """Give the guide in the school's words; read once, then kept."""
    said = _read("guide", terms)
    chapters = tuple(_chapter(id, terms) for id in said["chapters"])
    return Guide(said["title"], said["intro"], chapters, said["called"])


def _chapter(id: str, terms: Terms) -> Chapter:
    said = _read(id, terms)
    head = {name: said[name] for name in ("title", "for_whom", "means", "takes", "checked")}
    pictures = {row["id"]: _picture(row["picture"]) for row in said["part"] if "picture" in row}
    parts = tuple(map(_part, said["part"]))
    fits, begins = tuple(said.get("fits", ())), said.get("begins", {})
    return Chapter(id=id, fits=fits, begins=begins, parts=parts, pictures=pictures, **head)


def _part(said: Mapping[str, Any]) -> Part:
    """Make a part; what it tells of the program has no source besides the program."""
    text, steps = tuple(said.get("text", ())), tuple(said.get("steps", ()))
    return Part(said["id"], said["heading"], "", text, steps)


def _picture(said: Mapping[str, Any]) -> Picture:
    """Make a picture; which part of the window it shows concerns only whoever takes it."""
    return Picture(said["name"], said["shows"])


def _read(name: str, terms: Terms) -> dict[str, Any]:
    read: dict[str, Any] = put_in(tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")), terms)
    return read
