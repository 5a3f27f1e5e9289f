"""What the tests of printing share: printing all of a paper, and reading what the record says of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import button, settle
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from yps_desktop.record.acts import HandedOut, NotPrinted
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk


def printed(desk: Desk, case_id: str) -> list[HandedOut]:
    return [act for _, act in cases.read(desk, case_id).papers]


def not_printed(desk: Desk, case_id: str) -> list[NotPrinted]:
    return [act for _, act in cases.read(desk, case_id).not_printed]


def press(page: Page, words: str) -> None:
    QTest.keyClick(button(page, words), Qt.Key.Key_Return)
    settle()


def print_all(page: PaperPage) -> int:
    press(page, f"Print {page.view.pages()} pages")
    return page.view.pages()
