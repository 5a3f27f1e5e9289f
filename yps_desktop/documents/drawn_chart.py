"""A chart on paper, as content: the same picture as in the window, told in words to whoever cannot see it."""

from dataclasses import dataclass

from yps_desktop.charts import Chart
from yps_desktop.documents.tables import Table


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart, and one sentence that says what it shows; its table stands after it.

    The chart is drawn in black lines, divided where it is higher than a page. It is a figure to a screen
    reader, which reads `told` in its place.
    """

    chart: Chart
    told: str


@dataclass(frozen=True, slots=True)
class ChartBeside:
    """A chart with its table at its right, so that a page holds twice as many; both stay on one page.

    Where that is higher than half a page, the table stands below. Columns of the table are told in
    millimetres from its own left edge, of `TABLE_WIDE`.
    """

    drawn: DrawnChart
    table: Table


CHART_WIDE, TABLE_WIDE = 92, 72
"""Millimetres that a chart and a table beside it have."""
