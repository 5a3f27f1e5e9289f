"""The list of cases as a table: fifty rows at a time, the next fifty when somebody comes to the end."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.models.case_cells import Cell, cells_of
from ui.widgets.page_table import CellRole
from yps_desktop.services.listing import PAGE, Listed

HEADS = ("Case", "Young people", "Standing", "Next due")

Index = QModelIndex | QPersistentModelIndex


class CaseList(QAbstractTableModel):
    """Rows as they were read; `wants_more` carries the place of the last one, to read on from there."""

    wants_more = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Listed] = []
        self._cells: list[tuple[Cell, ...]] = []
        self._ended, self._asked = True, False

    def start(self, rows: Sequence[Listed], now: datetime) -> None:
        """Show the first rows of a list."""
        self.beginResetModel()
        self._rows, self._cells = list(rows), [cells_of(row.line, now) for row in rows]
        self._ended, self._asked = len(rows) < PAGE, False
        self.endResetModel()

    def go_on(self, rows: Sequence[Listed], now: datetime) -> None:
        """Show the next rows below."""
        self._ended, self._asked = len(rows) < PAGE, False
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self._cells += [cells_of(row.line, now) for row in rows]
        self.endInsertRows()

    def listed(self, row: int) -> Listed:
        """Give the case of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows read so far."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words above a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what one cell says, and how."""
        if not index.isValid():
            return None
        cell = self._cells[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.words
            case CellRole.BOLD:
                return cell.bold
            case CellRole.INK:
                return cell.ink
            case CellRole.ICON:
                return cell.icon
            case CellRole.ICON_INK:
                return cell.icon_ink
            case _:
                return None

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there may be more rows that nobody has asked for yet."""
        return not parent.isValid() and not self._ended and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next rows; they come when they have been read."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wants_more.emit(self._rows[-1].at)
