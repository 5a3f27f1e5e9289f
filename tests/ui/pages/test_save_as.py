"""The window for files: it suggests a name, adds the ending, and gives nothing where nothing is chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.pages.parts.choose_list import ask_file
from ui.pages.parts.save_as import ask_path


def answered(qtbot: QtBot, do: Callable[[QFileDialog], None]) -> str:
    parent = QWidget()
    qtbot.addWidget(parent)

    def at_the_window() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, QFileDialog)
        do(window)

    QTimer.singleShot(0, parent, at_the_window)
    return ask_path(parent, "Case 2026-001 whole record.pdf")


def test_the_name_it_suggests_can_be_taken_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    def take(window: QFileDialog) -> None:
        window.setDirectory(str(tmp_path))
        window.accept()

    assert answered(qtbot, take) == str(tmp_path / "Case 2026-001 whole record.pdf")


def test_a_name_without_its_ending_gets_one(qtbot: QtBot, tmp_path: Path) -> None:
    def type_name(window: QFileDialog) -> None:
        window.setDirectory(str(tmp_path))
        box = window.findChild(QLineEdit)
        assert isinstance(box, QLineEdit)
        box.setText("For the file")
        window.accept()

    assert answered(qtbot, type_name) == str(tmp_path / "For the file.pdf")


def test_where_there_is_no_folder_for_documents_it_begins_at_home(qtbot: QtBot) -> None:
    begun: list[str] = []

    def look(window: QFileDialog) -> None:
        begun.append(window.directory().absolutePath())
        window.reject()

    answered(qtbot, look)
    assert begun == [QDir.homePath()]


def test_whoever_leaves_it_chooses_nothing(qtbot: QtBot) -> None:
    assert answered(qtbot, lambda window: window.reject()) == ""


@pytest.mark.parametrize("ask", [lambda page: ask_path(page, "Weekly sheet.pdf"), ask_file])
def test_a_lock_while_it_stands_open_takes_it_away_and_nothing_is_chosen(
    qapp: QApplication, ask: Callable[[QWidget], str]
) -> None:
    page = QWidget()
    QTimer.singleShot(0, qapp, lambda: delete(page))
    assert ask(page) == ""
