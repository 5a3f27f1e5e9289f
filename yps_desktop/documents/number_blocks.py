"""Tables of numbers as blocks of a paper: each with its chart, which tells the same."""

from collections.abc import Iterator, Sequence

from yps_desktop.documents.advice_paper import small
from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Block, Heading, Section
from yps_desktop.documents.drawn_chart import TABLE_WIDE, ChartBeside, DrawnChart
from yps_desktop.documents.tables import Cell, Column
from yps_desktop.documents.tables import Table as PaperTable
from yps_desktop.guidance.number_charts import chart_of, described, heads_of, times_chart_of
from yps_desktop.guidance.number_notes import SEVERAL
from yps_desktop.guidance.number_tables import Numbers, Table, TimeTable

_NUMBERS = {1: 20, 2: 38}
"""How wide the numbers of a table beside its chart are, by how many columns it has, in millimetres."""
_SHORT = 48
"""Where lengths of time begin that are told in a word or two."""
_WIDE_LABELS, _WIDTH = 84, 170
"""Where they begin in a table below its chart, and how wide the text is."""
_IN_ONE_LINE = 84
"""Letters of a title and what is said of it that stand beside each other."""


def sections(numbers: Numbers) -> Iterator[Section]:
    """Give a section for each table of some numbers, in order."""
    for table in numbers.tables:
        yield _of_table(table, numbers.names)
    for times in numbers.times:
        yield _of_times(times, numbers.names)


def _of_table(table: Table, names: tuple[str, ...]) -> Section:
    heads, chart = heads_of(table, names), chart_of(table, names)
    rows = tuple(_row(row.words, [cell.words for cell in row.cells]) for row in table.rows)
    if chart is None:
        return _section(table, PaperTable(_columns(heads, _WIDE_LABELS, _WIDTH), rows))
    beside = PaperTable(_columns(heads, TABLE_WIDE - _NUMBERS[len(heads)], TABLE_WIDE), rows)
    return _section(table, ChartBeside(DrawnChart(chart, described(table, names)), beside))


def _of_times(times: TimeTable, names: tuple[str, ...]) -> Section:
    """Set how long things took: where it is told in full, that needs the whole measure."""
    rows = tuple(_row(row.words, [span.words for span in row.spans]) for row in times.rows)
    table, chart = PaperTable(_columns(names, _WIDE_LABELS, _WIDTH), rows), times_chart_of(times, names)
    if chart is None:
        return _section(times, table)
    drawn = DrawnChart(chart, described(times, names))
    if len(names) == 1 and all(span.many is None for row in times.rows for span in row.spans):
        return _section(times, ChartBeside(drawn, PaperTable(_columns(names, _SHORT, TABLE_WIDE), rows)))
    return _section(times, drawn, table)


def _row(words: str, told: Sequence[str]) -> tuple[Cell, ...]:
    return (Strong(words), *told)


def _section(of: Table | TimeTable, *blocks: Block) -> Section:
    """Set what a table says beside its title where there is room, else below it."""
    says = of.says.removesuffix(SEVERAL).strip()
    if len(of.title) + len(says) <= _IN_ONE_LINE:
        return Section(Heading(of.title, says), blocks)
    return Section(Heading(of.title), (small(says), *blocks))


def _columns(heads: tuple[str, ...], labels: int, wide: int) -> tuple[Column, ...]:
    each = (wide - labels) / len(heads)
    return (Column("", 0), *(Column(head, labels + at * each) for at, head in enumerate(heads)))
