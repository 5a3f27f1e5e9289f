"""A window's surroundings: a session at a real vault, everything run at once, pages shown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.conftest import clock, desk, hazel, head, wren  # noqa: F401
from ui.pages.page import Page
from ui.session import Session
from ui.tasks import InlineTasks
from ui.theme import apply, light_theme, load_fonts
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_changes import NewSheet, put_change, words_of
from yps_desktop.services.recovery_sheet import SheetText


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, light_theme())


@pytest.fixture(autouse=True)
def _empty_clipboard(_dressed: None) -> Iterator[None]:
    """Leave nothing of Python's on the clipboard: Qt would let go of it after Python has ended."""
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say by itself."""
    said: list[str] = []

    def told(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(told))
    return said


@pytest.fixture
def session(desk: Desk) -> Iterator[Session]:  # noqa: F811
    made = Session(desk, InlineTasks())
    yield made
    made.stop()


@pytest.fixture
def sheet(desk: Desk) -> SheetText:  # noqa: F811
    """A recovery sheet, made while only Wren has a key; ask for it before `head`."""
    made = put_change(desk, NewSheet(), None, words_of(desk, NewSheet())).new_sheet
    assert made is not None
    return made


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Page], Page]:
    """Show a page in a window of the program's size, and load it."""

    def shown(page: Page) -> Page:
        qtbot.addWidget(page)
        page.resize(1064, 702)
        page.show()
        page.load()
        return page

    return shown
