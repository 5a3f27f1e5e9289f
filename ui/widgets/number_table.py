"""A small table of numbers to be read: as high as its rows, all in words, a cell at a time by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget
from PySide6.QtWidgets import QStyledItemDelegate as Delegate

from ui.theme import Style, current_theme
from ui.widgets.number_columns import ABOVE, BESIDE, Measured, measured
from ui.widgets.painted import draw_hairline
from ui.widgets.reveal import reveal
from ui.widgets.stack import fit_height_to_words
from ui.widgets.wrapped_text import WrappedText

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table says: the head of each column, and rows of as many words, the first naming the row.

    `numbers` stand at the right of their column, other words at the left.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = True


class NumberTable(QTableView):
    """Takes the focus, so that a screen reader reads it; arrow keys move in it, Tab leads out of it."""

    def __init__(self, name: str, grid: Grid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._known: dict[tuple[int, int], Measured] = {}
        self.setAccessibleName(name)
        fit_height_to_words(self)
        self._settle()
        self.setModel(_Model(grid, self))
        self.selectionModel().currentChanged.connect(lambda *_: self._show_current())

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of head and rows at a width, both in pixels."""
        return self.measured(width).height

    def sizeHint(self) -> QSize:
        """Return the size at the width it would like."""
        width = current_theme().grown(current_theme().size.main_column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: words wrap."""
        return QSize(current_theme().grown(48), 0)

    def measured(self, width: int) -> Measured:
        """Give where columns and rows stand at a width."""
        key = (width, current_theme().percent)
        if key not in self._known:
            self._known[key] = measured(self._grid.heads, self._grid.rows, width)
        return self._known[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._share_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew for the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._share_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), current_theme().colour("surface"))
        painter.end()
        super().paintEvent(event)

    def _settle(self) -> None:
        self.setItemDelegate(_Cells(self, numbers=self._grid.numbers))
        self.setHorizontalHeader(_Heads(self, numbers=self._grid.numbers))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setCornerButtonEnabled(False)

    def _share_out(self) -> None:
        placed = self.measured(self.width())
        self.horizontalHeader().setFixedHeight(placed.head)
        for column, width in enumerate(placed.columns):
            self.setColumnWidth(column, width)
        for row, height in enumerate(placed.rows):
            self.setRowHeight(row, height)

    def _show_current(self) -> None:
        self.viewport().update()
        if self.hasFocus():
            reveal(self)


class _Model(QAbstractTableModel):
    def __init__(self, grid: Grid, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._grid.heads)

    def data(self, index: Index, role: int = _DISPLAY) -> str | None:
        words = self._grid.rows[index.row()][index.column()]
        return words if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> str | None:
        if role != _DISPLAY:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return self._grid.heads[section] if across else self._grid.rows[section][0]


class _Heads(QHeaderView):
    def __init__(self, table: QTableView, *, numbers: bool) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._numbers = numbers
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("raised"))
        line = QRect(0, self.height() - 2, self.viewport().width(), 2)
        painter.fillRect(line, theme.colour("control"))
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        _draw(painter, rect.adjusted(0, 0, 0, -2), words, Style.BOLD, right=self._numbers and column > 0)


class _Cells(Delegate):
    def __init__(self, table: QTableView, *, numbers: bool) -> None:
        super().__init__(table)
        self._table, self._numbers = table, numbers

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, column = current_theme(), QRect(option.rect), index.column()
        painter.save()
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.fillRect(rect, theme.colour("select"))
        line = QRect(0, rect.top(), self._table.viewport().width(), rect.height())
        draw_hairline(painter, line, theme.colour("line"))
        _draw(painter, rect, str(index.data() or ""), Style.BODY, right=self._numbers and column > 0)
        painter.restore()


def _draw(painter: QPainter, box: QRect, words: str, style: Style, *, right: bool) -> None:
    theme = current_theme()
    room = box.adjusted(BESIDE, ABOVE, -BESIDE, -ABOVE)
    text = WrappedText(words, theme.font(style), room.width())
    left = room.left() + (room.width() - text.width if right else 0)
    text.draw(painter, left, room.top(), theme.colour("text"))


def grid_of(heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: bool = True) -> Grid:
    """Make a grid from sequences."""
    return Grid(tuple(heads), tuple(map(tuple, rows)), numbers)
