"""A slab: a piece of the page that is never cut, measured and ready to be drawn at any height."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from yps_desktop import charts
from yps_desktop.documents.answers import Words
from yps_desktop.documents.press.house import WIDTH, Type
from yps_desktop.documents.press.qr import Matrix
from yps_desktop.documents.press.setting import SetLine, line_width, set_lines
from yps_desktop.documents.press.tagging import Node


class Text(NamedTuple):
    """A line of text: `x` from the left margin, `y` its baseline below the slab's top.

    Without a node it is furniture that a screen reader passes over. `unseen` words are read and copied out in
    place of a sign, not painted.
    """

    x: float
    y: float
    line: SetLine
    node: Node | None
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page on which the slab named `key` begins, its right edge at `x`."""

    x: float
    y: float
    kind: Type
    key: str
    node: Node | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line from `x`, `y`, across for `length` or down for `-length`, in points.

    With a node it is part of a picture, and no mere furniture.
    """

    x: float
    y: float
    length: float
    weight: float
    down: bool = False
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """An outlined box, with a node of a picture; `dashed` only ever means a gap, `filled` is a solid bar."""

    x: float
    y: float
    width: float
    height: float
    weight: float
    dashed: bool = False
    filled: bool = False
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class ArrowHead:
    """A solid triangle whose point is at `x`, `y`; it points along `across` and `down`, each -1, 0 or 1."""

    x: float
    y: float
    across: int
    down: int
    size: float
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle around a letter; `x`, `y` is its centre."""

    x: float
    y: float
    radius: float
    weight: float


@dataclass(frozen=True, slots=True)
class Hatch:
    """A small block of slanting strokes."""

    x: float
    y: float
    width: float
    height: float
    weight: float


@dataclass(frozen=True, slots=True)
class Squares:
    """A QR code: rows of dark (True) and light squares, `side` points a side."""

    x: float
    y: float
    side: float
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Drawn:
    """Shapes of a picture, whose origin is at `x`, `y`; its texts are marks of their own."""

    x: float
    y: float
    shapes: tuple[charts.Shape, ...]
    node: Node


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a window, out of a file of the program's own; `x`, `y` is its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    file: Path
    node: Node


Mark = Text | PageOf | Rule | Box | ArrowHead | Ring | Hatch | Squares | Drawn | Photo


@dataclass(frozen=True, slots=True)
class Slab:
    """Marks and their height. `before` is white above it, dropped at the top of a page.

    `keep`: it stands on the page of the slab after it. `again`: what is repeated above it when a page starts
    with it. `reach`: how far its marks hang below its height; `clear`: it starts below whatever hangs.
    `key`: the name by which its page is found, `bookmark` the one by which it is listed beside the pages on a
    screen. `late` marks are drawn last on their page, so that they do not stand amid an answer when the
    page's text is copied out.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0.0
    keep: bool = False
    again: "Slab | None" = None
    reach: float = 0.0
    clear: bool = False
    new_page: bool = False
    key: str = ""
    bookmark: str = ""
    late: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Stack:
    """Collects marks from the top down."""

    y: float = 0.0
    marks: list[Mark] = field(default_factory=list)

    def text(
        self, words: Words, kind: Type, node: Node | None, x: float = 0.0, room: float = WIDTH
    ) -> "Stack":
        """Set words in lines below what is there."""
        for line in set_lines(words, kind, room):
            self.line(line, kind, node, x)
        return self

    def line(self, line: SetLine, kind: Type, node: Node | None, x: float = 0.0) -> None:
        """Put a line that was set below what is there."""
        self.marks.append(Text(x, self.y + kind.baseline, line, node))
        self.y += kind.leading

    def rule(self, weight: float, x: float = 0.0, length: float = WIDTH) -> "Stack":
        """Draw a line across at the present height."""
        self.marks.append(Rule(x, self.y, length, weight))
        return self

    def skip(self, points: float) -> "Stack":
        """Leave white."""
        self.y += points
        return self

    def slab(self, before: float = 0.0, keep: bool = False) -> Slab:
        """Give what was collected as one slab."""
        return Slab(self.y, tuple(self.marks), before=before, keep=keep)


def moved(marks: Iterable[Mark], x: float = 0.0, y: float = 0.0) -> tuple[Mark, ...]:
    """Shift marks right and down, in points."""
    return tuple(
        Text(mark.x + x, mark.y + y, mark.line, mark.node, mark.unseen)
        if isinstance(mark, Text)
        else replace(mark, x=mark.x + x, y=mark.y + y)
        for mark in marks
    )


def merged(slabs: Iterable[Slab]) -> Slab:
    """Join slabs one below the other into one that is never cut."""
    height, marks = 0.0, list[Mark]()
    for slab in slabs:
        marks.extend(moved(slab.marks, y=height))
        height += slab.height
    return Slab(height, tuple(marks))


def right_aligned(words: Words, kind: Type, right: float, y: float, node: Node | None) -> Text:
    """Set one line with its right edge at `right` and its baseline at `y`."""
    line = set_lines(words, kind, right)[0]
    return Text(right - line_width(line), y, line, node)
