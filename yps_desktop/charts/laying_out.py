"""The one way from a chart to its drawing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, assert_never

from yps_desktop.charts.bars import BAND_SAYS as BARS_SAY
from yps_desktop.charts.bars import bars, values_of
from yps_desktop.charts.chart import BarChart, Chart, LineChart, RangeChart
from yps_desktop.charts.drawing import Drawing, Measure
from yps_desktop.charts.ranges import LINE_SAYS, OPEN_SAYS, ranges, reach_of
from yps_desktop.charts.time_line import BAND_SAYS as POINTS_SAY
from yps_desktop.charts.time_line import time_line

LEGENDS = (BARS_SAY, POINTS_SAY, LINE_SAYS, OPEN_SAYS)
"""What a chart itself says; every other word on it is given to it."""
_T = TypeVar("_T")


def laid_out(chart: Chart, width: float, size: float, measure: Measure) -> Drawing:
    """Lay a chart out within `width` points, its texts `size` points high; it takes the height it needs."""
    if not (chart.lanes if isinstance(chart, RangeChart) else chart.items):
        return Drawing(width, 0.0, ())
    match chart:
        case BarChart():
            return bars(chart, width, size, measure)
        case LineChart():
            return time_line(chart, width, size, measure)
        case RangeChart():
            return ranges(chart, width, size, measure)
        case _:
            assert_never(chart)


def parts_of(chart: Chart, many: int) -> tuple[Chart, ...]:
    """Divide a chart into at most so many of about one length, on one scale: for pages it does not fit on."""
    match chart:
        case RangeChart():
            top = reach_of(chart)
            return tuple(replace(chart, lanes=run, top=top) for run in _runs(chart.lanes, many))
        case BarChart() | LineChart():
            top = max((one.high or 0 for one in values_of(chart.items)), default=chart.top)
            return tuple(
                replace(chart, items=run, top=max(top, chart.top)) for run in _runs(chart.items, many)
            )
        case _:
            assert_never(chart)


def _runs(things: Sequence[_T], many: int) -> list[tuple[_T, ...]]:
    each = max(1, -(-len(things) // max(1, many)))
    return [tuple(things[start : start + each]) for start in range(0, len(things), each)]
