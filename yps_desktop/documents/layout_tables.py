"""Lays out dense tables: people, chronology, the list of sheets. No cell is ever empty."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from yps_desktop.documents.answers import Blank, Code, Small, Strong, Words
from yps_desktop.documents.content import Cell, ChronologyDays, Event, PeopleTable, SheetIndex
from yps_desktop.documents.house import DENSE, GUTTER, HAIR, MM, PAD, RULE, SMALL, WIDTH
from yps_desktop.documents.layout_blanks import compact, signs_key
from yps_desktop.documents.slab import Mark, PageOf, Rule, Slab, Stack, merged, moved
from yps_desktop.documents.tagging import Node

_HEAD = replace(SMALL, size=8).bold()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and where it starts, in millimetres from the left margin."""

    head: str
    start: float


_PEOPLE = (
    Column("Who", 0),
    Column("Part in it", 43),
    Column("Made", 93),
    Column("Shared", 106),
    Column("Disclosed", 121),
    Column("To bear in mind", 139),
)
_EVENTS = (
    Column("Happened", 0),
    Column("Recorded; gap", 22),
    Column("What", 54),
    Column("Told or written by", 126),
    Column("Entry", 157),
)
_SHEETS = (
    Column("", 0),
    Column("Sheet", 8),
    Column("Happened", 54),
    Column("Signed by", 91),
    Column("Standing", 122),
    Column("Entry", 146),
    Column("Page", 160),
)


def people_slabs(table: PeopleTable, parent: Node) -> list[Slab]:
    """Lay out people with their ages on three days, and explain the signs used."""
    rows = [
        (_strong(one.who), one.part, one.made, one.shared, one.disclosed, one.bear_in_mind)
        for one in table.people
    ]
    slabs = _table(_PEOPLE, rows, parent.add("Table"))
    used = {type(cell) for row in rows for cell in row if isinstance(cell, Blank)}
    if used or table.note:
        slabs[-1] = replace(slabs[-1], keep=True)
        slabs.append(signs_key(used, table.note, parent.add("P")))
    return slabs


def chronology_slabs(chronology: ChronologyDays, parent: Node) -> list[Slab]:
    """Lay out events under their days; the heads of the table repeat on each page."""
    table = parent.add("Table")
    slabs = [_heads(_EVENTS, table)]
    again = _heads(_EVENTS, None)
    for day in chronology.days:
        slabs.append(replace(_day(day.heading, table.add("TR").add("TH", "Row")), again=again))
        resumed = merged((again, _day(f"{day.heading} (continued)", None)))
        slabs += [_table_row(_EVENTS, _cells(event), table, resumed) for event in day.events]
    return slabs


def index_slabs(index: SheetIndex, parent: Node) -> list[Slab]:
    """Lay out the list of sheets with the page each starts on."""
    table = parent.add("Table")
    slabs, again = [_heads(_SHEETS, table)], _heads(_SHEETS, None)
    for one in index.sheets:
        cells = (
            one.number,
            _strong(one.name),
            one.happened,
            one.signed,
            one.standing,
            Code(one.entry),
        )
        line = table.add("TR")
        slab = _row_slab(_SHEETS, cells, line, again)
        page = PageOf(WIDTH, PAD + DENSE.baseline, DENSE, one.key, line.add("TD"))
        slabs.append(replace(slab, marks=(*slab.marks, page)))
    return slabs


def _strong(words: Words) -> Words:
    return Strong(words) if isinstance(words, str) else words


def _cells(event: Event) -> tuple[Cell, ...]:
    happened = _strong(event.happened) if not isinstance(event.happened, Blank) else event.happened
    recorded = event.recorded if isinstance(event.recorded, tuple) else (event.recorded,)
    if event.gap:
        recorded = (*recorded, "\n", Small(event.gap))
    return (happened, recorded, event.what, event.by, Code(event.entries))


def _table(columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]], table: Node) -> list[Slab]:
    again = _heads(columns, None)
    return [_heads(columns, table), *(_table_row(columns, row, table, again) for row in rows)]


def _heads(columns: Sequence[Column], table: Node | None) -> Slab:
    """Set the heads over a rule; without a table they are a repetition, which is not read again."""
    line = table.add("TR") if table else None
    stack = Stack(y=PAD)
    bottom = stack.y + _HEAD.leading
    for index, column in enumerate(columns):
        node = line.add("TH", "Column") if line else None
        right = column.head == "Page"
        x = WIDTH - 8 * MM if right else column.start * MM
        cell = Stack(y=PAD).text(column.head, _HEAD, node, x, _room(columns, index))
        stack.marks.extend(cell.marks)
        bottom = max(bottom, cell.y)
    stack.y = bottom + PAD
    return stack.rule(RULE).slab(keep=True)


def _table_row(columns: Sequence[Column], cells: tuple[Cell, ...], table: Node, again: Slab) -> Slab:
    return _row_slab(columns, cells, table.add("TR"), again)


def _row_slab(columns: Sequence[Column], cells: tuple[Cell, ...], line: Node, again: Slab) -> Slab:
    marks: list[Mark] = []
    bottom = PAD + DENSE.leading
    for index, cell in enumerate(cells):
        node = line.add("TH", "Row") if index == 0 else line.add("TD")
        drawn = _cell(cell, columns[index].start * MM, _room(columns, index), node)
        marks.extend(drawn.marks)
        bottom = max(bottom, drawn.y)
    height = bottom + PAD
    return Slab(height, (*marks, Rule(0, height, WIDTH, HAIR)), again=again)


def _cell(cell: Cell, x: float, room: float, node: Node) -> Stack:
    stack = Stack(y=PAD)
    if isinstance(cell, Blank):
        stack.marks.extend(moved(compact(cell, x, DENSE, node), y=PAD))
        return stack
    return stack.text(cell, DENSE, node, x, room)


def _room(columns: Sequence[Column], index: int) -> float:
    end = columns[index + 1].start * MM - GUTTER / 2 if index + 1 < len(columns) else WIDTH
    return end - columns[index].start * MM


def _day(heading: str, node: Node | None) -> Slab:
    kind = replace(DENSE, size=9).bold()
    return Stack(y=2.4 * MM).text(heading, kind, node).skip(PAD).rule(HAIR).slab(keep=True)
