"""A picture of a window, as wide as the text it stands in."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.stack import fit_height_to_words

_EDGE = 1


class Picture(QWidget):
    """Shows a file of the program's own, scaled to the width there is; `shows` says it in words.

    `fineness` is how many of its pixels stand beside each other for one of the window. It is unpacked when it
    comes into sight, and only its size is read before.
    """

    def __init__(self, file: Path, shows: str, fineness: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = str(file)
        self._size = QImageReader(self._file).size() / fineness
        self._scaled = QPixmap()
        self.setAccessibleName(shows)
        fit_height_to_words(self)

    @property
    def is_there(self) -> bool:
        """Say whether the file holds a picture."""
        return not self._size.isEmpty()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture at a width, both in pixels."""
        if not self.is_there:
            return 0
        inside = self._inside(width)
        return round(self._size.height() * inside / self._size.width()) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Return the size at the width of the main column."""
        width = current_theme().grown(current_theme().size.main_column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(240), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, and a line around it."""
        if not self.is_there:
            return
        painter = QPainter(self)
        wide, high = self._inside(self.width()), self.heightForWidth(self.width()) - 2 * _EDGE
        painter.drawPixmap(_EDGE, _EDGE, self._at(QSize(wide, high)))
        painter.setPen(QPen(current_theme().colour("control"), _EDGE))
        painter.drawRect(QRect(0, 0, wide + _EDGE, high + _EDGE))

    def _inside(self, width: int) -> int:
        """Give how wide it is drawn: never larger than it grows with the text."""
        return min(width - 2 * _EDGE, current_theme().grown(self._size.width()))

    def _at(self, size: QSize) -> QPixmap:
        """Scale smoothly, once a size, to the pixels of the screen."""
        ratio = self.devicePixelRatioF()
        if self._scaled.deviceIndependentSize().toSize() != size or self._scaled.devicePixelRatio() != ratio:
            self._scaled = QPixmap(self._file).scaled(
                size * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled
