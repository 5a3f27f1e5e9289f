"""A card that opens something: an icon, what it is, and where it starts."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Style, Theme, current_theme, icon_pixmap
from ui.widgets.painted import draw_box, sharp
from ui.widgets.pressable import Pressable
from ui.widgets.stack import fit_height_to_words
from ui.widgets.wrapped_text import WrappedText
from yps_desktop.record.typed import one_line

_LEFT, _TOP, _GAP = 18, 18, 18


class WayInCard(Pressable):
    """One of a few ways to begin; the whole card can be pressed."""

    def __init__(
        self, icon: str, title: str, words: str, parent: QWidget | None = None, *, ink: str = "accent"
    ) -> None:
        self._icon, self._hint, self._ink = icon, one_line(words), ink
        super().__init__(title, parent)
        fit_height_to_words(self, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(self._hint)

    def sizeHint(self) -> QSize:
        """Return the size the card has in a row of two."""
        theme = current_theme()
        width = (theme.grown(theme.size.main_column) - theme.space.between_cards) // 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(200), current_theme().control_height)

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need at a width, both in pixels."""
        theme = current_theme()
        title, words = self._lines(theme, width)
        return 2 * _TOP + title.height + theme.space.label_to_hint + words.height

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        theme, painter = current_theme(), sharp(self)
        ground = theme.colour("raised" if self.isDown() or self.underMouse() else "surface")
        draw_box(
            painter, self.rect(), ground, theme.colour("control"), theme.border.control, theme.radius.card
        )
        side = theme.grown(theme.size.icon_way_in)
        colour = getattr(theme.colours, self._ink)
        box = QRect(_LEFT, _TOP, side, side)
        painter.drawPixmap(box, icon_pixmap(self._icon, colour, side, self.devicePixelRatioF()))
        title, words = self._lines(theme, self.width())
        x = _LEFT + side + _GAP - 4
        title.draw(painter, x, _TOP, theme.colour("text"))
        words.draw(painter, x, _TOP + title.height + theme.space.label_to_hint, theme.colour("text2"))

    def _lines(self, theme: Theme, width: int) -> tuple[WrappedText, WrappedText]:
        room = width - 2 * _LEFT - theme.grown(theme.size.icon_way_in) - _GAP + 4
        title = WrappedText(self.words(), theme.font(Style.QUESTION), room)
        return title, WrappedText(self._hint, theme.font(Style.BODY), room)
