"""Long work on a paper: said in words, stopped, gone on with where its page is left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, settle, words_on
from tests.ui.pages.held_back import HeldBack
from tests.ui.pages.printed import not_printed, press, print_all, printed
from tests.ui.pages.printers import Jams, PaperTray
from tests.ui.pages.reading import DECISION, VIEWING
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.parts import outgoing
from ui.pages.parts.how_far import StoppedError
from ui.pages.parts.outgoing import LEFT
from ui.places import PAPER, Place
from ui.session import Session
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture(autouse=True)
def _coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw with few dots: what is printed is looked at elsewhere."""
    monkeypatch.setattr(outgoing, "PRINT_SCALE", 0.5)


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(VIEWING), Filled(DECISION)], wren)


@pytest.fixture
def waiting(desk: Desk, show: Show, case_id: str, tmp_path: Path) -> tuple[PaperPage, HeldBack]:
    tasks = HeldBack()
    page = PaperPage(Session(desk, tasks), Place(PAPER, case=case_id), printers=PaperTray(tmp_path))
    show(page)
    tasks.let_go()  # it is composed
    return page, tasks


def test_long_building_is_said_in_words_and_can_be_stopped(
    waiting: tuple[PaperPage, HeldBack], heard: list[str]
) -> None:
    page, tasks = waiting
    assert page.form is not None
    assert "Putting the paper together." not in words_on(page)
    page.form.run.look()
    assert "Putting the paper together." in words_on(page)
    press(page, "Stop")
    tasks.let_go()
    assert "Stopped. Nothing has been printed or saved." in words_on(page)
    assert heard == [
        "Putting the paper together.",
        "Stopping.",
        "Stopped. Nothing has been printed or saved.",
    ]
    assert button(page, "Print").isVisible()


def test_what_was_stopped_is_built_when_it_is_to_be_printed(
    waiting: tuple[PaperPage, HeldBack], desk: Desk, case_id: str
) -> None:
    page, tasks = waiting
    assert page.form is not None
    page.form.run.look()
    press(page, "Stop")
    tasks.let_go()
    press(page, "Print")
    tasks.let_go()
    assert "Printing." in words_on(page)
    tasks.finish_all()
    assert "Did it print?" in words_on(page)
    assert len(printed(desk, case_id)) == 1


def test_printing_is_stopped_and_the_question_asked_all_the_same(
    waiting: tuple[PaperPage, HeldBack], desk: Desk, case_id: str
) -> None:
    page, tasks = waiting
    tasks.finish_all()
    print_all(page)
    press(page, "Stop")
    tasks.finish_all()
    assert "Stopped after 0 of" in words_on(page)
    press(page, "No, nothing came out")
    assert not_printed(desk, case_id)[0].pages == 0


@pytest.fixture
def left(desk: Desk, qtbot: QtBot, case_id: str, tmp_path: Path) -> tuple[PaperPage, HeldBack]:
    """A page in a window that outlives it."""
    tasks, window = HeldBack(), QWidget()
    qtbot.addWidget(window)
    place = Place(PAPER, case=case_id)
    page = PaperPage(Session(desk, tasks), place, window, printers=Jams(tmp_path, 1))
    page.window_kept = window
    page.load()
    tasks.let_go()  # it is composed
    window.show()
    return page, tasks


def test_a_page_that_is_left_builds_no_further(left: tuple[PaperPage, HeldBack]) -> None:
    page, tasks = left
    page.deleteLater()
    settle()
    with pytest.raises(StoppedError):
        tasks.calls[1]()


def test_printing_goes_on_where_the_page_is_left_and_what_goes_wrong_is_said(
    left: tuple[PaperPage, HeldBack], tmp_path: Path
) -> None:
    page, tasks = left
    trouble: list[str] = []
    page.session.trouble.connect(trouble.append)
    tasks.finish_all()
    pages = print_all(page)
    page.deleteLater()
    settle()
    tasks.let_go()
    assert trouble == [LEFT.format(took="1 page", all=pages)]
    assert (tmp_path / "printed.pdf").exists()


def test_nothing_is_printed_twice_by_pressing_twice(
    waiting: tuple[PaperPage, HeldBack], desk: Desk, case_id: str
) -> None:
    page, tasks = waiting
    printing = button(page, "Print")
    printing.click()
    assert printing.isHidden() or not printing.isVisible()
    tasks.finish_all()
    assert len(printed(desk, case_id)) == 1


@pytest.mark.parametrize("is_built", [True, False])
def test_enter_pressed_twice_stops_nothing_and_the_focus_then_waits_at_stop(
    waiting: tuple[PaperPage, HeldBack], is_built: bool
) -> None:
    page, tasks = waiting
    assert page.form is not None
    if is_built:
        tasks.let_go()
        tasks.let_go()
    page.focus_first()
    for _ in range(2):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.form.run
    for _ in range(4):
        page.form.run.look()
    assert page.window().focusWidget() is page.form.run.stop_link
    QTest.keyClick(page.form.run.stop_link, Qt.Key.Key_Space)
    assert page.window().focusWidget() is page.form.run
    if not is_built:
        tasks.let_go()
        assert page.window().focusWidget() is page.form.print_button
