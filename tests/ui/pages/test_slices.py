"""Work cut into turns ends with its owner, and holds nothing of it afterwards."""

import gc
import weakref
from collections.abc import Generator

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.pages.parts.slices import in_turns


def test_steps_run_one_a_turn_and_what_they_return_is_handed_on(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    in_turns(owner, _steps(3), done.append)
    assert done == []
    qtbot.waitUntil(lambda: done == [3])


def test_a_page_left_before_the_end_is_let_go(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    steps = _steps(10_000)
    held = weakref.ref(steps)
    in_turns(owner, steps, done.append)
    owner.deleteLater()
    del owner, steps
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert held() is None
    assert done == []


def _steps(number: int) -> Generator[None, None, int]:
    for _ in range(number):
        yield
    return number
