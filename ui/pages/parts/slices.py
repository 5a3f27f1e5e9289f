"""Long work in the window's own thread, cut into turns, so that the window never stands still."""

from collections.abc import Callable, Generator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")


def in_turns(owner: QObject, steps: Generator[None, None, T], then: Callable[[T], None]) -> None:
    """Run the steps, one a turn of the event loop while `owner` is there, and hand on what they return.

    The timer belongs to `owner`: a call that Qt was only asked to make later would hold a page that was left
    meanwhile, and all that stands on it, until the program ends.
    """
    timer = QTimer(owner, singleShot=True, interval=0)

    def turn() -> None:
        try:
            next(steps)
        except StopIteration as done:
            timer.deleteLater()
            then(done.value)
            return
        timer.start()

    timer.timeout.connect(turn)
    turn()
