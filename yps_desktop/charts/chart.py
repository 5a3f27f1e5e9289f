"""What is to be drawn: labels and numbers, each number with the words that are written at it.

A chart has one or two series, named by `series`; each item or lane has a value for each of them. The words
come from whoever asks for the chart: nothing here spells a number or a length of time. A scale reaches to the
largest number drawn, or to `top` where that is larger, so that parts of a chart can share one.
"""

from dataclasses import dataclass

MOST_SERIES = 2
"""Two can be told apart without colour, on a copied page and by a tired eye."""


@dataclass(frozen=True, slots=True)
class Value:
    """How many, from `low` to `high`: the same number twice where it is exact.

    Both are None where there is nothing to draw: then `hidden` says that there is a number nobody is told.
    """

    words: str
    low: int | None = None
    high: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A label and its value in each series."""

    words: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars from the left, an item below the other, the second series hatched."""

    series: tuple[str, ...]
    items: tuple[Item, ...]
    top: int = 0


@dataclass(frozen=True, slots=True)
class LineChart:
    """Points from left to right in time, joined by a line that stops where a number is hidden."""

    series: tuple[str, ...]
    items: tuple[Item, ...]
    top: int = 0


@dataclass(frozen=True, slots=True)
class Reach:
    """How long something took, in minutes: a line from `shortest` to `longest`, a mark at the `median`.

    Where only that is told, the median lies somewhere from `least` to `most`, or from `least` on.
    All are None where nothing is drawn; `hidden` says that there is something nobody is told.
    """

    words: str
    shortest: int | None = None
    median: int | None = None
    longest: int | None = None
    least: int | None = None
    most: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A label and how long it took in each series."""

    words: str
    reaches: tuple[Reach, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A length of time on the scale, in minutes, and how it is called."""

    minutes: int
    words: str


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Lengths of time, a lane below the other, over a scale that tells minutes from months."""

    series: tuple[str, ...]
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    top: int = 0


Chart = BarChart | LineChart | RangeChart
