"""An icon that stands beside words, drawn in a colour of the theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme, icon_pixmap


class IconMark(QWidget):
    """One icon; it says nothing to a screen reader, the words beside it do."""

    def __init__(self, name: str, pixels: int, ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._pixels, self._ink = name, pixels, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the icon's size at this text size."""
        side = current_theme().grown(self._pixels)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        theme = current_theme()
        colour, side = getattr(theme.colours, self._ink), theme.grown(self._pixels)
        QPainter(self).drawPixmap(0, 0, icon_pixmap(self._name, colour, side, self.devicePixelRatioF()))
