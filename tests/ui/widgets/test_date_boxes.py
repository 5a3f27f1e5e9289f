"""Dates stand in three boxes and keep half of what was typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.widgets.buttons import OutlinedButton
from ui.widgets.date_boxes import DateBoxes, TypedDay

TODAY = date(2026, 3, 1)


@pytest.fixture
def boxes(put: Put) -> DateBoxes:
    made = DateBoxes(lambda: TODAY, "When", clock=True, about=True, not_known=True)
    made.window_kept = put(made)  # type: ignore[attr-defined]
    return made


def _press(boxes: DateBoxes, words: str) -> None:
    button = next(button for button in boxes.findChildren(OutlinedButton) if button.words() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_filled_in_when_it_opens(boxes: DateBoxes) -> None:
    assert boxes.value() == TypedDay()
    assert boxes.findChildren(QAbstractSpinBox) == []


@pytest.mark.parametrize(
    ("words", "typed"), [("Today", TypedDay("1", "3", "2026")), ("Yesterday", TypedDay("28", "2", "2026"))]
)
def test_today_and_yesterday_fill_the_boxes(boxes: DateBoxes, words: str, typed: TypedDay) -> None:
    _press(boxes, words)
    assert boxes.value() == typed


def test_a_time_typed_before_today_is_pressed_stays(boxes: DateBoxes) -> None:
    QTest.keyClicks(boxes.box("clock"), "14:05")
    _press(boxes, "Today")
    assert boxes.value() == TypedDay("1", "3", "2026", "14:05")


def test_half_a_date_is_kept_as_it_was_typed(boxes: DateBoxes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(boxes.changed):
        QTest.keyClicks(boxes.box("day"), "31")
    half = boxes.value()
    assert half == TypedDay("31")
    other = DateBoxes(lambda: TODAY)
    qtbot.addWidget(other)
    other.set_value(half)
    assert other.value() == half


def test_not_known_empties_the_boxes_and_typing_takes_it_away(boxes: DateBoxes) -> None:
    _press(boxes, "Today")
    assert boxes.not_known is not None
    boxes.not_known.click()
    assert boxes.value() == TypedDay(not_known=True)
    QTest.keyClicks(boxes.box("year"), "2026")
    assert boxes.value() == TypedDay(year="2026")


def test_about_is_kept_beside_the_date(boxes: DateBoxes) -> None:
    _press(boxes, "Today")
    assert boxes.about is not None
    boxes.about.click()
    assert boxes.value() == TypedDay("1", "3", "2026", about=True)


def test_only_the_wrong_box_is_marked(boxes: DateBoxes) -> None:
    boxes.mark(["month"])
    assert {part: box.property("wrong") for part, box in boxes.boxes.items()} == {
        "day": False,
        "month": True,
        "year": False,
        "clock": False,
    }


def test_today_is_as_high_as_the_boxes_and_stands_beside_them(boxes: DateBoxes) -> None:
    button = boxes.findChildren(OutlinedButton)[0]
    box = boxes.box("day")
    assert button.height() == box.height()
    assert button.mapTo(boxes, button.rect().topLeft()).y() == box.mapTo(boxes, box.rect().topLeft()).y()
