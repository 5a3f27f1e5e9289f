"""The two threads beside the window."""

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from ui.tasks import ThreadTasks
from yps_desktop.record.errors import YpsError


def test_an_answer_comes_back_in_the_windows_thread(qtbot: QtBot) -> None:
    tasks, owner, told = ThreadTasks(), QObject(), []
    tasks.ask(
        owner, QThread.currentThread, lambda there: told.append((there, QThread.currentThread())), print
    )
    qtbot.waitUntil(lambda: bool(told))
    there, here = told[0]
    assert there != here
    assert here == owner.thread()
    tasks.stop()


def test_a_known_error_comes_back_as_its_sentence(qtbot: QtBot) -> None:
    tasks, owner, told = ThreadTasks(), QObject(), []

    def fail() -> None:
        raise YpsError("The disk is full.")

    tasks.work(owner, fail, print, lambda error: told.append(error.sentence))
    qtbot.waitUntil(lambda: told == ["The disk is full."])
    tasks.stop()


def test_nothing_comes_back_to_what_is_gone(qtbot: QtBot) -> None:
    tasks, owner, other, told = ThreadTasks(), QObject(), QObject(), []
    tasks.ask(owner, lambda: 1, told.append, print)
    owner.deleteLater()
    tasks.ask(other, lambda: 2, told.append, print)
    qtbot.waitUntil(lambda: 2 in told)
    tasks.stop()


def test_what_is_asked_after_the_end_is_not_begun() -> None:
    tasks, begun = ThreadTasks(), []
    tasks.stop()
    tasks.work(QObject(), lambda: begun.append(1), print, print)
    assert begun == []
