"""A chart tells what its table tells, nothing more and nothing else."""

import pytest

from yps_desktop.charts import BarChart, LineChart, RangeChart
from yps_desktop.guidance.number_charts import chart_of, described, times_chart_of
from yps_desktop.guidance.number_tables import (
    NOT_IN_IT,
    NOT_TOLD,
    Cell,
    Row,
    Span,
    Table,
    TimeRow,
    TimeTable,
    exactly,
)

NAMES = ("2026–27", "2025–26")
CELLS = (exactly(7), Cell(5, 9), NOT_TOLD, NOT_IN_IT)
TABLE = Table(
    "app", "App", "", tuple(Row(str(at), "Words", (one, exactly(0))) for at, one in enumerate(CELLS))
)
SPANS = (Span(3, 5, 38, 900), Span(0), Span(), Span(within=240), Span(within=0))
TIMES = TimeTable(
    "times", "Times", "", tuple(TimeRow(str(at), "To the lead", (one,)) for at, one in enumerate(SPANS))
)


def test_each_number_is_drawn_as_its_cell_says_it() -> None:
    chart = chart_of(TABLE, NAMES)
    assert isinstance(chart, BarChart)
    first = [item.values[0] for item in chart.items]
    assert [one.words for one in first] == ["7", "5 to 9", "hidden", "–"]
    assert [(one.low, one.high) for one in first] == [(7, 7), (5, 9), (None, None), (None, None)]
    assert [one.hidden for one in first] == [False, False, True, False]


def test_what_follows_in_time_is_a_line_under_the_heads_of_the_table() -> None:
    table = Table("y", "By year", "", (Row("1", "2026–27", (exactly(1),)),), draw="line", columns=("Cases",))
    chart = chart_of(table, NAMES)
    assert isinstance(chart, LineChart)
    assert chart.series == ("Cases",)
    assert (
        described(table, NAMES)
        == "A line chart of “By year”: Cases. The table after it has the same numbers."
    )


def test_times_are_drawn_no_closer_than_they_are_told() -> None:
    chart = times_chart_of(TIMES, NAMES[:1])
    assert isinstance(chart, RangeChart)
    exact, none, hidden, within, longer = (lane.reaches[0] for lane in chart.lanes)
    assert (exact.shortest, exact.median, exact.longest) == (5, 38, 900)
    assert (none.words, hidden.words) == ("none", "hidden")
    assert (none.hidden, hidden.hidden) == (False, True)
    assert (within.median, within.least, within.most) == (None, 0, 240)
    assert (longer.least, longer.most) == (365 * 24 * 60, None)
    assert [tick.words for tick in chart.ticks[:4]] == ["at once", "15 minutes", "1 hour", "6 hours"]


@pytest.mark.parametrize("names", [(), (*NAMES, "2024–25")])
def test_two_periods_at_most_are_drawn(names: tuple[str, ...]) -> None:
    assert chart_of(TABLE, names) is None
    assert times_chart_of(TIMES, names) is None


def test_a_table_without_rows_has_no_chart() -> None:
    assert chart_of(Table("app", "App", "", ()), NAMES) is None
    assert times_chart_of(TimeTable("times", "Times", "", ()), NAMES) is None
