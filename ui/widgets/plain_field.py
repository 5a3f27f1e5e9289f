"""A field of one line that takes plain words only."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from ui.theme import current_theme
from ui.widgets.refusal import say_refused
from ui.widgets.text_intake import take_in
from yps_desktop.record.typed import one_line

LONGEST = 32_767
TOO_LONG = f"That is longer than this box holds, {LONGEST:,} letters, so nothing was put in."


class PlainField(QLineEdit):
    """One line of plain words, as wide as its answer; a picture or a file is refused in one sentence."""

    refused = Signal(str)

    def __init__(self, name: str = "", width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setMaxLength(LONGEST)
        self.setAccessibleName(name)
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self.textEdited.connect(self._tidy)

    def text(self) -> str:
        """Return the words, made plain."""
        return one_line(super().text())

    def setText(self, text: str | None) -> None:
        """Show a text, made plain; a longer one than the field holds belongs in a PlainArea."""
        super().setText(one_line(text or ""))
        self.setCursorPosition(0)

    def set_wrong(self, wrong: bool) -> None:
        """Draw the red edge of a field whose answer is wrong, or take it away."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def take(self, offer: QMimeData) -> None:
        """Put in the plain words of a paste or a drop, or say why not."""
        intake = take_in(offer)
        words = one_line(intake.text)
        room = LONGEST - len(self.text()) + len(self.selectedText())
        refusal = intake.refusal or (TOO_LONG if len(words) > room else "")
        if refusal:
            self.refused.emit(refusal)
            say_refused(self, refusal)
        elif words:
            self.insert(words)

    def sizeHint(self) -> QSize:
        """Return the field's size at this text size."""
        theme = current_theme()
        width = (
            theme.grown(self._width) + 2 * theme.border.control if self._width else super().sizeHint().width()
        )
        return QSize(width, theme.control_height)

    def minimumSizeHint(self) -> QSize:
        """Return the least size; a field with a width of its own keeps it."""
        theme = current_theme()
        return self.sizeHint() if self._width else QSize(theme.grown(60), theme.control_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste by our own rule, everything else by Qt's."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste what is selected elsewhere, with the middle button, by our own rule."""
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.take(clipboard.mimeData(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return Qt's menu with our own Paste in it."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.setEnabled(True)  # so that a picture is answered in words, not by grey ones
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        return menu

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let an offer come near, so that dropping it can be answered in words."""
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where dropped words would go."""
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in dropped words; refuse anything else."""
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.take(event.mimeData())
        event.acceptProposedAction()

    def _tidy(self, text: str) -> None:
        tidy = one_line(text)
        if tidy != text:
            place = max(0, self.cursorPosition() - (len(text) - len(tidy)))
            super().setText(tidy)
            self.setCursorPosition(place)
