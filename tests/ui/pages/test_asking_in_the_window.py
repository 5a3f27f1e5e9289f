"""The way through question, check and signature in the real window, and back to where one was writing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, settle, words_on
from ui.app import PAGES
from ui.main_window import MainWindow
from ui.pages.check import CheckPage
from ui.pages.question import QuestionPage
from ui.places import CASE, CHECK, HOME, NEW_INCIDENT, QUESTION, Place
from ui.session import Session
from ui.widgets.pressable import Pressable
from yps_desktop.services import drafts
from yps_desktop.services.desk import Desk


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session, PAGES)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open(Place(HOME))
    return made


def question(window: MainWindow) -> QuestionPage:
    settle()
    assert isinstance(window.page, QuestionPage)
    return window.page


def write_note(window: MainWindow) -> None:
    page = question(window)
    slot = page.sheet_form.form.slot("when")
    next(one for one in slot.findChildren(Pressable) if one.words() == "Today").click()
    page.sheet_form.form.go_to("what")
    QTest.keyClicks(window.focusWidget(), "Rowan rang at noon.")
    button(page, "Save and continue").click()
    settle()


def begin_a_note(window: MainWindow) -> None:
    window.go(Place(NEW_INCIDENT))
    settle()
    button(window, "Just a note").click()


def test_b8_a_note_is_two_fields_and_a_signature_away_from_its_case(window: MainWindow) -> None:
    begin_a_note(window)
    write_note(window)
    button(window, "Sign the note").click()
    settle()
    assert window.history.here.page == CASE
    assert "2026-001" in words_on(window)
    assert window.status_bar.saved.text() == "Saved"


def test_back_does_not_lead_to_what_was_signed(window: MainWindow) -> None:
    begin_a_note(window)
    write_note(window)
    button(window, "Sign the note").click()
    assert window.history.before().page == NEW_INCIDENT


def test_change_and_back_again_stay_with_the_same_draft(window: MainWindow) -> None:
    begin_a_note(window)
    draft = window.history.here.draft
    write_note(window)
    assert isinstance(window.page, CheckPage)
    button(window, "Change").click()
    assert question(window).cursor_at()[0].startswith("when/")
    assert (window.history.here.page, window.history.here.draft) == (QUESTION, draft)
    button(window, "Save and continue").click()
    assert (window.history.here.page, window.history.here.draft) == (CHECK, draft)


def test_leaving_by_back_keeps_what_is_half_typed(window: MainWindow, desk: Desk) -> None:
    begin_a_note(window)
    QTest.keyClicks(question(window).focusWidget(), "3")
    window.top_bar.back_button.click()
    kept = drafts.mine(desk).drafts
    assert [dict(one.typed)["when"]["day"] for one in kept] == ["3"]


def test_one_comes_back_to_the_same_page_question_and_cursor(window: MainWindow) -> None:
    begin_a_note(window)
    page = question(window)
    page.sheet_form.form.go_to("what")
    QTest.keyClicks(page.focusWidget(), "Rowan rang")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Home)
    place, field, cursor = window.whereabouts()
    window.go(Place(HOME))
    window.open(Place.from_text(place.to_text()), field, cursor)
    settle()
    assert question(window).cursor_at() == ("what/0", 0)
    assert question(window).sheet_form.sheet().answers() == {"what": "Rowan rang"}
