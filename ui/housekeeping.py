"""Lets Python look for objects nobody reaches, but only in the window's thread and between events."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class Housekeeping(QObject):
    """Takes the search over from Python for as long as the application runs.

    Left to itself Python searches wherever an object happens to be made: beside the window, on *record* or
    *work*, or halfway through painting. What it finds may hold parts of Qt, which may be taken apart in the
    window's thread only, and never while they are being laid out or painted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(tidy)
        timer.start()


def tidy() -> None:
    """Search as far back as Python itself would by now, or not at all."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > limits[generation]]
    if due:
        gc.collect(max(due))
