"""A page that is long in coming begins at its beginning, unless somebody has begun elsewhere meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.page_stack import Arrival, PageStack
from ui.pages.page import Page
from ui.places import HOME, Place
from ui.session import Session


class SlowPage(Page):
    """Says that it is complete only when told to."""

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.second)

    def load(self) -> None:
        pass

    def focus_first(self) -> None:
        self.first.setFocus()

    def put_cursor(self, field: str, at: int) -> None:
        self.second.setFocus()


class Frame(QWidget):
    """A rail, a search and the pages, in one window."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.rail, self.search = QPushButton("New incident"), QLineEdit()
        self.stack = PageStack(session, {HOME: SlowPage})
        layout = QVBoxLayout(self)
        for part in (self.rail, self.search, self.stack):
            layout.addWidget(part)

    def turn_page(self, qtbot: QtBot, field: str = "") -> SlowPage:
        """Go to a page that is not complete before the patience ends."""
        with qtbot.waitSignal(self.stack.slow):
            self.stack.go(Arrival(Place(), field=field))
        page = self.stack.page
        assert isinstance(page, SlowPage)
        return page


@pytest.fixture
def frame(qtbot: QtBot, session: Session) -> Frame:
    made = Frame(session)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_a_slow_page_puts_the_cursor_back_after_a_lock(qtbot: QtBot, frame: Frame) -> None:
    page = frame.turn_page(qtbot, "what")
    page.shown.emit()
    assert focus() is page.second


def test_a_slow_page_begins_at_its_first_field(qtbot: QtBot, frame: Frame) -> None:
    frame.rail.setFocus()
    page = frame.turn_page(qtbot)
    page.shown.emit()
    assert focus() is page.first


def test_a_slow_page_begins_at_its_first_field_where_qt_moved_the_focus_to_the_rail(
    qtbot: QtBot, frame: Frame
) -> None:
    before = frame.turn_page(qtbot)
    before.shown.emit()
    page = frame.turn_page(qtbot)
    assert focus() is not None  # what had it went with the page before
    page.shown.emit()
    assert focus() is page.first


def test_a_slow_page_begins_at_its_first_field_where_nothing_has_the_focus(
    qtbot: QtBot, frame: Frame
) -> None:
    frame.rail.setFocus()
    page = frame.turn_page(qtbot)
    frame.rail.clearFocus()  # as when what had it is taken away while the window is not active
    page.shown.emit()
    assert focus() is page.first


def test_a_slow_page_begins_at_its_first_field_after_a_search(qtbot: QtBot, frame: Frame) -> None:
    frame.search.setFocus()
    frame.search.setText("Exampleton")
    page = frame.turn_page(qtbot)
    page.shown.emit()
    assert focus() is page.first


def test_who_types_a_search_while_a_page_is_coming_goes_on_typing(qtbot: QtBot, frame: Frame) -> None:
    frame.search.setFocus()
    page = frame.turn_page(qtbot)
    QTest.keyClicks(frame.search, "Ex")
    page.shown.emit()
    assert focus() is frame.search


def test_who_moves_the_focus_while_a_page_is_coming_keeps_it_there(qtbot: QtBot, frame: Frame) -> None:
    frame.rail.setFocus()
    page = frame.turn_page(qtbot)
    QTest.keyClick(frame.rail, Qt.Key.Key_Tab)
    page.shown.emit()
    assert focus() is frame.search


def test_who_has_begun_on_a_slow_page_is_left_there(qtbot: QtBot, frame: Frame) -> None:
    page = frame.turn_page(qtbot)
    page.second.setFocus()
    page.shown.emit()
    assert focus() is page.second


def test_a_page_that_is_complete_again_leaves_the_focus_alone(qtbot: QtBot, frame: Frame) -> None:
    page = frame.turn_page(qtbot)
    page.shown.emit()
    frame.rail.setFocus()
    page.shown.emit()
    assert focus() is frame.rail
