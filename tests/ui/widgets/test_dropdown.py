"""A list that opens: headings nobody can choose, and no choice that leads away by looking through it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Put
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown

PAPERS = [
    Choice("record", "Whole record", group="For the file"),
    Choice("order", "Chronology", group="For the file"),
    Choice("police", "Referral to the police", group="For agencies"),
]


@pytest.fixture
def made(put: Put) -> Dropdown:
    dropdown = Dropdown(PAPERS, "Which paper?", leads_away=True)
    dropdown.window_kept = put(dropdown)  # type: ignore[attr-defined]
    return dropdown


def led_to(dropdown: Dropdown) -> list[str | None]:
    gone: list[str | None] = []
    dropdown.activated.connect(lambda _: gone.append(dropdown.value()))
    return gone


def test_choices_stand_under_their_headings_and_the_first_one_is_shown(made: Dropdown) -> None:
    listed = [made.itemText(row) for row in range(made.count())]
    assert listed == [
        "For the file",
        "Whole record",
        "Chronology",
        "For agencies",
        "Referral to the police",
    ]
    assert made.value() == "record"


def test_keys_open_the_list_pass_over_its_headings_and_only_enter_leads_away(made: Dropdown) -> None:
    gone = led_to(made)
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert made.view().isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(made.view(), key)
    assert gone == []
    QTest.keyClick(made.view(), Qt.Key.Key_Return)
    assert gone == ["police"]


def test_escape_leads_nowhere(made: Dropdown) -> None:
    gone = led_to(made)
    QTest.keyClick(made, Qt.Key.Key_End)
    QTest.keyClick(made.view(), Qt.Key.Key_Down)
    QTest.keyClick(made.view(), Qt.Key.Key_Escape)
    assert (gone, made.value()) == ([], "record")


def test_a_screen_reader_is_told_the_heading_with_each_choice(made: Dropdown) -> None:
    said = made.itemData(4, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Referral to the police, for agencies"


def test_the_wheel_changes_no_answer(made: Dropdown) -> None:
    made.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(made.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(made, wheel)
    assert made.value() == "record"
