"""Lays out a chart as one figure, or as several on one scale where it is higher than a page."""

from dataclasses import replace

from yps_desktop.charts import Chart, Drawing, Words, laid_out, parts_of
from yps_desktop.documents.drawn_chart import CHART_WIDE, TABLE_WIDE, ChartBeside, DrawnChart
from yps_desktop.documents.press.house import DENSE, FORMATS, MM, TIGHT, WIDTH, Spacing
from yps_desktop.documents.press.layout_tables import table_slabs
from yps_desktop.documents.press.setting import SetLine, line_width, set_lines
from yps_desktop.documents.press.slab import Drawn, Mark, Slab, Text, merged, moved
from yps_desktop.documents.press.tagging import Node

_ABOVE, _BELOW = 2 * MM, 3 * MM
_ENDLESS = 20 * WIDTH


def chart_slabs(block: DrawnChart, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out a chart across the measure of the text; it stays with its table, which follows."""
    drawings = _that_fit(block.chart, _room(space))
    return [
        _slab(one, _told(block.told, number, len(drawings)), parent) for number, one in enumerate(drawings)
    ]


def beside_chart_slabs(block: ChartBeside, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out a chart with its table at its right, or below it where they would be half a page high."""
    trial = Node("Sect")
    chart = _slab(_drawing(block.drawn.chart, CHART_WIDE * MM), block.drawn.told, trial)
    table = merged(table_slabs(block.table, trial, replace(TIGHT, width=TABLE_WIDE * MM)))
    height = max(chart.height - _BELOW, table.height)
    if height > _room(space) / 2:
        return [*chart_slabs(block.drawn, parent, space), *table_slabs(block.table, parent, space)]
    parent.kids += trial.kids
    marks = (*chart.marks, *moved(table.marks, x=WIDTH - TABLE_WIDE * MM))
    return [Slab(height, marks)]


def _that_fit(chart: Chart, room: float) -> list[Drawing]:
    """Draw a chart in as few parts as stand on a page each; an item alone is drawn as it is."""
    drawings: list[Drawing] = []
    many = 0
    while many < _items(chart) and (not drawings or max(one.height for one in drawings) > room):
        many += 1
        drawings = [_drawing(part) for part in parts_of(chart, many)]
    return drawings


def _items(chart: Chart) -> int:
    return len(parts_of(chart, 10_000))


def _room(space: Spacing) -> float:
    """Give the height of a page of this width, without what must stand with a chart."""
    form = next(form for form in FORMATS.values() if form.text == space.width)
    return form.floor - form.top - _ABOVE - _BELOW - 50 * MM


def _drawing(chart: Chart, wide: float = WIDTH) -> Drawing:
    return laid_out(chart, wide, DENSE.size, _measure)


def _measure(text: str, size: float) -> float:
    return line_width(_set(text, size))


def _set(text: str, size: float) -> SetLine:
    return set_lines(text, replace(DENSE, size=size), _ENDLESS)[0]


def _slab(drawing: Drawing, told: str, parent: Node) -> Slab:
    """Put the shapes under the texts: nothing but an edge may lie over a word."""
    node = parent.add("Figure", alt=told)
    texts = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    shapes = tuple(shape for shape in drawing.shapes if not isinstance(shape, Words))
    marks: list[Mark] = [Drawn(0.0, 0.0, shapes, node)]
    marks += [Text(one.x, one.y, _set(one.text, one.size), node) for one in texts]
    return Slab(drawing.height + _BELOW, tuple(marks), before=_ABOVE, keep=True)


def _told(told: str, number: int, many: int) -> str:
    return f"{told} Part {number + 1} of {many}." if many > 1 else told
