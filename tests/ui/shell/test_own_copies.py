"""What is copied from the open record: no clipboard history keeps it, and the lock takes it away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ui.own_copies import MARKS, OwnCopies
from ui.widgets.plain_field import PlainField


@pytest.fixture
def copied(qtbot):
    """Copy words by keys out of a field, as the open record does."""
    field = PlainField("Account")
    qtbot.addWidget(field)
    field.setText("She told me")

    def copy() -> None:
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)

    return copy


@pytest.mark.parametrize("platform", MARKS)
def test_what_is_copied_here_is_marked_for_clipboard_histories_and_can_be_pasted(copied, platform):
    copies = OwnCopies(None, lambda: True, platform)
    copies.begin()
    copied()
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "She told me"
    assert set(held.formats()) == {"text/plain", *MARKS[platform]}
    copies.forget()


def test_the_lock_empties_the_clipboard_of_what_was_copied_here(copied):
    copies = OwnCopies(None, lambda: True)
    copies.begin()
    copied()
    copies.forget()
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_elsewhere_stays_as_it_is():
    QGuiApplication.clipboard().setText("From a letter")
    copies = OwnCopies(None, lambda: False)
    copies.begin()
    copies.forget()
    held = QGuiApplication.clipboard().mimeData()
    assert (held.text(), held.formats()) == ("From a letter", ["text/plain"])
