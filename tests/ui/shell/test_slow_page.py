"""A page that is long in coming leaves somebody where they began, or brings them back to their word."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
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


@pytest.fixture
def stack(qtbot: QtBot, session: Session) -> PageStack:
    made = PageStack(session, {HOME: SlowPage})
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def slow_page(qtbot: QtBot, stack: PageStack, arrival: Arrival) -> SlowPage:
    with qtbot.waitSignal(stack.slow):
        stack.go(arrival)
    page = stack.page
    assert isinstance(page, SlowPage)
    return page


def test_a_slow_page_puts_the_cursor_back_after_a_lock(qtbot: QtBot, stack: PageStack) -> None:
    page = slow_page(qtbot, stack, Arrival(Place(), field="what"))
    page.shown.emit()
    assert QApplication.focusWidget() is page.second


def test_who_has_begun_on_a_slow_page_is_left_there(qtbot: QtBot, stack: PageStack) -> None:
    page = slow_page(qtbot, stack, Arrival(Place()))
    page.second.setFocus()
    page.shown.emit()
    assert QApplication.focusWidget() is page.second
