"""What nobody reaches any more is taken apart in the window's thread, between events."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.housekeeping import Housekeeping


class Ring:
    """Reaches only itself, and says in which thread it was let go."""

    def __init__(self, let_go: list[str]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: let_go.append(threading.current_thread().name))


@pytest.fixture
def keeping() -> Housekeeping:
    """Begin as any program does, with Python's own search on."""
    gc.enable()
    return Housekeeping()


def make_rings(let_go: list[str]) -> None:
    for _ in range(5_000):
        Ring(let_go)


def test_what_another_thread_leaves_behind_is_let_go_in_the_windows(
    qtbot: QtBot, keeping: Housekeeping
) -> None:
    let_go: list[str] = []
    with ThreadPoolExecutor(1) as record:
        record.submit(make_rings, let_go).result()
    assert let_go == []
    qtbot.waitUntil(lambda: len(let_go) == 5_000)
    assert set(let_go) == {threading.current_thread().name}


class Painted(QWidget):
    """Makes many objects as it paints, so that Python would begin to search."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        make_rings([])
        self.painted += 1


class Held(QWidget):
    """A window that holds only itself, as a page does through what is connected to it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.inside = Painted()
        QVBoxLayout(self).addWidget(self.inside)
        self.resize(200, 200)


def test_a_window_that_only_holds_itself_outlives_its_painting(qtbot: QtBot, keeping: Housekeeping) -> None:
    inside, window = _show_held()
    qtbot.waitUntil(lambda: (it := inside()) is None or it.painted > 0)
    assert window() is not None
    qtbot.waitUntil(lambda: window() is None)


def test_within_a_test_of_windows_python_does_not_search() -> None:
    assert not gc.isenabled()


def _show_held() -> tuple[weakref.ref[Painted], weakref.ref[Held]]:
    held = Held()
    held.show()
    return weakref.ref(held.inside), weakref.ref(held)
