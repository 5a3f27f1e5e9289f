"""Buttons that say what they do: one main one a page, the others outlined."""

from typing import ClassVar

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Style, Theme, current_theme, icon_pixmap
from ui.widgets.painted import draw_box, sharp
from ui.widgets.pressable import Pressable
from ui.widgets.wrapped_text import SetWords, WrappedText, natural_width

_ICON_GAP = 5


class WordsButton(Pressable):
    """A button with words and perhaps an icon; long words wrap instead of being cut off."""

    style_of_words: ClassVar[Style] = Style.BODY
    padding: ClassVar[int] = 18

    def __init__(self, words: str, icon: str = "", parent: QWidget | None = None) -> None:
        self._set = SetWords()
        super().__init__(words, parent)
        self._icon = icon

    def sizeHint(self) -> QSize:
        """Return the size with the words in one line."""
        theme = current_theme()
        words = natural_width(
            self._words, theme.font(self.style_of_words), theme.grown(theme.size.running_text)
        )
        width = words + self._icon_space(theme) + 2 * self.padding
        return QSize(width, self.least_height(theme))

    def minimumSizeHint(self) -> QSize:
        """Return the least size, with the words wrapped."""
        theme = current_theme()
        return QSize(min(self.sizeHint().width(), theme.grown(96)), self.least_height(theme))

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need at a width, both in pixels."""
        theme = current_theme()
        lines = self._lines(theme, width)
        return self.least_height(theme) + lines.height - lines.first_line

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and words."""
        theme, painter = current_theme(), sharp(self)
        self.paint_ground(painter, theme)
        lines = self._lines(theme, self.width())
        icon_space = self._icon_space(theme)
        left = max(self.padding, (self.width() - lines.width - icon_space) // 2)
        if self._icon:
            self._paint_icon(painter, theme, left)
        top = (self.height() - lines.height) / 2
        lines.draw(painter, left + icon_space, top, theme.colour(self.ink()))

    def least_height(self, theme: Theme) -> int:
        """Return the height with one line of words."""
        return theme.control_height

    def ink(self) -> str:
        """Return the role of the words' colour."""
        return "text"

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paint what is behind the words."""
        pointed = self.isDown() or self.underMouse()
        ground = theme.colour("raised" if pointed else "surface")
        draw_box(
            painter, self.rect(), ground, theme.colour("control"), theme.border.control, theme.radius.button
        )

    def current_style(self) -> Style:
        """Return the style the words have now."""
        return self.style_of_words

    def _lines(self, theme: Theme, width: int) -> WrappedText:
        room = width - 2 * self.padding - self._icon_space(theme)
        return self._set.lines(self._words, theme.font(self.current_style()), room)

    def _icon_space(self, theme: Theme) -> int:
        return theme.grown(theme.size.icon_inline) + _ICON_GAP if self._icon else 0

    def _paint_icon(self, painter: QPainter, theme: Theme, left: int) -> None:
        side = theme.grown(theme.size.icon_inline)
        colour = getattr(theme.colours, self.ink())
        box = QRect(left, (self.height() - side) // 2, side, side)
        painter.drawPixmap(box, icon_pixmap(self._icon, colour, side, self.devicePixelRatioF()))


class MainButton(WordsButton):
    """The one button of a page that does what the page is for."""

    style_of_words = Style.BOLD

    def ink(self) -> str:
        """Return the colour of words on the filled ground."""
        return "on_accent"

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paint the filled ground."""
        pointed = self.isDown() or self.underMouse()
        ground = theme.colour("accent_hover" if pointed else "accent")
        draw_box(painter, self.rect(), ground, radius=theme.radius.button)


class OutlinedButton(WordsButton):
    """Any other button."""


class SmallButton(WordsButton):
    """A button inside a row, such as Remove."""

    style_of_words = Style.SMALL_BUTTON
    padding = 12

    def least_height(self, theme: Theme) -> int:
        """Return the lower height of a small button."""
        return theme.grown(theme.size.small_button) + 2 * theme.border.control
