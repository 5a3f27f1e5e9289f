"""The warning that the record is about to be locked: it lies over the page and moves nothing on it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Body, Bold
from ui.widgets.panel import Panel

WHY = (
    "Nobody has pressed a key or moved the mouse for a while. Press any key or move the mouse to go on. "
    "Drafts are kept either way; an answer that a reader has not signed yet is not."
)
_AGAIN = 20


class IdleWarning(Panel):
    """Counts the last seconds at the top of the window; aloud at their start and once more near the end."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("amber_bg", "amber", "clock", window)
        self._window, self._before = window, 0
        self.left = Bold("")
        self.add(self.left)
        self.add(Body(WHY))
        self.hide()
        window.installEventFilter(self)

    def say(self, seconds: int) -> None:
        """Say how many seconds are left."""
        words = f"The record locks in {seconds} second{'' if seconds == 1 else 's'}."
        begins, before = self.isHidden(), self._before
        self._before = seconds
        self.left.setText(words)
        self.setAccessibleName(f"{words} {WHY}")
        if begins:
            self._lie_on_top()
        if begins or seconds <= _AGAIN < before:
            say_aloud(self, f"{words} {WHY}", at_once=True)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Stay as wide as the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._lie_on_top()
        return super().eventFilter(window, event)

    def _lie_on_top(self) -> None:
        width = self._window.width()
        self.show()
        self.setGeometry(0, 0, width, max(self.heightForWidth(width), self.sizeHint().height()))
        self.raise_()
