"""Lays out bars: labels at the left, or above where room is scarce, and each number at its bar's end."""

from collections.abc import Iterable

from yps_desktop.charts.chart import BarChart, Item, Value
from yps_desktop.charts.drawing import Drawing, Fill, Measure
from yps_desktop.charts.labels import Column, label_column
from yps_desktop.charts.legend import Key, draw_legend
from yps_desktop.charts.pencil import HAIR, Pencil

_THICKNESS = 0.95
_BETWEEN = 0.5
_TO_NUMBER = 0.4
_LEAST = 0.16
"""The shortest bar that can be seen, in parts of the size."""
BAND_SAYS = "Filled: the least it may be. With the outline: the most."


def bars(chart: BarChart, width: float, size: float, measure: Measure) -> Drawing:
    """Lay out a bar chart within a width, its texts in one size."""
    pencil = Pencil(width, size, measure)
    y = draw_legend(pencil, _keys(pencil, chart))
    column = label_column(pencil, [item.words for item in chart.items])
    plot = _Plot(pencil, chart, column)
    for item in chart.items:
        y = plot.item(item, y) + pencil.em(_BETWEEN)
    return pencil.drawing(y - pencil.em(_BETWEEN / 2))


def is_band(value: Value) -> bool:
    """Say whether a number lies between two others."""
    return value.low is not None and value.low != value.high


def values_of(items: Iterable[Item]) -> list[Value]:
    """Give every value of a chart."""
    return [value for item in items for value in item.values]


def _keys(pencil: Pencil, chart: BarChart) -> tuple[Key, ...]:
    several = len(chart.series) > 1
    keys = [_key(pencil, number, name) for number, name in enumerate(chart.series if several else ())]
    if any(map(is_band, values_of(chart.items))):
        keys.append(Key(BAND_SAYS, lambda x, top, long: _band(pencil, 0, x, top, long / 2, long)))
    return tuple(keys)


def _key(pencil: Pencil, number: int, words: str) -> Key:
    return Key(words, lambda x, top, long: _bar(pencil, number, x, top, long))


class _Plot:
    """Draws the bars of a chart on one scale, from one edge."""

    def __init__(self, pencil: Pencil, chart: BarChart, column: Column) -> None:
        values = values_of(chart.items)
        self._pencil, self._column, self._left = pencil, column, column.right
        room = pencil.width - self._left - pencil.em(_TO_NUMBER)
        self._numbers = min(room / 2, max((pencil.wide(one.words) for one in values), default=0.0))
        self._top = max(chart.top, *(one.high or 0 for one in values), 1) if values else 1
        self._long = room - self._numbers

    def item(self, item: Item, y: float) -> float:
        """Draw an item from `y` down, and give where it ends."""
        pencil = self._pencil
        lines = self._column.lines(pencil, item.words)
        height = len(item.values) * pencil.leading
        if self._column.is_beside:
            pencil.paragraph(lines, 0.0, y)
            height = max(height, len(lines) * pencil.leading)
        else:
            y = pencil.paragraph(lines, 0.0, y)
        for number, value in enumerate(item.values):
            self._value(number, value, y + number * pencil.leading)
        self._edge(y, height if self._column.is_beside else len(item.values) * pencil.leading)
        return y + height

    def _edge(self, y: float, height: float) -> None:
        """Draw the edge that bars begin at, in one line past all items where nothing stands in its way."""
        pencil = self._pencil
        over = pencil.em(_BETWEEN / 2) if self._column.is_beside else 0.0
        pencil.line(self._left, max(0.0, y - over), self._left, y + height + over, HAIR * 2)

    def _value(self, number: int, value: Value, top: float) -> None:
        pencil = self._pencil
        if value.hidden:
            x = self._left + pencil.em(_TO_NUMBER)
            pencil.dashed(value.words, x, top, pencil.width - x)
            return
        low, high = self._length(value.low), self._length(value.high)
        _band(pencil, number, self._left, top, low, high)
        end = self._left + high + pencil.em(_TO_NUMBER)
        pencil.write(pencil.one_line(value.words, self._numbers), end, top)

    def _length(self, many: int | None) -> float:
        return max(self._long * many / self._top, self._pencil.em(_LEAST)) if many else 0.0


def _band(pencil: Pencil, number: int, x: float, top: float, low: float, high: float) -> None:
    """Draw a bar to the least a number can be, and its outline to the most."""
    if high > low:
        pencil.box(x + low, *_across(pencil, top, high - low), Fill.OPEN)
    if low:
        _bar(pencil, number, x, top, low)


def _bar(pencil: Pencil, number: int, x: float, top: float, long: float) -> None:
    y, long, thick = _across(pencil, top, long)
    if number:
        pencil.hatched(x, y, long, thick)
    else:
        pencil.box(x, y, long, thick, Fill.SOLID)


def _across(pencil: Pencil, top: float, long: float) -> tuple[float, float, float]:
    """Give a bar's upper edge, length and thickness in a line that begins at `top`."""
    thick = pencil.em(_THICKNESS)
    return top + (pencil.leading - thick) / 2, long, thick
