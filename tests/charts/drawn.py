"""Charts to be laid out in tests, and where the texts and shapes of a drawing stand."""

from collections.abc import Iterable

from hypothesis import strategies as st

from yps_desktop.charts import (
    BarChart,
    Box,
    Chart,
    Disc,
    Drawing,
    Item,
    Lane,
    Line,
    LineChart,
    RangeChart,
    Reach,
    Shape,
    Tick,
    Value,
    Words,
)

TICKS = tuple(
    Tick(minutes, words)
    for minutes, words in (
        (0, "at once"),
        (15, "15 minutes"),
        (60, "1 hour"),
        (1440, "1 day"),
        (7 * 1440, "7 days"),
        (365 * 1440, "365 days"),
    )
)
EDGE = 1.0
"""How far a stroke may reach over the edge of the drawing: half its weight."""


def measure(text: str, size: float) -> float:
    """Measure as a face would that has wide and narrow letters."""
    return sum(size * (0.9 if letter in "MWmw" else 0.3 if letter in "il.,' " else 0.58) for letter in text)


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def extent(shape: Shape) -> tuple[float, float, float, float]:
    """Give left, top, right and bottom of a shape."""
    match shape:
        case Words(x, y, text, size):
            return x, y - 0.95 * size, x + measure(text, size), y + 0.28 * size
        case Box(x, y, width, height):
            return x, y, x + width, y + height
        case Disc(x, y, radius):
            return x - radius, y - radius, x + radius, y + radius
        case Line(x, y, to_x, to_y):
            return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def overlapping(drawing: Drawing) -> list[tuple[Words, Words]]:
    """Give every two texts that lie on each other."""
    words = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    return [
        (one, other)
        for number, one in enumerate(words)
        for other in words[:number]
        if _meet(extent(one), extent(other))
    ]


def outside(drawing: Drawing) -> list[Shape]:
    """Give every shape that leaves the drawing."""
    return [shape for shape in drawing.shapes if not _within(extent(shape), drawing)]


def exact(*numbers: int) -> tuple[Value, ...]:
    return tuple(Value(f"{one:,}", one, one) for one in numbers)


HIDDEN = Value("hidden", hidden=True)


def bar_chart(rows: Iterable[tuple[str, tuple[Value, ...]]], *series: str) -> BarChart:
    return BarChart(series, tuple(Item(*row) for row in rows))


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        one[0] < other[2] - 0.01
        and other[0] < one[2] - 0.01
        and one[1] < other[3] - 0.01
        and other[1] < one[3] - 0.01
    )


def _within(at: tuple[float, ...], drawing: Drawing) -> bool:
    across = at[0] >= -EDGE and at[2] <= drawing.width + EDGE
    return across and at[1] >= -EDGE and at[3] <= drawing.height + EDGE


_WORDS = st.lists(
    st.sampled_from(
        [
            "Year",
            "7",
            "Snapchat",
            "W" * 40,
            "in",
            "a",
            "group",
            "of",
            "the",
            "class",
            "September",
            "'",
            "2026–27",
        ]
    ),
    max_size=14,
).map(" ".join)
_MANY = st.integers(0, 2_000_000) | st.integers(0, 12)
_MINUTES = st.integers(0, 1440) | st.integers(0, 2_000_000)


@st.composite
def _values(draw: st.DrawFn) -> Value:
    if draw(st.integers(0, 5)) == 0:
        return HIDDEN if draw(st.booleans()) else Value("–")
    low, high = sorted((draw(_MANY), draw(_MANY)))
    return Value(f"{low:,} to {high:,}", low, high) if draw(st.booleans()) else Value(f"{low:,}", low, low)


@st.composite
def _reaches(draw: st.DrawFn) -> Reach:
    match draw(st.integers(0, 4)):
        case 0:
            return Reach("hidden", hidden=True)
        case 1:
            return Reach("none")
        case 2:
            most = draw(_MINUTES)
            return Reach("up to so long", least=0, most=most) if most else Reach("longer", least=525_600)
    shortest, median, longest = sorted(draw(st.tuples(_MINUTES, _MINUTES, _MINUTES)))
    return Reach(f"{median:,} minutes in the middle, of all of them", shortest, median, longest)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Give any chart of one or two series."""
    series = ("2026–27", "Term from 3 January 2027 to 26 March 2027")[: draw(st.integers(1, 2))]
    of_each = {"min_size": len(series), "max_size": len(series)}
    if draw(st.integers(0, 2)) == 0:
        lane = st.builds(Lane, _WORDS, st.lists(_reaches(), **of_each).map(tuple))
        return RangeChart(series, tuple(draw(st.lists(lane, max_size=4))), TICKS)
    item = st.builds(Item, _WORDS, st.lists(_values(), **of_each).map(tuple))
    kind = draw(st.sampled_from([BarChart, LineChart]))
    return kind(series, tuple(draw(st.lists(item, max_size=14))))
