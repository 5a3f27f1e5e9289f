"""A task as content: a heading, paragraphs and numbered steps, and a picture of the window for them."""

from dataclasses import dataclass
from pathlib import Path

from yps_desktop.documents.answers import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step; its number comes from its place among them."""

    words: Words


@dataclass(frozen=True, slots=True)
class WindowPicture:
    """A picture of a window of the program: a file of the program's own, and in words what it shows.

    `fineness` is how many of its pixels stand beside each other for one of the window.
    """

    file: Path
    shows: str
    fineness: int = 1


@dataclass(frozen=True, slots=True)
class StepByStep:
    """A heading and what is said under it, in order; bare words are a paragraph.

    `level` is the heading's own in the document: 2, or 3 where the task stands under a chapter.
    """

    heading: str
    said: tuple[Words | Step, ...]
    picture: WindowPicture | None = None
    level: int = 2


@dataclass(frozen=True, slots=True)
class ChapterLine:
    """A chapter in the contents: its title, what is said of it, and the key of the page it begins on."""

    title: str
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Every chapter with the page it begins on."""

    chapters: tuple[ChapterLine, ...]
