"""Lays out lengths of time over a scale on which minutes and months can both be read."""

from math import log1p

from yps_desktop.charts.chart import Lane, RangeChart, Reach
from yps_desktop.charts.drawing import Drawing, Fill, Measure
from yps_desktop.charts.labels import Column, label_column
from yps_desktop.charts.legend import Key, draw_legend
from yps_desktop.charts.pencil import HAIR, THICK, THIN, Pencil

_FIRST_STEP = 15
"""Minutes: the scale is even up to about so many; from there equal steps multiply."""
_STRIP = 1.2
_BETWEEN = 0.9
_APART = 0.8
_MOST_LINES = 3
LINE_SAYS = "From the shortest to the longest, with a mark at the middle one."
OPEN_SAYS = "The middle one lies within the open box."


def ranges(chart: RangeChart, width: float, size: float, measure: Measure) -> Drawing:
    """Lay out lengths of time within a width, the texts in one size."""
    pencil = Pencil(width, size, measure)
    y = draw_legend(pencil, _keys(pencil, chart))
    column = label_column(pencil, [lane.words for lane in chart.lanes])
    plot = _Plot(pencil, chart, column)
    y = plot.scale(y)
    for lane in chart.lanes:
        y = plot.lane(lane, y) + pencil.em(_BETWEEN)
    return pencil.drawing(y - pencil.em(_BETWEEN))


def _keys(pencil: Pencil, chart: RangeChart) -> tuple[Key, ...]:
    reaches = [reach for lane in chart.lanes for reach in lane.reaches]
    several = len(chart.series) > 1
    keys = [_key(pencil, number, name) for number, name in enumerate(chart.series if several else ())]
    if any(reach.median is not None for reach in reaches):
        keys.append(Key(LINE_SAYS) if several else _key(pencil, 0, LINE_SAYS))
    if any(reach.least is not None for reach in reaches):
        keys.append(Key(OPEN_SAYS, lambda x, top, long: _open(pencil, 0, x, x + long, top)))
    return tuple(keys)


def _key(pencil: Pencil, number: int, words: str) -> Key:
    def draw(x: float, top: float, long: float) -> None:
        _reach(pencil, number, (x, x + long / 2, x + long), top)

    return Key(words, draw)


class _Plot:
    """Draws lanes over one scale."""

    def __init__(self, pencil: Pencil, chart: RangeChart, column: Column) -> None:
        self._pencil, self._column = pencil, column
        self._several, self._end = len(chart.series) > 1, reach_of(chart)
        self._ticks = [tick for tick in chart.ticks if tick.minutes <= self._end]
        self._left = column.right + pencil.em(0.35)
        self._long = pencil.width - self._left - pencil.em(0.35)
        self._marked: list[float] = []

    def scale(self, y: float) -> float:
        """Write the lengths of time above the lanes, first and last before those between them."""
        pencil = self._pencil
        placed: list[tuple[float, float]] = []
        for tick in (*self._ticks[:1], *self._ticks[:0:-1]):
            text = pencil.one_line(tick.words, pencil.width - self._left)
            wide, x = pencil.wide(text), self._x(tick.minutes)
            start = min(max(self._column.right, x - wide / 2), pencil.width - wide)
            if all(_clear(pencil, (start, start + wide), other) for other in placed):
                pencil.write(text, start, y)
                self._marked.append(x)
                placed.append((start, start + wide))
        return y + pencil.leading + pencil.em(0.3)

    def lane(self, lane: Lane, y: float) -> float:
        """Draw a lane from `y` down, and give where it ends."""
        pencil, column = self._pencil, self._column
        lines = column.lines(pencil, lane.words)
        end = pencil.paragraph(lines, 0.0, y)
        top = y if column.is_beside else end
        for number, reach in enumerate(lane.reaches):
            top = self._strip(number, reach, top)
        return max(top, end)

    def _strip(self, number: int, reach: Reach, top: float) -> float:
        """Draw one series of a lane and write under it how long it took."""
        pencil = self._pencil
        left = self._left
        if reach.median is None and reach.least is None and self._several:
            pencil.mark(number, left + pencil.em(0.3), top + pencil.leading / 2)
            left += pencil.em(1.0)
        elif reach.median is not None or reach.least is not None:
            self._ground(top)
            self._reach(number, reach, top)
            top += pencil.em(_STRIP)
        if reach.hidden:
            pencil.dashed(reach.words, left, top, pencil.width - left)
            return top + pencil.leading + pencil.em(0.3)
        return pencil.paragraph(
            pencil.lines(reach.words, pencil.width - left, _MOST_LINES), left, top
        ) + pencil.em(0.3)

    def _ground(self, top: float) -> None:
        """Draw the scale's own lines, which only lead the eye."""
        pencil, high = self._pencil, self._pencil.em(_STRIP)
        pencil.line(self._left, top + high / 2, self._left + self._long, top + high / 2, HAIR, faint=True)
        for x in self._marked:
            pencil.line(x, top + high * 0.2, x, top + high * 0.8, HAIR, faint=True)

    def _reach(self, number: int, reach: Reach, top: float) -> None:
        if reach.median is None:
            least = self._x(reach.least or 0)
            most = self._x(self._end if reach.most is None else reach.most)
            _open(self._pencil, number, least, most, top)
            return
        ends = (reach.shortest, reach.median, reach.longest)
        shortest, median, longest = (self._x(reach.median if one is None else one) for one in ends)
        _reach(self._pencil, number, (shortest, median, longest), top)

    def _x(self, minutes: int) -> float:
        return self._left + self._long * _step(minutes) / _step(self._end)


def _clear(pencil: Pencil, one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Say whether two stretches lie apart far enough to be read as two."""
    apart = pencil.em(_APART)
    return one[1] + apart <= other[0] or other[1] + apart <= one[0]


def _step(minutes: int) -> float:
    return log1p(minutes / _FIRST_STEP)


def reach_of(chart: RangeChart) -> int:
    """Give how far the scale reaches: to the first length of time on it that all others lie before."""
    reaches = [reach for lane in chart.lanes for reach in lane.reaches]
    told = [_longest(reach) for reach in reaches]
    most = max(chart.top, 1, *told) if told else max(chart.top, 1)
    return min((tick.minutes for tick in chart.ticks if tick.minutes >= most), default=most)


def _longest(reach: Reach) -> int:
    beyond = 2 * reach.least if reach.most is None and reach.least else 0
    return max(reach.longest or 0, reach.median or 0, reach.most or 0, beyond)


def _reach(pencil: Pencil, number: int, at: tuple[float, float, float], top: float) -> None:
    """Draw a line with its ends and a mark, in a strip or a line that begins at `top`."""
    shortest, median, longest = at
    y, cap = top + pencil.em(_STRIP) / 2, pencil.em(0.3)
    weight = THIN if number else THICK
    if longest > shortest:
        pencil.line(shortest, y, longest, y, weight)
        for x in (shortest, longest):
            pencil.line(x, y - cap, x, y + cap, weight)
    pencil.mark(number, median, y)


def _open(pencil: Pencil, number: int, left: float, right: float, top: float) -> None:
    """Draw the outline within which a mark lies that is not told exactly."""
    y, high = top + pencil.em(_STRIP) * 0.18, pencil.em(_STRIP) * 0.64
    pencil.box(left, y, right - left, high, Fill.OPEN, THIN if number else THICK)
