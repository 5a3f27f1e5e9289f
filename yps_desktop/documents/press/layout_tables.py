"""Lays out dense tables: people, chronology, the list of sheets. No cell is ever empty."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from yps_desktop.documents.answers import Blank, Code, Small, Strong, Words
from yps_desktop.documents.press.house import DENSE, GUTTER, HAIR, MM, RULE, SMALL, Spacing
from yps_desktop.documents.press.layout_blanks import compact, signs_key
from yps_desktop.documents.press.slab import Mark, PageOf, Rule, Slab, Stack, merged, moved
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.step_by_step import Contents
from yps_desktop.documents.tables import (
    Cell,
    ChronologyDays,
    Column,
    Event,
    Group,
    GroupedTable,
    PeopleTable,
    SheetIndex,
    Table,
)

_HEAD = replace(SMALL, size=8).bold()


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
    Column("What", 60),
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
_CHAPTERS = (Column("Chapter", 0), Column("For whom, and how long it takes", 60), Column("Page", 160))


def people_slabs(table: PeopleTable, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out people with their ages on three days, and explain the signs used."""
    rows = [
        (_strong(one.who), one.part, one.made, one.shared, one.disclosed, one.bear_in_mind)
        for one in table.people
    ]
    return table_slabs(Table(_PEOPLE, tuple(rows), table.note), parent, space)


def table_slabs(table: Table, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out rows under their heads, and explain the signs used."""
    grid, node = _Grid(table.columns, space), parent.add("Table")
    again = grid.heads(None)
    slabs = [grid.heads(node), *(grid.row(row, node, again) for row in table.rows)]
    return _explained(slabs, table.rows, table.note, parent)


def grouped_slabs(table: GroupedTable, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out rows under the headings of their groups; the heads of the table repeat on each page."""
    grid, node = _Grid(table.columns, space), parent.add("Table")
    slabs = [grid.heads(node)]
    again = grid.heads(None)
    for group in table.groups:
        head = grid.group(group.heading, node.add("TR").add("TH", "Row"))
        slabs.append(replace(head, again=again))
        resumed = merged((again, grid.group(f"{group.heading} (continued)", None)))
        slabs += [grid.row(row, node, resumed) for row in group.rows]
    return _explained(slabs, [row for group in table.groups for row in group.rows], table.note, parent)


def chronology_slabs(chronology: ChronologyDays, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out events under their days."""
    days = tuple(Group(day.heading, tuple(_cells(event) for event in day.events)) for day in chronology.days)
    return grouped_slabs(GroupedTable(_EVENTS, days), parent, space)


def index_slabs(index: SheetIndex, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out the list of sheets with the page each starts on."""
    rows = (
        ((one.number, _strong(one.name), one.happened, one.signed, one.standing, Code(one.entry)), one.key)
        for one in index.sheets
    )
    return _with_pages(_SHEETS, rows, parent, space)


def contents_slabs(contents: Contents, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out the list of chapters with the page each starts on."""
    rows = (((_strong(one.title), one.words), one.key) for one in contents.chapters)
    return _with_pages(_CHAPTERS, rows, parent, space)


def _with_pages(
    columns: Sequence[Column], rows: Iterable[tuple[tuple[Cell, ...], str]], parent: Node, space: Spacing
) -> list[Slab]:
    """Lay out rows, each with the number of the page that has its key."""
    grid, table = _Grid(columns, space), parent.add("Table")
    slabs, again = [grid.heads(table)], grid.heads(None)
    for cells, key in rows:
        line = table.add("TR")
        slab = grid.cells(cells, line, again)
        page = PageOf(space.width, space.pad + DENSE.baseline, DENSE, key, line.add("TD"))
        slabs.append(replace(slab, marks=(*slab.marks, page)))
    return slabs


def _explained(slabs: list[Slab], rows: Sequence[tuple[Cell, ...]], note: str, parent: Node) -> list[Slab]:
    used = {type(cell) for row in rows for cell in row if isinstance(cell, Blank)}
    if used or note:
        slabs[-1] = replace(slabs[-1], keep=True)
        slabs.append(signs_key(used, note, parent.add("P")))
    return slabs


def _strong(words: Words) -> Words:
    return Strong(words) if isinstance(words, str) else words


def _cells(event: Event) -> tuple[Cell, ...]:
    happened = _strong(event.happened) if not isinstance(event.happened, Blank) else event.happened
    recorded = event.recorded if isinstance(event.recorded, tuple) else (event.recorded,)
    if event.gap:
        recorded = (*recorded, " ", Small(f"·\N{NO-BREAK SPACE}{event.gap}"))
    return (happened, recorded, event.what, event.by, Code(event.entries))


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns, the white above and below a row, and the width they stand in."""

    columns: Sequence[Column]
    space: Spacing

    @property
    def pad(self) -> float:
        return self.space.pad

    def heads(self, table: Node | None) -> Slab:
        """Set the heads over a rule; without a table they are a repetition, which is not read again."""
        line = table.add("TR") if table else None
        stack = Stack(y=self.pad)
        bottom = stack.y + _HEAD.leading
        for index, column in enumerate(self.columns):
            node = line.add("TH", "Column") if line else None
            x = self.space.width - 8 * MM if column.head == "Page" else column.start * MM
            cell = Stack(y=self.pad).text(column.head, _HEAD, node, x, self._room(index))
            stack.marks.extend(cell.marks)
            bottom = max(bottom, cell.y)
        stack.y = bottom + self.pad
        return stack.rule(RULE, length=self.space.width).slab(keep=True)

    def row(self, cells: tuple[Cell, ...], table: Node, again: Slab) -> Slab:
        """Set a row of a table."""
        return self.cells(cells, table.add("TR"), again)

    def cells(self, cells: tuple[Cell, ...], line: Node, again: Slab) -> Slab:
        """Set the cells of a row, the first as its head."""
        marks: list[Mark] = []
        bottom = self.pad + DENSE.leading
        for index, cell in enumerate(cells):
            node = line.add("TH", "Row") if index == 0 else line.add("TD")
            drawn = self._cell(cell, index, node)
            marks.extend(drawn.marks)
            bottom = max(bottom, drawn.y)
        height = bottom + self.pad
        return Slab(height, (*marks, Rule(0, height, self.space.width, HAIR)), again=again)

    def group(self, heading: str, node: Node | None) -> Slab:
        """Set a heading over the rows of its group."""
        kind = replace(DENSE, size=9).bold()
        stack = Stack(y=2 * self.pad).text(heading, kind, node).skip(self.pad)
        return stack.rule(HAIR, length=self.space.width).slab(keep=True)

    def _cell(self, cell: Cell, index: int, node: Node) -> Stack:
        stack, x = Stack(y=self.pad), self.columns[index].start * MM
        if isinstance(cell, Blank):
            stack.marks.extend(moved(compact(cell, x, DENSE, node), y=self.pad))
            return stack
        return stack.text(cell, DENSE, node, x, self._room(index))

    def _room(self, index: int) -> float:
        last = index + 1 == len(self.columns)
        end = self.space.width if last else self.columns[index + 1].start * MM - GUTTER / 2
        return end - self.columns[index].start * MM
