"""A table read a page at a time: the next rows come when somebody comes to the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.widgets.page_table import CellRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a cell; `ink` and `icon_ink` are roles of colours, `icon` an icon before the words."""

    words: str
    bold: bool = False
    ink: str = "text"
    icon: str = ""
    icon_ink: str = "text"


class PagedList(QAbstractTableModel):
    """Cells as they were read; `wants_more` carries the place of the last row, to read on from there."""

    wants_more = Signal(object)

    def __init__(self, heads: Sequence[str], page: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads, self._page = tuple(heads), page
        self._cells: list[tuple[Cell, ...]] = []
        self._last: object = None
        self._ended, self._asked = True, False

    def show_first(self, cells: Sequence[tuple[Cell, ...]], last: object) -> None:
        """Show the first rows; `last` is the place of the last of them."""
        self.beginResetModel()
        self._cells = list(cells)
        self._take(len(cells), last)
        self.endResetModel()

    def show_next(self, cells: Sequence[tuple[Cell, ...]], last: object) -> None:
        """Show the next rows below."""
        self._take(len(cells), last)
        if not cells:
            return
        first = len(self._cells)
        self.beginInsertRows(QModelIndex(), first, first + len(cells) - 1)
        self._cells += cells
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows read so far."""
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words above a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
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
            self.wants_more.emit(self._last)

    def _take(self, rows: int, last: object) -> None:
        self._ended, self._asked, self._last = rows < self._page, False, last
