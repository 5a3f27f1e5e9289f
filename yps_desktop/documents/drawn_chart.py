"""A chart on paper, as content: the same picture as in the window, told in words to whoever cannot see it."""

from dataclasses import dataclass

from yps_desktop.charts import Chart


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart, and one sentence that says what it shows; its table stands after it.

    The chart is drawn in black lines, divided where it is higher than a page. It is a figure to a screen
    reader, which reads `told` in its place.
    """

    chart: Chart
    told: str
