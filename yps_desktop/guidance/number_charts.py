"""From tables of numbers to their charts: the same picture for window and paper, told in one sentence.

A chart shows at most two columns. A table of more, or without rows, has none: then the table says it all.
"""

from yps_desktop.charts import BarChart, Chart, Item, Lane, LineChart, RangeChart, Reach, Tick, Value
from yps_desktop.charts.chart import MOST_SERIES
from yps_desktop.guidance.number_tables import Cell, Span, Table, TimeTable, spell_minutes

_DAY = 24 * 60
_YEAR = 365 * _DAY
_TICKS = (0, 15, 60, 6 * 60, _DAY, 7 * _DAY, 30 * _DAY, 90 * _DAY, _YEAR)
"""Lengths of time that stand on the scale, in minutes."""


def heads_of(table: Table, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the heads of a table's columns: its own, else the `names` of the periods."""
    return table.columns or names


def chart_of(table: Table, names: tuple[str, ...]) -> Chart | None:
    """Make the chart of a table; `names` are those of the periods."""
    series = heads_of(table, names)
    if not table.rows or not 1 <= len(series) <= MOST_SERIES:
        return None
    items = tuple(Item(row.words, tuple(map(_value, row.cells))) for row in table.rows)
    return LineChart(series, items) if table.draw == "line" else BarChart(series, items)


def times_chart_of(table: TimeTable, names: tuple[str, ...]) -> Chart | None:
    """Make the chart of how long things took; `names` are those of the periods."""
    if not table.rows or not 1 <= len(names) <= MOST_SERIES:
        return None
    lanes = tuple(Lane(row.words, tuple(map(_reach, row.spans))) for row in table.rows)
    return RangeChart(names, lanes, tuple(Tick(one, spell_minutes(one)) for one in _TICKS))


def described(table: Table | TimeTable, names: tuple[str, ...]) -> str:
    """Say in one sentence what the chart of a table shows, for whoever hears it: the table itself is read."""
    heads = heads_of(table, names) if isinstance(table, Table) else names
    how = _how(table)
    of = " and ".join(heads)
    return f"{how} of “{table.title}”: {of}. The table after it has the same numbers."


def _how(table: Table | TimeTable) -> str:
    if isinstance(table, TimeTable):
        return "A drawing"
    return "A line chart" if table.draw == "line" else "A bar chart"


def _value(cell: Cell) -> Value:
    return Value(cell.words, cell.low, cell.high, cell.is_hidden)


def _reach(span: Span) -> Reach:
    if span.within is not None:
        least, most = (0, span.within) if span.within else (_YEAR, None)
        return Reach(span.words, least=least, most=most)
    return Reach(span.words, span.shortest, span.median, span.longest, hidden=span.is_hidden)
