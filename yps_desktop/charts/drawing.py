"""A drawing: plain shapes from its upper left corner, x to the right and y down, in points.

Whoever paints chooses the ink. On paper a point is a point; on screen it may be a pixel, as long as `size`
and `Measure` are in the same unit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

Measure = Callable[[str, float], float]
"""Gives how wide a text is at a size, both in points."""


class Fill(Enum):
    """How a shape is filled, and what that says."""

    SOLID = "solid"
    """The first series; the whole of a number."""
    OPEN = "open"
    """What a number may be besides, and the marks of the second series: filled with the ground."""
    DASHED = "dashed"
    """A number that is not told: a dashed edge round the ground."""
    GROUND = "ground"
    """No edge: keeps a line out of a text."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box; `weight` is its edge, which lies on its outline."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill
    weight: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `faint` only leads the eye and may be lost."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A round mark about `x`, `y`."""

    x: float
    y: float
    radius: float
    fill: Fill
    weight: float


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one line: it begins at `x` and stands on the baseline `y`."""

    x: float
    y: float
    text: str
    size: float


Shape = Box | Line | Disc | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are painted."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
