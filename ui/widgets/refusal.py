"""Where it is said that something pasted or dropped was not taken in: by whatever stands around the box."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class SaysRefusals(Protocol):
    """A question, a card or a window that has a place for such a sentence."""

    def say_refused(self, sentence: str) -> None:
        """Say why something was not taken in."""


def say_refused(box: QWidget, sentence: str) -> None:
    """Let the nearest thing around a box that can, say why nothing was put in (I1)."""
    around = box.parentWidget()
    while around is not None and not isinstance(around, SaysRefusals):
        around = around.parentWidget()
    if around is not None:
        around.say_refused(sentence)
