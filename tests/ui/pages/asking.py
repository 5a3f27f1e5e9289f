"""What tests of the question pages share: letting a page settle, then reading and pressing."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.pages import reading
from ui.widgets.pressable import Pressable

_TURNS = 30
"""More than the longest page takes, at one a turn."""


def settle() -> None:
    """Let Qt build what is built in turns, show what was added and delete what was taken away."""
    for _ in range(_TURNS):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def words_on(page: QWidget) -> str:
    """Give all words that stand on a page now."""
    settle()
    return reading.words_on(page)


def button(page: QWidget, words: str) -> Pressable:
    """Find the button or link with these words."""
    settle()
    return reading.button(page, words)


def nameless(page: QWidget) -> list[str]:
    """Give whatever takes the focus and has no name for a screen reader."""
    settle()
    return reading.nameless(page)
