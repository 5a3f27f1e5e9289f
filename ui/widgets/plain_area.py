"""A field of several lines that takes plain words only and grows with them."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetricsF, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import current_theme
from ui.widgets.refusal import say_refused
from ui.widgets.reveal import reveal
from ui.widgets.stack import lay_out_anew
from ui.widgets.text_intake import take_in
from ui.widgets.unbroken import wrap_mode
from yps_desktop.record.typed import normalise

_MOST_LINES = 16
_EDGES = 18


class PlainArea(QPlainTextEdit):
    """Several lines of plain words of any length; a picture or a file is refused in one sentence."""

    refused = Signal(str)

    def __init__(self, name: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_lines = lines
        self._shown_lines = lines
        self._words: str | None = None
        self._is_dropping, self._refusal = False, ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().contentsChange.connect(self._wrap)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._forget_words)
        self.cursorPositionChanged.connect(self._follow_cursor)

    def text(self) -> str:
        """Return the words, made plain."""
        if self._words is None:
            self._words = normalise(self.toPlainText())
        return self._words

    def setText(self, text: str) -> None:
        """Show a text, made plain."""
        self.setPlainText(normalise(text))

    def set_wrong(self, wrong: bool) -> None:
        """Draw the red edge of a field whose answer is wrong, or take it away."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def cursor_place(self) -> int:
        """Return where the cursor stands, in letters from the start."""
        return self.textCursor().position()

    def set_cursor_place(self, place: int) -> None:
        """Put the cursor there, or at the end of a shorter text."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """Return the size with the lines now shown."""
        line = QFontMetricsF(self.font()).lineSpacing()
        height = math.ceil(self._shown_lines * line) + _EDGES
        return QSize(current_theme().grown(240), max(height, current_theme().control_height))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(60), self.sizeHint().height())

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        """Let every offer come near, so that a picture can be answered in words."""
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in the plain words of a paste or a drop, or say why not."""
        intake = take_in(source)
        if intake.refusal:
            self._refuse(intake.refusal)
        elif intake.text:
            self.insertPlainText(intake.text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let an offer come near, so that dropping it can be answered in words."""
        super().dragEnterEvent(event)
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in dropped words; refuse anything else, once Qt has said that something changed."""
        self._is_dropping = True
        super().dropEvent(event)
        self._is_dropping, refusal, self._refusal = False, self._refusal, ""
        if refusal:
            self._refuse(refusal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines anew at another width."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size of the words after a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _refuse(self, sentence: str) -> None:
        if self._is_dropping:  # Qt says next that the text changed, which would take the sentence away
            self._refusal = sentence
            return
        self.refused.emit(sentence)
        say_refused(self, sentence)

    def _wrap(self, at: int, _removed: int, added: int) -> None:
        """Choose how to wrap before Qt lays out what came in."""
        if self.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere:
            blocks = self._blocks(0, self.document().characterCount())
        else:
            blocks = self._blocks(at, at + added)
        mode = wrap_mode("\n".join(blocks))
        if mode != self.wordWrapMode():
            self.setWordWrapMode(mode)

    def _blocks(self, start: int, end: int) -> Iterator[str]:
        """Give the lines, as typed, that touch a part of the text."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() <= end:
            yield block.text()
            block = block.next()

    def _forget_words(self) -> None:
        """Make them plain anew when they are next asked for: a form asks several times a key."""
        self._words = None

    def _grow(self) -> None:
        lines = round(self.document().size().height())
        shown = max(self._least_lines, min(_MOST_LINES, lines))
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if lines > _MOST_LINES else bars.ScrollBarAlwaysOff
        )
        if shown != self._shown_lines:
            self._shown_lines = shown
            self.updateGeometry()
            QTimer.singleShot(0, self, self._take_room)

    def _take_room(self) -> None:
        """Take the room for new lines: a form deep in layouts did not hear that it was asked for."""
        if self.isVisible() and self.height() < self.sizeHint().height():
            lay_out_anew(self.parentWidget())

    def _follow_cursor(self) -> None:
        if self.hasFocus():
            reveal(self, self.cursorRect())
