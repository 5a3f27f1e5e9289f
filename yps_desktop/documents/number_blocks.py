"""Tables of numbers as blocks of a paper: each with its chart above it, which tells the same."""

from collections.abc import Iterator, Sequence

from yps_desktop.charts import Chart
from yps_desktop.documents.advice_paper import small
from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Block, Heading, Section
from yps_desktop.documents.drawn_chart import DrawnChart
from yps_desktop.documents.tables import Cell, Column
from yps_desktop.documents.tables import Table as PaperTable
from yps_desktop.guidance.number_charts import chart_of, described, heads_of, times_chart_of
from yps_desktop.guidance.number_tables import Numbers, Table, TimeTable

_LABELS, _WIDTH = 84, 170
"""Where the numbers of a table begin, and how wide the text is, in millimetres."""


def sections(numbers: Numbers) -> Iterator[Section]:
    """Give a section for each table of some numbers, in order."""
    for table in numbers.tables:
        yield _of_table(table, numbers.names)
    for times in numbers.times:
        yield _of_times(times, numbers.names)


def _of_table(table: Table, names: tuple[str, ...]) -> Section:
    heads = heads_of(table, names)
    rows = [_row(row.words, [cell.words for cell in row.cells]) for row in table.rows]
    chart = chart_of(table, names)
    return _section(table, chart, described(table, names), PaperTable(_columns(heads), tuple(rows)))


def _of_times(times: TimeTable, names: tuple[str, ...]) -> Section:
    rows = [_row(row.words, [span.words for span in row.spans]) for row in times.rows]
    table = PaperTable(_columns(names), tuple(rows))
    return _section(times, times_chart_of(times, names), described(times, names), table)


def _row(words: str, told: Sequence[str]) -> tuple[Cell, ...]:
    return (Strong(words), *told)


def _section(of: Table | TimeTable, chart: Chart | None, told: str, table: PaperTable) -> Section:
    drawn: tuple[Block, ...] = (DrawnChart(chart, told),) if chart is not None else ()
    return Section(Heading(of.title), (small(of.says), *drawn, table))


def _columns(heads: tuple[str, ...]) -> tuple[Column, ...]:
    wide = (_WIDTH - _LABELS) / len(heads)
    return (Column("", 0), *(Column(head, _LABELS + at * wide) for at, head in enumerate(heads)))
