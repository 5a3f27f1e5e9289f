"""Lays out points in time, joined by lines; what does not fit in one row goes on below, on the same scale."""

from dataclasses import dataclass
from itertools import pairwise

from yps_desktop.charts.bars import is_band, values_of
from yps_desktop.charts.chart import Item, LineChart, Value
from yps_desktop.charts.drawing import Drawing, Fill, Measure
from yps_desktop.charts.legend import Key, draw_legend
from yps_desktop.charts.pencil import HAIR, THICK, THIN, Pencil

_HIGH = 7.0
_CLEAR = 0.42
"""From a mark's middle to the text above or below it."""
_APART = 0.9
_ASIDE = 0.32
"""How far the marks of two series stand from the middle, so that neither hides the other."""
_MOST_LINES = 3
_STAGGERED = 1.5
"""How many slots a label may take where labels stand at two heights: the first and last stay inside, too."""
_BETWEEN = 1.0
BAND_SAYS = "The mark: the least it may be. The top of the box: the most."


def time_line(chart: LineChart, width: float, size: float, measure: Measure) -> Drawing:
    """Lay out a line chart within a width, its texts in one size."""
    pencil = Pencil(width, size, measure)
    y = draw_legend(pencil, _keys(pencil, chart))
    grid = _grid(pencil, chart.items)
    plot = _Plot(pencil, chart, grid)
    for start in range(0, len(chart.items), grid.each):
        y = plot.row(chart.items[start : start + grid.each], y) + pencil.em(_BETWEEN)
    return pencil.drawing(y - pencil.em(_BETWEEN))


@dataclass(frozen=True, slots=True)
class _Grid:
    """How many items stand in a row, how wide the slot of each is, whether labels stand at two heights."""

    each: int
    slot: float
    is_staggered: bool


def _grid(pencil: Pencil, items: tuple[Item, ...]) -> _Grid:
    """Choose the fewest rows that labels and numbers fit in, on one height if that takes no more rows."""
    words = [pencil.wide(word) + pencil.em(_APART) for item in items for word in item.words.split()]
    label = max(words, default=0.0)
    number = max((_number_room(pencil, item) for item in items), default=0.0)
    plain, staggered = (_each(pencil, len(items), max(number, label / share)) for share in (1.0, _STAGGERED))
    each = max(plain, staggered)
    return _Grid(each, pencil.width / each, is_staggered=staggered > plain)


def _each(pencil: Pencil, many: int, slot: float) -> int:
    """Give how many of so many stand in a row, each row with about as many."""
    rows = -(-many // max(1, int(pencil.width // max(slot, 1.0))))
    return -(-many // rows)


def _number_room(pencil: Pencil, item: Item) -> float:
    marked = pencil.em(1.6 if len(item.values) > 1 else 0.6)
    needed = (pencil.wide(value.words) + (marked if value.hidden else 0.0) for value in item.values)
    return max(needed, default=0.0) + pencil.em(_APART)


def _keys(pencil: Pencil, chart: LineChart) -> tuple[Key, ...]:
    keys: list[Key] = []
    for number, name in enumerate(chart.series if len(chart.series) > 1 else ()):

        def draw(x: float, top: float, long: float, number: int = number) -> None:
            y = top + pencil.leading / 2
            pencil.line(x, y, x + long, y, _weight(number))
            pencil.mark(number, x + long / 2, y)

        keys.append(Key(name, draw))
    if any(map(is_band, values_of(chart.items))):

        def draw_band(x: float, top: float, long: float) -> None:
            _upright(pencil, x + long / 2, top, top + pencil.leading * 0.8)
            pencil.mark(0, x + long / 2, top + pencil.leading * 0.8)

        keys.append(Key(BAND_SAYS, draw_band))
    return tuple(keys)


class _Plot:
    """Draws rows of points on one scale, a slot an item."""

    def __init__(self, pencil: Pencil, chart: LineChart, grid: _Grid) -> None:
        values = values_of(chart.items)
        self._pencil, self._slot, self._is_staggered = pencil, grid.slot, grid.is_staggered
        self._several = len(chart.series) > 1
        self._top = max(chart.top, 1, *(one.high or 0 for one in values)) if values else 1

    def row(self, items: tuple[Item, ...], y: float) -> float:
        """Draw items beside each other from `y` down, and give where the row ends."""
        pencil = self._pencil
        clear = pencil.em(_CLEAR)
        self._floor = y + pencil.leading + clear + pencil.em(_HIGH)
        below = self._floor + (pencil.leading + clear if self._several else 0.0) + pencil.em(0.3)
        pencil.line(0.0, self._floor, len(items) * self._slot, self._floor, HAIR * 2)
        self._join(items)
        for place, item in enumerate(items):
            self._points(item, self._middle(place))
        for number in _hidden_in(items):
            for place, item in enumerate(items):
                self._not_told(item, number, place, below)
            below += pencil.leading + pencil.em(0.15)
        return self._labels(items, below)

    def _join(self, items: tuple[Item, ...]) -> None:
        """Draw the lines between what follows each other and is told, keeping them out of the numbers."""
        for (at, one), (to, other) in pairwise(enumerate(items)):
            for number, (before, after) in enumerate(zip(one.values, other.values, strict=True)):
                if before.low is not None and after.low is not None:
                    start, end = self._point(number, before.low, at), self._point(number, after.low, to)
                    self._pencil.line(*start, *end, _weight(number))

    def _points(self, item: Item, middle: float) -> None:
        pencil = self._pencil
        told = [(number, one) for number, one in enumerate(item.values) if one.low is not None]
        for value, top in self._beside(told):
            text = pencil.one_line(value.words, self._slot - pencil.em(0.4))
            wide = pencil.wide(text)
            pencil.box(middle - wide / 2, top, wide, pencil.leading, Fill.GROUND)
            pencil.write(text, middle - wide / 2, top)
        for number, value in told:
            x = middle + self._aside(number)
            low, high = self._height(value.low), self._height(value.high)
            if high < low:
                _upright(pencil, x, high, low)
            pencil.mark(number, x, low)

    def _beside(self, told: list[tuple[int, Value]]) -> list[tuple[Value, float]]:
        """Give each number with the top of its text: the higher one's above all marks, the other's below."""
        if not told:
            return []
        pencil, clear = self._pencil, self._pencil.em(_CLEAR)
        values = sorted((value for _, value in told), key=lambda one: (one.high or 0, one.low or 0))
        above = min(self._height(one.high) for one in values) - clear - pencil.leading
        below = max(self._height(one.low) for one in values) + clear
        if below + pencil.leading > self._floor:
            below = max(below, self._floor + pencil.em(0.1))  # never across the line of nought
        return [(values[-1], above), *((one, below) for one in values[:-1])]

    def _not_told(self, item: Item, number: int, place: int, top: float) -> None:
        """Draw the outline of a hidden number in its series' own line, with its mark where there are two."""
        value, pencil = item.values[number], self._pencil
        if not value.hidden:
            return
        marked = pencil.em(1.0) if self._several else 0.0
        room = self._slot - pencil.em(0.3) - marked
        wide = pencil.wide(pencil.one_line(value.words, room - pencil.em(0.6))) + pencil.em(0.6)
        x = self._middle(place) - (marked + wide) / 2
        if self._several:
            pencil.mark(number, x + pencil.em(0.3), top + pencil.leading / 2)
        pencil.dashed(value.words, x + marked, top, room)

    def _labels(self, items: tuple[Item, ...], top: float) -> float:
        """Write the labels below their points, every other one a step lower where they are staggered."""
        places = list(enumerate(items))
        for turn in (places[::2], places[1::2]) if self._is_staggered else (places,):
            top = max((self._label(item, place, top) for place, item in turn), default=top)
        return top

    def _label(self, item: Item, place: int, top: float) -> float:
        pencil = self._pencil
        room = self._slot * (_STAGGERED if self._is_staggered else 1.0) - pencil.em(0.4)
        lines = pencil.lines(item.words, room, _MOST_LINES)
        for number, line in enumerate(lines):
            wide = pencil.wide(line)
            x = min(max(0.0, self._middle(place) - wide / 2), pencil.width - wide)
            pencil.write(line, x, top + number * pencil.leading)
        return top + len(lines) * pencil.leading

    def _point(self, number: int, many: int, place: int) -> tuple[float, float]:
        return self._middle(place) + self._aside(number), self._height(many)

    def _middle(self, place: int) -> float:
        return (place + 0.5) * self._slot

    def _aside(self, number: int) -> float:
        return self._pencil.em(_ASIDE) * (2 * number - 1) if self._several else 0.0

    def _height(self, many: int | None) -> float:
        return self._floor - self._pencil.em(_HIGH) * (many or 0) / self._top


def _hidden_in(items: tuple[Item, ...]) -> list[int]:
    """Give the series, by number, in which something is hidden."""
    return sorted({number for item in items for number, one in enumerate(item.values) if one.hidden})


def _weight(number: int) -> float:
    return THIN if number else THICK


def _upright(pencil: Pencil, x: float, high: float, low: float) -> None:
    """Draw the outline from the least to the most a number can be."""
    pencil.box(x - pencil.em(0.25), high, pencil.em(0.5), low - high, Fill.OPEN)
