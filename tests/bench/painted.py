"""In a process of its own: waits until a window is painted, and tells when and with how much memory."""

import json
import sys
from time import monotonic, sleep
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.memory import resident

BEGAN = float(sys.argv.pop(1))
"""When the process was asked for, on the clock that all processes share."""
_PATIENCE, _REST = 60.0, 0.6
_NAP = 0.0005  # so that waiting here takes no processor from what is waited for


# A window wholly covered by what stands in it is not asked to paint itself.
_PAINTING = (QEvent.Type.Paint, QEvent.Type.UpdateRequest)


class Painted(QObject):
    """Notices that a window was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.times = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count paintings."""
        self.times += event.type() in _PAINTING
        return False


def until(there: Any) -> float:
    """Let the window work until something is so, and give when. Raises TimeoutError."""
    began = monotonic()
    while not there():
        QApplication.processEvents()
        sleep(_NAP)
        if monotonic() > began + _PATIENCE:
            raise TimeoutError("the window did not come so far")
    return monotonic()


def until_painted(window: QWidget) -> float:
    """Wait for the next painting."""
    painted = Painted(window)
    return until(lambda: painted.times)


def at_rest() -> int:
    """Let what follows on the painting happen, and give the memory in use then."""
    end = monotonic() + _REST
    until(lambda: monotonic() > end)
    return resident()


def tell(**found: float) -> None:
    """Hand what was found to whoever asked."""
    print(json.dumps(found), flush=True)
