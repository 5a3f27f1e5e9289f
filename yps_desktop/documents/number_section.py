"""A table of numbers as a section of a paper: what it says, its chart, and the table after it (Q)."""

from collections.abc import Sequence

from yps_desktop.charts import Chart
from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Block, Heading, Paragraphs, Section
from yps_desktop.documents.drawn_chart import DrawnChart
from yps_desktop.documents.tables import Column, Table
from yps_desktop.guidance import number_tables
from yps_desktop.guidance.number_charts import chart_of, described, heads_of, times_chart_of
from yps_desktop.guidance.number_tables import TimeTable

_LABELS, _LABELS_OF_MANY = 96.0, 56.0
"""Where the numbers begin, in millimetres: with up to two columns, and with more or with longer words."""
_FEW = 2
_WIDE = 170.0


def number_section(table: number_tables.Table, names: tuple[str, ...]) -> Section:
    """Set a table of numbers under its title; `names` are those of the periods."""
    rows = [(row.words, [cell.words for cell in row.cells]) for row in table.rows]
    heads = heads_of(table, names)
    set_table = _table(heads, rows, _LABELS if len(heads) <= _FEW else _LABELS_OF_MANY)
    return _section(table, names, chart_of(table, names), set_table)


def times_section(table: TimeTable, names: tuple[str, ...]) -> Section:
    """Set the table of how long things took under its title; `names` are those of the periods."""
    rows = [(row.words, [span.words for span in row.spans]) for row in table.rows]
    return _section(table, names, times_chart_of(table, names), _table(names, rows, _LABELS_OF_MANY))


def _section(
    table: number_tables.Table | TimeTable, names: tuple[str, ...], chart: Chart | None, rows: Table
) -> Section:
    blocks: list[Block] = [Paragraphs((table.says,), "small")] if table.says else []
    if chart is not None:
        blocks.append(DrawnChart(chart, described(table, names)))
    if table.rows:
        blocks.append(rows)
    return Section(Heading(table.title), tuple(blocks))


def _table(heads: Sequence[str], rows: Sequence[tuple[str, list[str]]], numbers_at: float) -> Table:
    """Set columns of one width beside the labels, or beside each other from the first on."""
    step = (_WIDE - numbers_at) / max(1, len(heads))
    columns = [Column(head, numbers_at + place * step) for place, head in enumerate(heads)]
    return Table((Column("", 0.0), *columns), tuple((Strong(words), *cells) for words, cells in rows))
