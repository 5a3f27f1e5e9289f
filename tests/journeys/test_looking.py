"""The look over the window sees what it is meant to see."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from tests.journeys.looking import faults
from ui.widgets.labels import Body
from ui.widgets.plain_area import PlainArea
from ui.window import Window


@pytest.fixture
def window(qtbot) -> Window:
    made = Window()
    qtbot.addWidget(made, before_close_func=lambda shown: setattr(shown, "_may_close", True))
    made.show_face(QWidget())
    made.show()
    return made


def test_an_empty_window_is_without_fault(window):
    assert faults(window) == []


def test_each_fault_is_seen(window):
    nameless, rich, disabled = QLineEdit(window.face), QLabel(window.face), QPushButton("Later", window.face)
    rich.setTextFormat(Qt.TextFormat.RichText)
    disabled.setEnabled(False)
    area = QScrollArea(window.face)
    area.setWidget(QLineEdit())
    area.widget().setFixedWidth(4000)
    area.setAccessibleName("Sheet")
    area.widget().setAccessibleName("Answer")
    cut = Body("Words that take several lines where there is hardly any room for them", window.face)
    cut.setGeometry(0, 0, 60, 10)
    full = PlainArea("Reason", 1, window.face)
    full.setText("One line\nand another")
    full.setFixedHeight(20)
    for widget in (nameless, rich, disabled, area, cut, full):
        widget.show()
    window.setWindowTitle("Juniper Exampleton")
    said = "\n".join(faults(window))
    for part in (
        "no name",
        "not plain",
        "sideways",
        "cut off",
        "more lines",
        "'Later' is disabled",
        "the title is",
    ):
        assert part in said
