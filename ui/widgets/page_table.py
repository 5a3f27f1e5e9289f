"""A table for lists: rows of two lines, no grid, the keyboard in charge, Tab never caught."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import Style, Theme, current_theme, icon_pixmap
from ui.widgets.painted import draw_hairline
from ui.widgets.reveal import reveal
from ui.widgets.wrapped_text import WrappedText

_PADDING = 15
_HEADER = 42
_ICON_GAP = 6
_ROWS_MEASURED = 50
_BIG_WORDS = 150

Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a model may say of a cell besides its words (DisplayRole)."""

    BOLD = Qt.ItemDataRole.UserRole + 1
    INK = Qt.ItemDataRole.UserRole + 2  # role of the colour of the words, such as "red"
    ICON = Qt.ItemDataRole.UserRole + 3  # name of an icon before the words
    ICON_INK = Qt.ItemDataRole.UserRole + 4


def row_height(theme: Theme) -> int:
    """Return the height of a row in pixels: two lines, or three where large words leave narrow columns."""
    return theme.grown(theme.size.table_row + (_lines(theme) - 2) * 20)


def _lines(theme: Theme) -> int:
    return 3 if theme.percent >= _BIG_WORDS else 2


class PageTable(QTableView):
    """A list of rows; `opened` carries the row's number on Enter or double click, `pointed` on selection."""

    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self, name: str, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths, self._rows_shown = list(widths), 0
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Header(self))
        self._settle()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the rows of a model."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._fit)
            model.rowsInserted.connect(self._fit)
        if self.selectionModel() is not None:
            self.selectionModel().currentRowChanged.connect(lambda now, _: self._point(now.row()))
        self._fit()

    def show_rows(self, rows: int) -> None:
        """Be as high as this many rows, or as there are; 0 takes the height there is."""
        self._rows_shown = rows
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Fit rows and columns to the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), current_theme().colour("surface"))
        painter.end()
        super().paintEvent(event)

    def _settle(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setContentsMargins(0, 0, 0, 0)
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        self._fit()

    def _point(self, row: int) -> None:
        if self.hasFocus():
            reveal(self)
        self.pointed.emit(row)

    def _fit(self) -> None:
        theme = current_theme()
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(row_height(theme))
        self.horizontalHeader().setFixedHeight(theme.grown(_HEADER))
        self._share_width()
        model = self.model()
        if self._rows_shown and model is not None:
            rows = min(self._rows_shown, max(1, model.rowCount()))
            self.setFixedHeight(theme.grown(_HEADER) + rows * row_height(theme) + 2)

    def _share_width(self) -> None:
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        first = min(self._first_column_width(), self.viewport().width() // 2)
        rest, room = sum(self._widths[1:]) or 1, self.viewport().width() - first
        for column, width in enumerate(self._widths[: model.columnCount()]):
            self.setColumnWidth(column, room * width // rest if column else first)

    def _first_column_width(self) -> int:
        """Return what the first column needs in one line, since it names the row."""
        model, theme = self.model(), current_theme()
        metrics = QFontMetrics(theme.font(Style.BOLD))
        rows = range(min(model.rowCount(), _ROWS_MEASURED))
        widest = max(
            (metrics.horizontalAdvance(str(model.index(row, 0).data() or "")) for row in rows), default=0
        )
        return max(widest + 2 * _PADDING, self._widths[0])


class _Header(QHeaderView):
    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setStretchLastSection(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme, model = current_theme(), self.model()
        painter.fillRect(rect, theme.colour("raised"))
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.colour("control"))
        words = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        painter.setFont(theme.font(Style.BOLD))
        painter.setPen(theme.colour("text"))
        room = rect.adjusted(_PADDING, 0, -4, -2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.colour("select" if chosen else "surface"))
        draw_hairline(painter, rect, theme.colour("line"))
        self._paint_words(painter, theme, rect.adjusted(_PADDING, 2, -6, -3), index)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        theme = current_theme()
        return QSize(theme.grown(80), row_height(theme))

    def _paint_words(self, painter: QPainter, theme: Theme, room: QRect, index: Index) -> None:
        if name := index.data(CellRole.ICON):
            room = self._paint_icon(
                painter, theme, room, str(name), str(index.data(CellRole.ICON_INK) or "text")
            )
        style = Style.BOLD if index.data(CellRole.BOLD) else Style.BODY
        words = WrappedText(str(index.data() or ""), theme.font(style), room.width(), lines=_lines(theme))
        top = room.top() + max(0, (room.height() - words.height) // 2)
        painter.setClipRect(room)
        words.draw(painter, room.left(), top, theme.colour(str(index.data(CellRole.INK) or "text")))

    def _paint_icon(self, painter: QPainter, theme: Theme, room: QRect, name: str, ink: str) -> QRect:
        side = theme.grown(theme.size.icon_inline)
        box = QRect(room.left(), room.center().y() - side // 2, side, side)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(box, icon_pixmap(name, getattr(theme.colours, ink), side, ratio))
        return room.adjusted(side + _ICON_GAP, 0, 0, 0)
