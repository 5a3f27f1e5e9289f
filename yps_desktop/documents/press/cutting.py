"""Cuts what is taller than a page, so that nothing typed can fall off the paper."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from yps_desktop.documents.press.slab import (
    ArrowHead,
    Box,
    Drawn,
    Hatch,
    PageOf,
    Photo,
    Ring,
    Rule,
    Slab,
    Squares,
    Text,
    moved,
)

_DESCENT = 3.0
_Line: TypeAlias = tuple[int, Text | PageOf | ArrowHead | Ring | Hatch | Squares | Drawn | Photo]
"""A mark that is never divided, and its place among all marks of the slab: they are read in that order."""
_Shape: TypeAlias = tuple[int, Box | Rule]


class TallSlab:
    """A slab that is given out page by page; no line of text is lost or divided.

    Its marks stay where they are until they are given out: a slab of many pages takes no longer for each.
    """

    def __init__(self, slab: Slab) -> None:
        self._slab = slab
        self._lines: list[_Line] = []
        self._shapes: list[_Shape] = []
        for place, mark in enumerate(slab.marks):
            if isinstance(mark, Box | Rule):
                self._shapes.append((place, mark))
            else:
                self._lines.append((place, mark))
        self._lines.sort(key=lambda line: line[1].y)
        self._next = 0
        self._gone = 0.0
        self._is_begun = self._is_stuck = False

    @property
    def height(self) -> float:
        """Give the height of what is left, in points."""
        return self._slab.height - self._gone

    def take(self, room: float) -> Slab:
        """Give what fits in `room` points of what is left, from its top."""
        begun, first = self._gone, self._next
        self._gone = self._edge(begun + room)
        high = self._shapes_above(self._gone)
        part = self._part([*self._lines[first : self._next], *high], begun)
        return replace(part, height=self._gone - begun, reach=0.0, keep=False)

    def rest(self) -> Slab:
        """Give all that is left."""
        begun, self._gone = self._gone, self._slab.height
        part = self._part([*self._lines[self._next :], *self._shapes], begun)
        return replace(part, height=self._slab.height - begun)

    def _part(self, marks: Iterable[_Line | _Shape], begun: float) -> Slab:
        """Give marks in their order as a slab; only the first has white above and a name."""
        ordered = tuple(mark for _, mark in sorted(marks, key=lambda one: one[0]))
        if not self._is_begun:
            self._is_begun = True
            return replace(self._slab, marks=ordered)
        shifted = moved(ordered, y=-begun)
        return replace(
            self._slab, marks=shifted, before=0.0, new_page=False, reach=0.0, key="", bookmark="", late=()
        )

    def _edge(self, lowest: float) -> float:
        """Go on past the lines that fit, and give where the last of them ends."""
        first = self._next
        while self._next < len(self._lines) and _end(self._lines[self._next]) <= lowest:
            self._next += 1
        if self._next > first:
            self._is_stuck = False
            return _end(self._lines[self._next - 1])
        waits = bool(self._shapes) and not self._is_stuck  # a box begins with its words, on the next page
        self._is_stuck = waits
        return self._gone if waits else lowest

    def _shapes_above(self, edge: float) -> list[_Shape]:
        """Give the boxes and rules above the edge, or their parts, and keep the others."""
        above: list[_Shape] = []
        below: list[_Shape] = []
        for place, shape in self._shapes:
            high, low = _divided(shape, edge)
            above += [(place, high)] if high else []
            below += [(place, low)] if low else []
        self._shapes = below
        return above


def _end(line: _Line) -> float:
    return line[1].y + _DESCENT


def _divided(shape: Box | Rule, edge: float) -> tuple[Box | Rule | None, Box | Rule | None]:
    """Give a shape's part above the edge and its part below it."""
    match shape:
        case Box(_, y, _, height) if y < edge < y + height:
            return replace(shape, height=edge - y), replace(shape, y=edge, height=y + height - edge)
        case Rule(_, y, length, _, True) if y < edge < y + length:
            return replace(shape, length=edge - y), replace(shape, y=edge, length=y + length - edge)
        case _:
            return (shape, None) if shape.y < edge else (None, shape)
