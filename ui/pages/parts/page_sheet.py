"""One page of a paper on its ground: as large as it is asked to be, and scrolled where that is too large."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import current_theme

WIDTH = 408
"""How wide a page is shown beside its form at 100 %, in pixels."""
_UPRIGHT = 297 / 210


class PageSheet(QWidget):
    """A page with a hairline around it; `widened` says that it is shown in another width."""

    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._shape = _UPRIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_drawn(self) -> bool:
        """Say whether a page stands on it; until then it is white paper."""
        return self._image is not None

    def set_image(self, image: QImage) -> None:
        """Show a page; it may lie across."""
        self._image, shape = image, image.height() / max(1, image.width())
        if abs(shape - self._shape) > 0.01:
            self._shape = shape
            self.updateGeometry()
        self.update()

    def width_at(self, height: int) -> int:
        """Return the width at which the whole page is no higher than that."""
        return max(1, round(height / self._shape))

    def pixels(self) -> int:
        """Return how many pixels of the screen its width has."""
        return round(max(1, self.width()) * self.devicePixelRatioF())

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page at a width."""
        return round(width * self._shape)

    def sizeHint(self) -> QSize:
        """Return the size beside a form."""
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(160, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the page anew in its new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, or white paper until it is drawn."""
        painter, theme = QPainter(self), current_theme()
        painter.fillRect(self.rect(), theme.colour("control"))
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(inside, Qt.GlobalColor.white)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(inside, self._image)


class SheetArea(QScrollArea):
    """Holds the sheet: all of it is seen, unless it is to be larger than there is room."""

    def __init__(self, sheet: PageSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._width, self._most_high = 0, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(sheet)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_at(self, width: int, most_high: int = 0) -> None:
        """Show the page in a width, in pixels; `most_high` is how high the area may be, 0 the whole page."""
        self._width, self._most_high = width, most_high
        high = self._sheet.heightForWidth(width)
        self._sheet.resize(width, high)
        needed = min(high, most_high) if most_high else high
        across = self.horizontalScrollBar().sizeHint().height() if most_high else 0
        self.setFixedHeight(needed + across)
        bars = Qt.ScrollBarPolicy
        policy = bars.ScrollBarAsNeeded if most_high else bars.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)

    def scroll_to_top(self) -> None:
        """Show the page from its upper left corner."""
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a page that is larger than its room by the arrows; other keys are for whoever holds it."""
        along = {Qt.Key.Key_Up, Qt.Key.Key_Down}, {Qt.Key.Key_Left, Qt.Key.Key_Right}
        bars = self.verticalScrollBar(), self.horizontalScrollBar()
        if any(bar.maximum() > 0 and event.key() in keys for bar, keys in zip(bars, along, strict=True)):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return the size of the page as shown."""
        return QSize(self._width or WIDTH, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(160, 160)
