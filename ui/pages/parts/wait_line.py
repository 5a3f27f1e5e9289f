"""How long it is until another password may be tried, in the place of the button that would try it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Bold
from yps_desktop.services.tries import wait_words

AGAIN = "You can try again now."
_A_SECOND_MS = 1_000


class WaitLine(Bold):
    """Counts down on the screen; aloud it is said once, and once when it is over."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._left: Callable[[], int] = lambda: 0
        self._tick = QTimer(self, interval=_A_SECOND_MS)
        self._tick.timeout.connect(self.look)
        self.hide()

    @property
    def is_waiting(self) -> bool:
        """Say whether there is a wait."""
        return self._tick.isActive()

    def begin(self, left: Callable[[], int]) -> None:
        """Look whether there is a wait; `left` gives its seconds, again and again."""
        self._left = left
        self.look()
        if self.is_waiting:
            self.say()

    def say(self) -> None:
        """Say aloud how long it still is."""
        say_aloud(self, self.text())

    def look(self) -> None:
        """Show what is left of the wait, or that it is over."""
        seconds = self._left()
        if seconds:
            self.setText(wait_words(seconds))
            self.show()
            self._tick.start()
        elif self.is_waiting:
            self._tick.stop()
            self.hide()
            self.ended.emit()
