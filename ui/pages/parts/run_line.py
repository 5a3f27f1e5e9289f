"""What is being done with a paper, in words that follow it, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.parts.how_far import HowFar
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column

_LOOKS_MS = 200
_LOOKS_BEFORE_STOP = 4
"""Looks until Stop takes the focus: longer than a double press."""
_SAID_ALOUD_EVERY = 40
"""Looks between two words aloud: eight seconds."""


class RunLine(Column):
    """Shows how far something is while it runs; aloud it is said now and then.

    The focus can wait on it. It goes on to Stop a moment later, so that Enter pressed twice stops nothing,
    and comes back once that is pressed.
    """

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self._at_rest = words
        self._doing, self._how_far, self._looks = "", HowFar(), 0
        self.words = Caption(words)
        self.stop_link = LinkButton("Stop")
        self._stop_row = ButtonRow(self.stop_link)
        self._tick = QTimer(self, interval=_LOOKS_MS)
        self._tick.timeout.connect(self.look)
        self.stop_link.clicked.connect(self._stop)
        self.add(self.words)
        self.add(self._stop_row)
        self._stop_row.hide()

    def follow(self, doing: str, how_far: HowFar, *, at_once: bool = True) -> None:
        """Say what is being done, then how far it is, until `end`; nothing yet where it may be over soon."""
        self._doing, self._how_far, self._looks = doing, how_far, 0
        self._tick.start()
        if at_once:
            self._stop_row.show()
            self.say(doing)

    def end(self) -> None:
        """Take the words back: it is over."""
        self._tick.stop()
        self._stop_row.hide()
        self.words.setText(self._at_rest)

    def say(self, words: str) -> None:
        """Show words, and say them aloud."""
        self.words.setText(words)
        self.setAccessibleName(words)
        say_aloud(self, words)

    def look(self) -> None:
        """Look how far it is."""
        words = f"{self._doing} {self._how_far.words}".strip()
        self._stop_row.show()
        self._looks += 1
        if self._looks >= _LOOKS_BEFORE_STOP and self.window().focusWidget() is self:
            self.stop_link.setFocus()
        if self._looks % _SAID_ALOUD_EVERY == 1:
            self.say(words)
        else:
            self.words.setText(words)

    def _stop(self) -> None:
        self._how_far.stop()
        self._tick.stop()
        if self.window().focusWidget() is self.stop_link:
            self.setFocus()
        self._stop_row.hide()
        self.say("Stopping.")
