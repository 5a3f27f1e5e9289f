"""The search in the top bar."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme, icon_pixmap
from ui.widgets.plain_field import PlainField

_WORDS = "Search name, number or any word"
_WHAT_ENTER_DOES = "Enter shows the cases found"
_WIDTH = 300
_ICON_ROOM = 26
_BIG_WORDS = 150


class SearchField(PlainField):
    """A field with a lens in it; with large words it loses the lens and keeps the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WORDS, 0, parent)
        self.setAccessibleDescription(_WHAT_ENTER_DOES)
        self._across = _WIDTH
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, bar_width: int) -> None:
        """Take the width that suits a bar of this width, in pixels."""
        theme = current_theme()
        big = theme.percent >= _BIG_WORDS
        grown = _WIDTH + (theme.percent - 100) * 1.2
        self._across = round(max(theme.grown(110), min(grown, bar_width * 0.45)))
        self.setTextMargins(0 if big else _ICON_ROOM, 0, 0, 0)
        self.setPlaceholderText("Search" if big or self._across < theme.grown(_WIDTH) - 20 else _WORDS)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the field's size."""
        return QSize(self._across, current_theme().control_height)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the lens."""
        super().paintEvent(event)
        theme = current_theme()
        if theme.percent >= _BIG_WORDS:
            return
        side = theme.grown(15)
        box = QRect(9, (self.height() - side) // 2, side, side)
        QPainter(self).drawPixmap(
            box, icon_pixmap("search", theme.colours.text, side, self.devicePixelRatioF())
        )
