"""What is wrong is said twice in the same words, and signing takes a password that is forgotten."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.gallery import settle
from tests.ui.widgets.conftest import Put
from ui.theme import apply, light_theme
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import ErrorWords
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.signing_card import SigningCard

PROBLEMS = [("form", "Select what you are recording"), ("spoke", "The day must include a month")]


@pytest.fixture
def summary(put: Put) -> ErrorSummary:
    made = ErrorSummary()
    made.window_kept = put(made)  # type: ignore[attr-defined]
    return made


@pytest.fixture
def card(put: Put) -> SigningCard:
    made = SigningCard("Signing as Wren Mockford", "20 November 2026, 2:41pm", "Sign the viewing record")
    made.window_kept = put(made)  # type: ignore[attr-defined]
    return made


def test_the_summary_takes_the_focus_and_says_all_problems(summary: ErrorSummary) -> None:
    assert not summary.isVisible()
    summary.show_problems(PROBLEMS)
    assert summary.hasFocus()
    heard = QAccessible.queryAccessibleInterface(summary).text(QAccessible.Text.Name)
    assert heard == "There is a problem. Select what you are recording. The day must include a month."


def test_each_line_leads_to_its_field(summary: ErrorSummary, qtbot: QtBot) -> None:
    summary.show_problems(PROBLEMS)
    with qtbot.waitSignal(summary.chosen) as chosen:
        QTest.keyClick(summary.lines[1], Qt.Key.Key_Return)
    assert chosen.args == ["spoke"]


def test_new_problems_take_the_place_of_the_old_and_none_hides_the_box(summary: ErrorSummary) -> None:
    summary.show_problems(PROBLEMS)
    summary.show_problems(PROBLEMS[:1])
    assert [line.words() for line in summary.lines] == ["Select what you are recording"]
    summary.show_problems([])
    assert not summary.isVisible()


def test_a_question_says_what_is_wrong_to_eye_and_ear(put: Put, qapp: QApplication) -> None:
    block = QuestionBlock("Crime reference", field := PlainField(), "As the police gave it")
    kept = put(block)
    block.set_error("Enter the reference")
    words = next(label for label in block.findChildren(ErrorWords) if label.isVisible())
    heard = QAccessible.queryAccessibleInterface(field)
    assert words.text() == "Error: Enter the reference"
    assert heard.text(QAccessible.Text.Name) == "Crime reference"
    assert heard.text(QAccessible.Text.Description) == "Error: Enter the reference. As the police gave it"
    settle(qapp)
    assert block.grab().toImage().pixelColor(2, 10).name() == "#a8251d"
    block.set_error(None)
    assert not words.isVisible()
    assert kept.isVisible()


@pytest.mark.parametrize("by_enter", [True, False])
def test_signing_carries_the_password_and_forgets_it(card: SigningCard, qtbot: QtBot, by_enter: bool) -> None:
    QTest.keyClicks(card.password.box, "correct horse")
    with qtbot.waitSignal(card.sign) as signed:
        if by_enter:
            QTest.keyClick(card.password.box, Qt.Key.Key_Return)
        else:
            QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert signed.args == ["correct horse"]
    assert card.password.text() == ""


def test_a_wrong_password_is_said_above_the_field_which_keeps_the_focus(card: SigningCard) -> None:
    QTest.keyClicks(card.password.box, "wrong")
    card.show_error("That is not Wren Mockford’s password. Nothing has changed.")
    words = next(label for label in card.findChildren(ErrorWords) if label.isVisible())
    assert words.text().startswith("Error: That is not Wren Mockford’s password.")
    assert card.password.text() == ""
    assert card.password.box.hasFocus()
    assert words.geometry().bottom() <= card.password.geometry().top()


def test_a_wrong_password_is_heard_once_where_the_focus_is_there_already(
    card: SigningCard, heard: list[str]
) -> None:
    card.password.box.setFocus()
    card.show_error("Enter your password")
    assert heard == ["Error: Enter your password"]


def test_a_wrong_password_is_heard_with_the_focus_where_that_comes_to_the_box(
    card: SigningCard, heard: list[str]
) -> None:
    card.button.setFocus()
    card.show_error("Enter your password")
    box = QAccessible.queryAccessibleInterface(card.password.box)
    assert card.password.box.hasFocus()
    assert box.text(QAccessible.Text.Description) == "Error: Enter your password"
    assert heard == []


@pytest.fixture
def _large_words(qapp: QApplication) -> Iterator[None]:
    apply(qapp, light_theme(200))
    yield
    apply(qapp, light_theme())


@pytest.mark.usefixtures("_large_words")
def test_nothing_of_the_card_is_cut_off_where_large_words_leave_the_password_no_room(put: Put) -> None:
    column = Column()
    column.add(Column())  # takes what the card is not given
    card = SigningCard(
        "Signing as Wren Mockford", "20 November 2026, 2:41pm by this computer’s clock", "Sign"
    )
    column.add(card)
    window = put(column)
    column.setFixedWidth(616)
    column.setFixedHeight(column.heightForWidth(616))
    settle(QApplication.instance())
    assert window.isVisible()
    assert (card.width(), card.height()) == (616, card.heightForWidth(616))
