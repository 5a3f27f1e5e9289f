"""Where boxes and arrows of a flowchart stand: a column, and one box beside it, or in it where it is narrow.

Lengths are points on paper and pixels in the window; `y` grows downwards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_LEFT_SHARE, _RIGHT_SHARE = 0.56, 0.36


class At(NamedTuple):
    """A place in the drawing."""

    x: float
    y: float


class Size(NamedTuple):
    """How wide and how high some words are."""

    width: float
    height: float


class Frame(NamedTuple):
    """Where a box stands, by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Give where its right edge stands."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Give where its lower edge stands."""
        return self.y + self.height

    @property
    def middle(self) -> At:
        """Give its centre."""
        return At(self.x + self.width / 2, self.y + self.height / 2)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line through its points with a head at the last, and words with their upper left corner at `at`."""

    points: tuple[At, ...]
    words: str
    at: At


@dataclass(frozen=True, slots=True)
class Flow:
    """The boxes by name: a column read downwards, and one `aside` between two of it.

    From `leaves` the way goes aside under the words `out`, or down under `on`; from `returns` it may go aside
    as well, under `back`.
    """

    column: tuple[str, ...]
    aside: str
    leaves: str
    returns: str
    out: str
    on: str
    back: str

    @property
    def order(self) -> tuple[str, ...]:
        """Give the boxes in the order they are read."""
        after = self.column.index(self.leaves) + 1
        return (*self.column[:after], self.aside, *self.column[after:])


@dataclass(frozen=True, slots=True)
class Measures:
    """The white between boxes, and what else depends on how large the words are.

    `two_columns` is the least width at which the box aside stands beside the column. Where it stands in the
    column it is `indent` further in, and a `lane` at the right is left for the way back. `away` is how far
    words stand from their arrow.
    """

    two_columns: float
    gap: float
    lane: float
    indent: float
    away: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Boxes by name and arrows, and how high all of it is."""

    boxes: dict[str, Frame]
    arrows: tuple[Arrow, ...]

    @property
    def height(self) -> float:
        """Give how far down the lowest box reaches."""
        return max(box.bottom for box in self.boxes.values())


HeightOf = Callable[[str, float], float]
"""Gives the height of a box at a width."""
SizeOf = Callable[[str], Size]
"""Measures the words at an arrow, in one line."""


def plan(flow: Flow, width: float, measures: Measures, height_of: HeightOf, size_of: SizeOf) -> Plan:
    """Lay a flowchart out for a width."""
    drawing = _Drawing(flow, measures, height_of, size_of)
    return drawing.beside(width) if width >= measures.two_columns else drawing.below(width)


@dataclass(frozen=True, slots=True)
class _Drawing:
    flow: Flow
    by: Measures
    height_of: HeightOf
    size_of: SizeOf

    def beside(self, width: float) -> Plan:
        """Stand the box aside at the right, half way between the two it is reached from."""
        flow, left, right = self.flow, width * _LEFT_SHARE, width * _RIGHT_SHARE
        high = self.height_of(flow.aside, right)
        boxes = self._column(flow.column, left)
        short = high + 2 * self.by.gap - (boxes[flow.returns].middle.y - boxes[flow.leaves].middle.y)
        if short > 0:
            boxes = self._column(flow.column, left, short / self._steps_between())
        top = (boxes[flow.leaves].middle.y + boxes[flow.returns].middle.y - high) / 2
        boxes[flow.aside] = Frame(width - right, top, right, high)
        return Plan(boxes, (*self._down(boxes), *self._aside(boxes)))

    def below(self, width: float) -> Plan:
        """Stand the box aside below the one it follows, a little in: the way on passes left of it."""
        flow, by = self.flow, self.by
        boxes = self._column(flow.order, width - by.lane)
        leaves, aside = boxes[flow.leaves], boxes[flow.aside]
        within = aside.x + by.indent
        between = (leaves.bottom + aside.y) / 2 - self.size_of(flow.out).height / 2
        out = Arrow((At(within, leaves.bottom), At(within, aside.y)), flow.out, At(within + by.away, between))
        return Plan(
            boxes, (*self._down(boxes, by.indent / 2), out, self._back_below(boxes, width - by.lane / 2))
        )

    def _back_below(self, boxes: dict[str, Frame], lane: float) -> Arrow:
        flow, size = self.flow, self.size_of(self.flow.back)
        returns, aside = boxes[flow.returns], boxes[flow.aside]
        above = boxes[flow.column[flow.column.index(flow.returns) - 1]]
        back = (
            At(returns.right, returns.middle.y),
            At(lane, returns.middle.y),
            At(lane, aside.middle.y),
            At(aside.right, aside.middle.y),
        )
        words_at = At(returns.right - size.width, (above.bottom + returns.y) / 2 - size.height / 2)
        return Arrow(back, flow.back, words_at)

    def _aside(self, boxes: dict[str, Frame]) -> tuple[Arrow, Arrow]:
        """Lead down into the box aside, and from below up into it."""
        flow, away = self.flow, self.by.away
        leaves, returns, aside = boxes[flow.leaves], boxes[flow.returns], boxes[flow.aside]
        across, out, back = aside.middle.x, leaves.middle.y, returns.middle.y
        above = out - self.size_of(flow.out).height - 2
        return (
            Arrow(
                (At(leaves.right, out), At(across, out), At(across, aside.y)),
                flow.out,
                At(leaves.right + away, above),
            ),
            Arrow(
                (At(returns.right, back), At(across, back), At(across, aside.bottom)),
                flow.back,
                At(returns.right + away, back + 2),
            ),
        )

    def _column(self, names: Sequence[str], width: float, more: float = 0.0) -> dict[str, Frame]:
        """Stand boxes below each other; `more` room goes before each of those on the way to `returns`."""
        boxes: dict[str, Frame] = {}
        y = 0.0
        for name in names:
            y += more if name in self._between() else 0.0
            x = self.by.indent if name == self.flow.aside else 0.0
            high = self.height_of(name, width - x)
            boxes[name] = Frame(x, y, width - x, high)
            y += high + self.by.gap
        return boxes

    def _between(self) -> tuple[str, ...]:
        column = self.flow.column
        return column[column.index(self.flow.leaves) + 1 : column.index(self.flow.returns) + 1]

    def _steps_between(self) -> int:
        return len(self._between())

    def _down(self, boxes: dict[str, Frame], at_the_left: float | None = None) -> tuple[Arrow, ...]:
        found = []
        for above, below in pairwise(self.flow.column):
            one, other = boxes[above], boxes[below]
            x = one.middle.x if at_the_left is None else at_the_left
            said = self.flow.on if above == self.flow.leaves else ""
            y = other.y - (self.by.gap + self.size_of(said).height) / 2
            found.append(Arrow((At(x, one.bottom), At(x, other.y)), said, At(x + self.by.away, y)))
        return tuple(found)
