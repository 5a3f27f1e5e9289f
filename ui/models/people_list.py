"""The people of all cases as a table: who, what tells them apart, and in how many cases."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from ui.models.paged_list import Cell, PagedList
from yps_desktop.guidance.spell import count
from yps_desktop.record.ages import Days, age_between
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.directory_lines import YOUNG
from yps_desktop.services.directory_list import PAGE, InList

HEADS = ("Name", "Who", "Born", "In")


class PeopleList(PagedList):
    """Rows as they were read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, PAGE, parent)
        self._rows: list[InList] = []

    def start(self, rows: Sequence[InList], today: date) -> None:
        """Show the first people."""
        self._rows = list(rows)
        self.show_first([_cells(row, today) for row in rows], rows[-1].place if rows else None)

    def go_on(self, rows: Sequence[InList], today: date) -> None:
        """Show the next below."""
        self._rows += rows
        self.show_next([_cells(row, today) for row in rows], rows[-1].place if rows else None)

    def listed(self, row: int) -> InList:
        """Give who stands in a row."""
        return self._rows[row]


def born_words(born: date | None, days: Days | None, today: date) -> str:
    """Say when somebody was born, or how old they are as far as an age or a year group tells."""
    if born is not None:
        return spell_day(born)
    return f"Aged {age_between(days, Days(today, today)).words()}" if days is not None else "Not known"


def _cells(row: InList, today: date) -> tuple[Cell, ...]:
    name = f"{row.name}, also {', '.join(row.also)}" if row.also else row.name
    capacity = row.capacity[:1].upper() + row.capacity[1:]
    is_asked = row.what in YOUNG or row.days is not None
    born = born_words(row.born, row.days, today) if is_asked else ""
    return Cell(name, bold=True), Cell(capacity), Cell(born), Cell(count(row.cases, "case"))
