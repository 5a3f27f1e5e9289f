"""How soon the password being typed would be guessed, in words under its box."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Caption
from ui.widgets.password_field import PasswordField

_PAUSE_MS = 400


class StrengthLine(Caption):
    """Says it once typing pauses, and says nothing of an empty box; it never stands in the way of typing."""

    def __init__(
        self, box: PasswordField, known: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._box, self._known = box, known
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        box.changed.connect(self._typed)
        self.hide()

    def look(self) -> None:
        """Say how soon what stands in the box would be guessed."""
        typed = self._box.text()
        if typed:
            self._say(_words(typed, self._known()))

    def _typed(self) -> None:
        self._pause.start()
        if not self._box.text():
            self._pause.stop()
            self.setText("")
            self.hide()

    def _say(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.show()
            say_aloud(self, words)


def _words(typed: str, known: Sequence[str]) -> str:
    from yps_desktop.services.password_strength import is_long_enough, strength  # late: seldom wanted

    return strength(typed, known).words if is_long_enough(typed) else "Not long enough yet."
