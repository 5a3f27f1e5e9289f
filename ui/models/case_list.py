"""The list of cases as a table: fifty rows at a time, the next fifty when somebody comes to the end."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from ui.models.case_cells import cells_of
from ui.models.paged_list import PagedList
from yps_desktop.services.listing import PAGE, Listed

HEADS = ("Case", "Young people", "Standing", "Next due")


class CaseList(PagedList):
    """Rows as they were read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, PAGE, parent)
        self._rows: list[Listed] = []

    def start(self, rows: Sequence[Listed], now: datetime) -> None:
        """Show the first rows of a list."""
        self._rows = list(rows)
        self.show_first([cells_of(row.line, now) for row in rows], rows[-1].at if rows else None)

    def go_on(self, rows: Sequence[Listed], now: datetime) -> None:
        """Show the next rows below."""
        self._rows += rows
        self.show_next([cells_of(row.line, now) for row in rows], rows[-1].at if rows else None)

    def listed(self, row: int) -> Listed:
        """Give the case of a row."""
        return self._rows[row]
