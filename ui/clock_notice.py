"""Asks somebody who is about to write to look at the computer's clock, where it seems wrong."""

from PySide6.QtCore import QObject

from ui.messages import Messages
from ui.places import CHECK, CORRECT, COUNTERSIGN, INK, NEW_INCIDENT, QUESTION, Place
from ui.session import Session
from yps_desktop.services.writing import clock_doubts

WRITING = (CHECK, CORRECT, COUNTERSIGN, INK, NEW_INCIDENT, QUESTION)


class ClockNotice(QObject):
    """Says it over every page on which something is written or signed; nothing waits for it."""

    def __init__(self, session: Session, messages: Messages) -> None:
        super().__init__(messages)
        self._session, self._messages = session, messages

    def look(self, place: Place) -> None:
        """Look at the clock now that a page is complete."""
        if place.page in WRITING:
            self._session.ask(self, clock_doubts, self._say, lambda _: None)

    def _say(self, words: str) -> None:
        if words:
            self._messages.trouble(words)
