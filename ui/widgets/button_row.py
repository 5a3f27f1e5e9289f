"""Buttons beside each other, and one below the other as soon as they no longer fit."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.widgets.stack import fit_height_to_words

_GAP = 12
_GAP_BELOW = 12


class ButtonRow(QWidget):
    """A row of buttons, main first, at the left."""

    def __init__(
        self,
        *buttons: QWidget,
        gap: int = _GAP,
        flow: bool = False,
        low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = RowOrStack(gap, self, flow=flow, low=low)
        fit_height_to_words(self)
        for button in buttons:
            self._row.addWidget(button)

    def add(self, button: QWidget) -> None:
        """Add a button at the end."""
        self._row.addWidget(button)


class RowOrStack(QLayout):
    """Lays its items in one row while they fit, otherwise in one column, or with `flow` in several rows.

    Items of unlike height stand at the middle of their row, or with `low` at its lower edge.
    """

    def __init__(
        self, gap: int, parent: QWidget | None = None, *, flow: bool = False, low: bool = False
    ) -> None:
        super().__init__(parent)
        self._low = low
        self._items: list[QLayoutItem] = []
        self._gap, self._flow = gap, flow
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Say that no direction is asked for."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, both in pixels."""
        boxes = self._boxes(width)
        return max((box.bottom() + 1 for box in boxes), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of the row."""
        width = self._row_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the least size: that of the widest item."""
        least = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in least), default=0), max((s.height() for s in least), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        for item, box in zip(self._shown(), self._boxes(rect.width()), strict=True):
            item.setGeometry(box.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _row_width(self) -> int:
        widths = [item.sizeHint().width() for item in self._shown()]
        return sum(widths) + self._gap * max(0, len(widths) - 1)

    def _boxes(self, width: int) -> list[QRect]:
        if self._row_width() <= width:
            return self._in_a_row()
        return self._in_rows(width) if self._flow else self._in_a_column(width)

    def _in_a_row(self) -> list[QRect]:
        sizes = [item.sizeHint() for item in self._shown()]
        height = max((size.height() for size in sizes), default=0)
        boxes, x = [], 0
        for size in sizes:
            above = height - size.height()
            boxes.append(QRect(x, above if self._low else above // 2, size.width(), size.height()))
            x += size.width() + self._gap
        return boxes

    def _in_rows(self, width: int) -> list[QRect]:
        boxes, x, y, height = [], 0, 0, 0
        for item in self._shown():
            size = item.sizeHint()
            if x and x + size.width() > width:
                x, y, height = 0, y + height + _GAP_BELOW, 0
            boxes.append(QRect(x, y, min(size.width(), width), size.height()))
            x, height = x + size.width() + self._gap, max(height, size.height())
        return boxes

    def _in_a_column(self, width: int) -> list[QRect]:
        boxes, y = [], 0
        for item in self._shown():
            across = min(item.sizeHint().width(), width)
            high = item.heightForWidth(across) if item.hasHeightForWidth() else item.sizeHint().height()
            boxes.append(QRect(0, y, across, high))
            y += high + _GAP_BELOW
        return boxes
