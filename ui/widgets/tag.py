"""A short status in a small box: always a word, never only a colour."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Style, Theme, current_theme
from ui.widgets.painted import draw_box, sharp
from ui.widgets.wrapped_text import WrappedText, natural_width
from yps_desktop.record.typed import one_line

_PADDING_X, _PADDING_Y = 12, 3


class TagKind(Enum):
    """What a tag says: ground, words, and whether it has an edge and bold words."""

    PLAIN = ("tag_bg", "text", False)
    IN_PROGRESS = ("soft", "text", False)
    DUE = ("amber_bg", "text", True)
    OVERDUE = ("red_bg", "red", True)


class Tag(QLabel):
    """Words in a small box."""

    def __init__(self, words: str, kind: TagKind = TagKind.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(one_line(words))
        self._ground, self._ink, self._edged = kind.value
        self._edge = "red" if kind is TagKind.OVERDUE else "amber"
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size with the words in one line."""
        theme = current_theme()
        width = natural_width(self.text(), theme.font(self._style()), theme.grown(theme.size.side_column))
        return QSize(
            width + 2 * _PADDING_X, self._lines(theme, width + 2 * _PADDING_X).height + 2 * _PADDING_Y
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same: a tag is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        theme, painter = current_theme(), sharp(self)
        edge = theme.colour(self._edge) if self._edged else None
        draw_box(painter, self.rect(), theme.colour(self._ground), edge, 1, theme.radius.tag)
        lines = self._lines(theme, self.width())
        lines.draw(painter, _PADDING_X, (self.height() - lines.height) / 2, theme.colour(self._ink))

    def _style(self) -> Style:
        return Style.META_BOLD if self._edged else Style.META

    def _lines(self, theme: Theme, width: int) -> WrappedText:
        return WrappedText(self.text(), theme.font(self._style()), width - 2 * _PADDING_X)
