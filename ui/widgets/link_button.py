"""Underlined words that can be pressed: "later", "leave", and the way to another page."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Style, current_theme
from ui.widgets.pressable import Pressable
from ui.widgets.wrapped_text import SetWords, WrappedText, natural_width

_LEAST_TARGET = 24


class LinkButton(Pressable):
    """Underlined words; only the words themselves can be clicked."""

    def __init__(
        self, words: str, parent: QWidget | None = None, *, style: Style = Style.BODY, ink: str = "accent"
    ) -> None:
        self._style, self._ink = style, ink
        self._set = SetWords()
        super().__init__(words, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size with the words in one line."""
        width = self._widest()
        return QSize(max(width, _LEAST_TARGET), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size, with the words wrapped."""
        return QSize(min(self.sizeHint().width(), current_theme().grown(96)), _LEAST_TARGET)

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need at a width, in pixels; no line is longer than running text."""
        return max(_LEAST_TARGET, self._lines(min(width, self._widest())).height)

    def hitButton(self, pos: QPoint) -> bool:
        """Tell whether a point lies on the button."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the underlined words, darker while pointed at."""
        pointed = self._ink == "accent" and (self.isDown() or self.underMouse())
        colour = current_theme().colour("accent_hover" if pointed else self._ink)
        lines = self._lines(self.width())
        lines.draw(QPainter(self), self.text_left(), (self.height() - lines.height) / 2, colour)

    def text_left(self) -> int:
        """Return where the words begin, in pixels from the left edge."""
        return 0

    def _widest(self) -> int:
        theme = current_theme()
        words = natural_width(self._words, self._font(), theme.grown(theme.size.running_text))
        return words + self.text_left()

    def _font(self) -> QFont:
        font = current_theme().font(self._style)
        font.setUnderline(True)
        return font

    def _lines(self, width: int) -> WrappedText:
        return self._set.lines(self._words, self._font(), width - self.text_left())
