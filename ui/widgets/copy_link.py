"""Underlined words that copy a text, and say that they did."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.link_button import LinkButton

COPIED = "Copied"


class CopyLink(LinkButton):
    """Copies its text when it is pressed; its words then say so."""

    def __init__(self, words: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._offered, self._text = words, text
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.setText(f"{COPIED}. {self._offered} again")
        say_aloud(self, COPIED)
