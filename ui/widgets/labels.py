"""Words on a page: always plain text, always wrapping, in one of the house's few styles."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Style, current_theme
from ui.widgets.stack import fit_height_to_words
from ui.widgets.wrapped_text import SetWords, WrappedText, natural_width
from yps_desktop.record.typed import normalise


class Label(QLabel):
    """Words set in lines; markup in them is shown as it was typed, never obeyed."""

    style_of_words: ClassVar[Style] = Style.BODY
    ink_of_words: ClassVar[str] = "text"
    heading_level: ClassVar[int] = 0

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, ink: str = "", style: Style | None = None
    ):
        super().__init__(parent)
        self._ink = ink or self.ink_of_words
        self._style = style or self.style_of_words
        self._set = SetWords()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        fit_height_to_words(self)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(normalise(text))
        self.updateGeometry()

    def set_ink(self, role: str) -> None:
        """Change the colour's role."""
        self._ink = role
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words at the width they would like."""
        width = self._wanted_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: a few letters wide, since words wrap."""
        theme = current_theme()
        return QSize(min(self._wanted_width(), theme.grown(48)), self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width, both in pixels."""
        return self._lines(width).height if self.text() else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        if not self.text():
            return
        painter = QPainter(self)
        self._lines(self.width()).draw(painter, 0, 0, current_theme().colour(self._ink))

    def _wanted_width(self) -> int:
        theme = current_theme()
        return natural_width(self.text(), theme.font(self._style), theme.grown(theme.size.running_text))

    def _lines(self, width: int) -> WrappedText:
        theme = current_theme()
        font = theme.font(self._style)
        if self._style in (Style.BODY, Style.META):
            width = min(width, theme.grown(theme.size.running_text))
        return self._set.lines(self.text(), font, width)


class PageTitle(Label):
    """The one title of a page, a heading to a screen reader."""

    style_of_words = Style.PAGE_TITLE
    heading_level = 1


class SectionTitle(Label):
    """The heading of a section or of a card."""

    style_of_words = Style.SECTION
    heading_level = 2


class CardTitle(Label):
    """The heading of a small card."""

    style_of_words = Style.QUESTION
    heading_level = 3


class Question(Label):
    """The question above its field."""

    style_of_words = Style.QUESTION
    heading_level = 3


class Body(Label):
    """Running text."""


class Bold(Label):
    """A sentence or a fact that leads its row."""

    style_of_words = Style.BOLD


class Hint(Label):
    """Helping words below a question."""

    ink_of_words = "text2"


class Caption(Label):
    """Recording times, sources and other small words."""

    style_of_words = Style.META
    ink_of_words = "text2"


class ErrorWords(Label):
    """What is wrong with one answer."""

    style_of_words = Style.BOLD
    ink_of_words = "red"


class Code(Label):
    """A code or fingerprint that somebody may have to type."""

    style_of_words = Style.MONO
