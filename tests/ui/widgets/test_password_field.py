"""A password can be shown, cannot be undone, and is gone once taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.widgets.password_field import PasswordField

HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


@pytest.fixture
def field(put: Put) -> PasswordField:
    made = PasswordField()
    made.window_kept = put(made)  # type: ignore[attr-defined]
    made.setFocus()
    QTest.keyClicks(made.box, "correct horse")
    return made


def test_what_was_typed_is_hidden_until_show_is_pressed(field: PasswordField) -> None:
    assert field.box.echoMode() == HIDDEN
    QTest.mouseClick(field.show_button, Qt.MouseButton.LeftButton)
    assert field.box.echoMode() == SHOWN
    assert field.show_button.words() == "Hide"
    QTest.mouseClick(field.show_button, Qt.MouseButton.LeftButton)
    assert field.box.echoMode() == HIDDEN


def test_a_screen_reader_hears_a_password_and_what_show_shows(field: PasswordField) -> None:
    box = QAccessible.queryAccessibleInterface(field.box)
    assert box.text(QAccessible.Text.Name) == "Your password"
    assert box.state().passwordEdit
    assert "correct" not in box.text(QAccessible.Text.Value)
    button = QAccessible.queryAccessibleInterface(field.show_button)
    assert button.text(QAccessible.Text.Name) == "Show password"


def test_taking_it_empties_the_box_and_hides_it_again(field: PasswordField) -> None:
    field.show_button.click()
    assert field.take() == "correct horse"
    assert field.text() == ""
    assert field.box.echoMode() == HIDDEN


@pytest.mark.parametrize("shown", [False, True])
def test_it_cannot_be_brought_back(field: PasswordField, shown: bool) -> None:
    if shown:
        field.show_button.click()
    field.take()
    QTest.keyClick(field.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    field.box.undo()
    assert field.text() == ""
    assert not field.box.isUndoAvailable()


def test_nothing_typed_can_be_undone(field: PasswordField) -> None:
    field.show_button.click()
    QTest.keyClicks(field.box, " battery")
    assert not field.box.isUndoAvailable()
    assert field.text() == "correct horse battery"


def test_it_is_hidden_when_its_page_goes(field: PasswordField) -> None:
    field.show_button.click()
    field.window().hide()
    assert field.box.echoMode() == HIDDEN


def test_enter_offers_it(field: PasswordField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field.box, Qt.Key.Key_Return)
