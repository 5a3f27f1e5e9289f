"""Choosing a password: how strong it is, said while typing; four words on offer; pasted as well as typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.pages.parts.new_password import SUGGESTED, NewPassword

STRONG = "tall blue teapot lamp"


@pytest.fixture
def chosen(qtbot) -> NewPassword:
    made = NewPassword(known=lambda: ("Nowhere Green School", "Wren Mockford"))
    qtbot.addWidget(made)
    made.show()
    return made


def type_in(chosen: NewPassword, words: str) -> None:
    chosen.first.box.setText(words)
    chosen.strength.look()


def test_nothing_is_said_of_an_empty_box(chosen):
    assert not chosen.strength.isVisible()
    type_in(chosen, STRONG)
    chosen.first.box.setText("")
    assert not chosen.strength.isVisible()


def test_how_soon_it_would_be_guessed_is_said_once_typing_pauses(chosen, qtbot):
    QTest.keyClicks(chosen.first.box, STRONG)
    qtbot.waitUntil(chosen.strength.isVisible, timeout=2_000)
    assert chosen.strength.text() == "Would not be guessed in many years."


def test_the_schools_own_name_is_known(chosen):
    type_in(chosen, "nowhere green school")
    assert "the school’s name" in chosen.strength.text()


def test_the_same_words_are_read_out_once(chosen, heard):
    type_in(chosen, STRONG)
    type_in(chosen, f"{STRONG}s")
    assert heard == ["Would not be guessed in many years."]


def test_suggested_words_are_shown_and_have_to_be_typed_again(chosen, heard):
    chosen.again.box.setText("something else")
    chosen.suggest_button.click()
    assert len(chosen.text().split(" ")) == 4
    assert chosen.first.box.echoMode() == QLineEdit.EchoMode.Normal
    assert chosen.again.text() == ""
    assert chosen.suggested.isVisible()
    assert heard == [SUGGESTED]
    assert [name for name, _ in chosen.problems()] == ["again"]


def test_choosing_again_gives_other_words(chosen):
    chosen.suggest_button.click()
    before = chosen.text()
    chosen.suggest_button.click()
    assert chosen.text() != before


def test_a_password_that_would_be_guessed_quickly_is_refused_at_its_box(chosen):
    chosen.first.box.setText("Password123456")
    chosen.again.box.setText("Password123456")
    ((name, sentence),) = chosen.problems()
    assert name == "password"
    assert sentence.startswith("That would be guessed quickly: it is like passwords that many people use.")


def test_a_password_may_be_pasted(chosen):
    QApplication.clipboard().setText(STRONG)
    for box in (chosen.first.box, chosen.again.box):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert chosen.problems() == []
    assert chosen.text() == STRONG
