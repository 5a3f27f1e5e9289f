"""Rows to choose from: the whole row, the keyboard, nothing preselected, names for a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.widgets.choice import Choice
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.radio_rows import RadioRows
from ui.widgets.tick_rows import TickRows

CHOICES = [
    Choice("no", "Nobody views it", "This is the usual answer. You give the reason."),
    Choice("yes", "It has to be viewed & seen"),
    Choice("seen", "Somebody saw it without choosing to"),
]


@pytest.fixture
def radios(put: Put) -> RadioRows:
    made = RadioRows(CHOICES, "What are you recording?")
    made.window_kept = put(made)  # type: ignore[attr-defined]
    return made


@pytest.fixture
def ticks(put: Put) -> TickRows:
    made = TickRows([*CHOICES, Choice("none", "None of these")], "Which?", alone=["none"])
    made.window_kept = put(made)  # type: ignore[attr-defined]
    return made


def test_nothing_is_chosen_when_it_opens(radios: RadioRows, ticks: TickRows) -> None:
    assert radios.value() is None
    assert ticks.values() == ()


def test_the_whole_row_can_be_clicked(radios: RadioRows, qtbot: QtBot) -> None:
    row = radios.row("no")
    with qtbot.waitSignal(radios.changed):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 3, row.height() - 3))
    assert radios.value() == "no"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_choose(radios: RadioRows, key: Qt.Key) -> None:
    radios.row("yes").setFocus()
    QTest.keyClick(radios.row("yes"), key)
    assert radios.value() == "yes"


def test_arrow_keys_go_from_answer_to_answer(radios: RadioRows) -> None:
    radios.row("no").setFocus()
    QTest.keyClick(radios.row("no"), Qt.Key.Key_Space)
    QTest.keyClick(radios.row("no"), Qt.Key.Key_Down)
    assert radios.row("yes").hasFocus()
    assert radios.value() == "yes"
    QTest.keyClick(radios.row("yes"), Qt.Key.Key_Up)
    assert radios.value() == "no"


def test_a_choice_can_be_set_and_taken_away(radios: RadioRows) -> None:
    radios.set_value("seen")
    assert radios.value() == "seen"
    radios.set_value(None)
    assert radios.value() is None
    radios.row("no").click()
    radios.row("yes").click()
    assert radios.value() == "yes"


def test_a_screen_reader_hears_question_answer_and_hint(radios: RadioRows) -> None:
    group, row = (QAccessible.queryAccessibleInterface(w) for w in (radios, radios.row("no")))
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "What are you recording?"
    assert row.role() == QAccessible.Role.RadioButton
    assert row.text(QAccessible.Text.Name) == "Nobody views it"
    assert row.text(QAccessible.Text.Description) == CHOICES[0].hint


def test_an_ampersand_is_a_letter(radios: RadioRows) -> None:
    row = QAccessible.queryAccessibleInterface(radios.row("yes"))
    assert row.text(QAccessible.Text.Name) == "It has to be viewed & seen"
    assert radios.row("yes").shortcut().isEmpty()


def test_any_number_can_be_ticked(ticks: TickRows, qtbot: QtBot) -> None:
    for key in ("seen", "no"):
        with qtbot.waitSignal(ticks.changed):
            QTest.mouseClick(ticks.row(key), Qt.MouseButton.LeftButton)
    assert ticks.values() == ("no", "seen")


def test_none_of_these_stands_alone(ticks: TickRows) -> None:
    ticks.row("yes").click()
    ticks.row("none").click()
    assert ticks.values() == ("none",)
    ticks.row("no").click()
    assert ticks.values() == ("no",)


def test_long_words_wrap_and_the_row_grows(radios: RadioRows) -> None:
    row = radios.row("no")
    assert row.heightForWidth(160) > row.heightForWidth(600)


def test_a_screen_reader_hears_of_filter_tabs_that_one_of_them_is_chosen(qtbot: QtBot) -> None:
    tabs = FilterTabs([Choice("open", "Open"), Choice("all", "All")])
    qtbot.addWidget(tabs)
    heard = QAccessible.queryAccessibleInterface(tabs.tab("open"))
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.state().checked
