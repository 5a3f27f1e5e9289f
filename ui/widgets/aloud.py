"""Says a sentence aloud to whoever uses a screen reader, wherever their focus is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say_aloud(source: QWidget, words: str, *, at_once: bool = False) -> None:
    """Say words that appeared on the screen by themselves; `at_once` breaks into what is being read."""
    event = QAccessibleAnnouncementEvent(source, words)
    how = QAccessible.AnnouncementPoliteness
    event.setPoliteness(how.Assertive if at_once else how.Polite)
    QAccessible.updateAccessibility(event)


def say_wrong_at(box: QWidget, words: str) -> None:
    """Put the focus on a box and say what is wrong: read with the focus, or aloud where that is there."""
    box.setAccessibleDescription(words)
    if box.hasFocus():
        say_aloud(box, words, at_once=True)
    else:
        box.setFocus()
