"""Tab goes through what stands in the window in the order of the eyes, whenever it was made."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayoutItem, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import SectionTitle
from ui.widgets.page_table import PageTable
from ui.widgets.tab_order import follow_layout
from ui.window import Window


@pytest.fixture
def column(qtbot) -> QVBoxLayout:
    window = Window()
    qtbot.addWidget(window, before_close_func=lambda shown: setattr(shown, "_may_close", True))
    face = QWidget()
    layout = QVBoxLayout(face)
    for words in ("First", "Last"):
        layout.addWidget(OutlinedButton(words))
    window.show_face(face)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    layout.itemAt(0).widget().setFocus()
    return layout


def test_what_appeared_later_comes_where_it_stands(column):
    column.insertWidget(1, OutlinedButton("Later"))
    assert _passed(Qt.Key.Key_Tab, 3) == ["Later", "Last", "First"]


def test_the_way_back_is_the_same_way(column):
    column.insertWidget(1, OutlinedButton("Later"))
    assert _passed(Qt.Key.Key_Backtab, 3) == ["Last", "Later", "First"]


def test_what_is_not_shown_is_passed_over(column):
    hidden = OutlinedButton("Hidden")
    hidden.hide()
    column.insertWidget(1, hidden)
    assert _passed(Qt.Key.Key_Tab, 2) == ["Last", "First"]


def test_from_a_heading_that_was_led_to_it_goes_to_what_stands_below(column):
    heading = SectionTitle("Heading")
    heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    column.insertWidget(1, heading)
    assert _passed(Qt.Key.Key_Tab, 2) == ["Last", "First"]
    heading.setFocus()
    assert _passed(Qt.Key.Key_Tab, 2) == ["Last", "First"]


def test_a_layout_within_a_layout_comes_in_its_place(column):
    inner = QVBoxLayout()
    column.insertLayout(0, inner)
    inner.addWidget(OutlinedButton("Above"))
    assert _passed(Qt.Key.Key_Tab, 3) == ["Last", "Above", "First"]


def test_what_tab_passes_belongs_to_what_it_stands_in_and_not_to_what_comes_before(column):
    """Python would else take it apart, shown or not, once what comes before has gone."""
    kept = [OutlinedButton("Kept"), PageTable("Kept too", [100])]
    for each in kept:
        column.addWidget(each)
    _passed(Qt.Key.Key_Tab, 4)
    assert [_holders(each) for each in kept] == [[column.parentWidget()]] * 2
    assert _holders(kept[1].horizontalHeader()) == [kept[1]]


def _holders(widget: QWidget) -> list[object]:
    return [one for one in gc.get_referrers(widget) if isinstance(one, QWidget)]


def _passed(key: Qt.Key, times: int) -> list[str]:
    QApplication.processEvents()  # a layout shows what it was given in the next turn
    found = []
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)
        found.append(QApplication.focusWidget().accessibleName())
    return found


def test_no_item_of_a_layout_is_remembered_that_qt_deletes_by_itself(qtbot):
    """What was made next at its address was taken for the item, and the program ended."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(OutlinedButton("One"))
    window.show()
    before = set(map(id, _items()))
    follow_layout(window)
    assert [one for one in _items() if id(one) not in before] == []


def _items() -> list[object]:
    return [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QLayoutItem)]
