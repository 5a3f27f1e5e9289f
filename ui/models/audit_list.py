"""The audit as a table: when, who, what and in which case, fifty lines at a time."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from ui.models.paged_list import Cell, PagedList
from ui.pages.parts.days import capital, when_words
from yps_desktop.services.audit import PAGE, Line

HEADS = ("When", "Who", "What", "Case")


class AuditList(PagedList):
    """Lines as they were read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, PAGE, parent)
        self._lines: list[Line] = []

    def start(self, lines: Sequence[Line], now: datetime) -> None:
        """Show the first lines."""
        self._lines = list(lines)
        self.show_first([_cells(line, now) for line in lines], lines[-1].at if lines else None)

    def go_on(self, lines: Sequence[Line], now: datetime) -> None:
        """Show the next lines below."""
        self._lines += lines
        self.show_next([_cells(line, now) for line in lines], lines[-1].at if lines else None)

    def line(self, row: int) -> Line:
        """Give the line of a row."""
        return self._lines[row]


def _cells(line: Line, now: datetime) -> tuple[Cell, ...]:
    """Give the cells of a line; a clock that was amiss stands with what was done."""
    what = f"{line.what} ({line.clock})" if line.clock else line.what
    return Cell(capital(when_words(line.when, now)), bold=True), Cell(line.who), Cell(what), Cell(line.number)
