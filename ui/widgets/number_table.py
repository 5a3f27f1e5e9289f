"""A table of numbers, whole on its page: heads of columns and of rows, each number heard with both."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import Style, current_theme
from ui.widgets.painted import draw_hairline
from ui.widgets.reveal import reveal
from ui.widgets.wrapped_text import WrappedText

_ASIDE, _ABOVE, _RING = 12, 8, 2
_HEAD_PART, _HEAD_PART_BESIDE_WORDS = 0.6, 0.34
"""The most of the width that heads of rows take, beside numbers and beside long words."""
_WIDEST = 860
_WIDEST_NUMBERS = 300
"""Pixels at 100 %: numbers stay near their head, however wide the window is."""

Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()


class _Numbers(QAbstractTableModel):
    """Words as they are; the first of each row is its head."""

    def __init__(self, heads: Sequence[str], rows: Sequence[Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._heads, self._rows = list(heads), [list(row) for row in rows]

    def rowCount(self, parent: Index = _HERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _HERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column() + 1] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, at: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[at] if way == Qt.Orientation.Horizontal else self._rows[at][0]


class NumberTable(QTableView):
    """As high as its rows; arrows go from number to number, Tab goes on.

    `heads` are those of the columns; each row is its own head and then a cell for each column, all in words.
    `name` is heard when the table is reached.
    """

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Heads(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Heads(Qt.Orientation.Vertical, self))
        self._corner = _Corner(self)
        self._settle()
        self.setModel(_Numbers(heads, rows, self))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width, and be as high as the rows then are."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit rows and columns to the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._fit()

    def currentChanged(self, now: Index, before: Index) -> None:
        """Keep the number that is read in sight."""
        super().currentChanged(now, before)
        if self.hasFocus():
            reveal(self)

    def _settle(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMaximumWidth(current_theme().grown(_WIDEST))

    def _fit(self) -> None:
        """Give rows, columns and the table itself the room their words need."""
        theme, model = current_theme(), self.model()
        self.setMaximumWidth(theme.grown(_WIDEST))
        rows, columns = range(model.rowCount()), range(model.columnCount())
        names = [_said(model.headerData(row, Qt.Orientation.Vertical)) for row in rows]
        cells = [[_said(model.index(row, column).data()) for column in columns] for row in rows]
        heads = [_said(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
        words = chain(*cells, *(head.split() for head in heads))  # heads may wrap, numbers should not
        side, each = self._shared(names, list(words), len(columns))
        for column in columns:
            self.setColumnWidth(column, each)
        for row in rows:
            high = [_high(words, Style.BODY, each) for words in cells[row]]
            self.setRowHeight(row, max(_high(names[row], Style.BODY, side), *high))
        top = max((_high(words, Style.BOLD, each) for words in heads), default=0)
        self.verticalHeader().setFixedWidth(side)
        self.horizontalHeader().setFixedHeight(top)
        self._corner.setGeometry(0, 0, side, top)
        self.setFixedHeight(top + sum(self.rowHeight(row) for row in rows) + 1)

    def _shared(self, names: Sequence[str], words: Sequence[str], columns: int) -> tuple[int, int]:
        """Give the width of the heads of rows, and of each column."""
        across, columns = max(1, self.width()), max(1, columns)
        wanted = _widest(words, current_theme().font(Style.BOLD)) + 2 * _ASIDE
        side = _widest(names, current_theme().font(Style.BODY)) + 2 * _ASIDE
        least = int(across * _HEAD_PART_BESIDE_WORDS)
        side = min(side, max(least, min(int(across * _HEAD_PART), across - columns * wanted)))
        return side, min((across - side) // columns, current_theme().grown(_WIDEST_NUMBERS))


class _Heads(QHeaderView):
    """Heads that wrap, painted in bold over columns and plainly beside rows."""

    def __init__(self, way: Qt.Orientation, table: QTableView) -> None:
        super().__init__(way, table)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setStretchLastSection(way == Qt.Orientation.Horizontal)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        words = _said(self.model().headerData(at, self.orientation()))
        if self.orientation() == Qt.Orientation.Horizontal:
            _paint_head(painter, rect, words)
        else:
            _paint_cell(painter, rect, words, "surface")


class _Corner(QWidget):
    """The head over the heads of the rows: it says nothing."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_head(QPainter(self), self.rect(), "")


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        is_reached = bool(state & QStyle.StateFlag.State_HasFocus)
        _paint_cell(painter, rect, _said(index.data()), "select" if is_reached else "surface")
        if is_reached:
            painter.setPen(QPen(current_theme().colour("focus"), _RING))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _paint_head(painter: QPainter, rect: QRect, words: str) -> None:
    theme = current_theme()
    painter.fillRect(rect, theme.colour("raised"))
    painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.colour("control"))
    _write(painter, rect, words, Style.BOLD)


def _paint_cell(painter: QPainter, rect: QRect, words: str, ground: str) -> None:
    theme = current_theme()
    painter.fillRect(rect, theme.colour(ground))
    draw_hairline(painter, rect, theme.colour("line"))
    _write(painter, rect, words, Style.BODY)


def _write(painter: QPainter, rect: QRect, words: str, style: Style) -> None:
    theme = current_theme()
    lines = WrappedText(words, theme.font(style), rect.width() - 2 * _ASIDE)
    lines.draw(painter, rect.left() + _ASIDE, rect.top() + _ABOVE, theme.colour("text"))


def _high(words: str, style: Style, width: int) -> int:
    return WrappedText(words, current_theme().font(style), width - 2 * _ASIDE).height + 2 * _ABOVE + 1


def _widest(words: Sequence[str], font: QFont) -> int:
    metrics = QFontMetricsF(font)
    return int(max((metrics.horizontalAdvance(one) for one in words), default=0.0)) + 2


def _said(words: object) -> str:
    return str(words or "")
