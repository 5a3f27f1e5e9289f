"""The frame around the pages: where somebody is, how they get on, and that nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.shell.scribble import HERE, PAGES, typed_in
from ui.main_window import LEAVE_ANYWAY, NOT_SAVED, SAVED, MainWindow
from ui.places import CASES, COUNTERSIGN, HOME, RECOVERY_SHEET, SETTINGS, Place
from ui.resuming import resume
from ui.session import Session
from ui.tasks import InlineTasks
from ui.widgets.labels import Label
from ui.widgets.practice_strip import PracticeStrip
from yps_desktop.record.errors import YpsError
from yps_desktop.services.drafts import Whereabouts


@pytest.fixture
def window(inside):
    return inside.inside


def typed(window) -> str:
    return window.session.finish(typed_in, 2)


def test_the_rail_leads_on_and_back_leads_back(window):
    window.rail.item(SETTINGS).click()
    assert window.page.place == Place(SETTINGS)
    window.rail.item(CASES).click()
    window.top_bar.back_button.click()
    assert window.page.place == Place(SETTINGS)
    window.top_bar.back_button.click()
    assert window.page.place == Place(HOME)


def test_home_has_no_back(window):
    assert not window.top_bar.back_button.isVisible()
    window.go(Place(SETTINGS))
    assert window.top_bar.back_button.isVisible()


def test_a_finished_page_is_not_on_the_way_back(window):
    window.go(Place(CASES))
    window.go(HERE)
    window.go_instead(Place(SETTINGS))
    window.go_back()
    assert window.page.place == Place(CASES)


def test_only_places_that_are_built_stand_in_the_rail(window):
    built = ["home", "cases", "people", "settings", "help"]
    assert [key for key in built if window.rail.item(key).isVisible()] == built
    with pytest.raises(KeyError):
        window.rail.item("due")


def test_what_was_typed_is_saved_before_the_page_goes(window):
    window.go(HERE)
    QTest.keyClicks(QApplication.focusWidget(), "A phone is in the safe")
    window.go(Place(SETTINGS))
    assert typed(window) == "A phone is in the safe"
    assert window.page.place == Place(SETTINGS)


def test_a_page_whose_text_cannot_be_saved_stays_and_says_why(window, monkeypatch):
    window.go(HERE)
    page = window.page
    monkeypatch.setattr(page, "unsaved", lambda: _full)
    window.go(Place(SETTINGS))
    assert window.page is page
    assert window.messages.sentences() == ["The disk is full."]
    assert window.status_bar.saved.text() == NOT_SAVED


def test_a_page_whose_text_cannot_be_saved_can_be_left_all_the_same(window, monkeypatch, qtbot):
    window.go(HERE)
    monkeypatch.setattr(window.page, "unsaved", lambda: _full)
    window.go(Place(SETTINGS))
    leave = next(b for b in window.messages.findChildren(type(_close(window))) if b.words() == LEAVE_ANYWAY)
    leave.click()
    assert window.page.place == Place(SETTINGS)
    assert window.messages.sentences() == []


def test_search_shows_the_cases_with_the_words(window):
    window.top_bar.search_field.setText("Exampleton")
    QTest.keyClick(window.top_bar.search_field, Qt.Key.Key_Return)
    assert (window.page.place, window.page.asked) == (Place(CASES), "Exampleton")
    window.top_bar.search_field.setText("Testwell")
    QTest.keyClick(window.top_bar.search_field, Qt.Key.Key_Return)
    assert window.page.asked == "Testwell"


def test_words_searched_for_are_gone_once_somebody_went_on(window):
    window.top_bar.search_field.setText("Exampleton")
    QTest.keyClick(window.top_bar.search_field, Qt.Key.Key_Return)
    window.rail.setFocus()
    window.go(Place(HOME))
    assert window.top_bar.search_field.text() == ""


def test_while_somebody_else_reads_search_and_places_are_gone_but_back_and_lock_stay(window):
    window.go(Place(COUNTERSIGN))
    assert not window.rail.isVisible()
    assert not window.top_bar.search_field.isVisible()
    assert window.top_bar.back_button.isVisible()
    assert window.top_bar.lock_button.isVisible()
    assert window.status_bar.who.text() == "Hazel Fictley, Headteacher"
    first = QAccessible.queryAccessibleInterface(window.stack.parentWidget()).child(0)
    assert first.text(QAccessible.Text.Name) == "Headteacher Hazel Fictley is reading"
    window.go_back()
    assert window.rail.isVisible()
    assert window.top_bar.search_field.isVisible()
    assert window.status_bar.who.text() == "Wren Mockford, Designated Safeguarding Lead"


def test_trouble_stands_at_the_top_until_it_is_closed_and_only_once(window, qtbot, heard):
    window.session.trouble.emit("The disk is full.")
    assert heard == ["The disk is full."]
    window.session.trouble.emit("The disk is full.")
    assert window.messages.sentences() == ["The disk is full."]
    _close(window).click()
    qtbot.waitUntil(lambda: not window.messages.isVisible())


def test_a_record_that_can_only_be_read_says_why_over_the_whole_window(desk, qtbot):
    desk.vault.read_only = "The disk cannot be written just now."
    shown = MainWindow(Session(desk, InlineTasks()), PAGES)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.findChild(PracticeStrip).findChild(Label).text() == "The disk cannot be written just now."


def test_a_record_that_can_only_be_read_opens_at_home_though_somebody_left_it_elsewhere(desk, qtbot):
    desk.vault.read_only = "The disk cannot be written just now."
    shown = MainWindow(Session(desk, InlineTasks()), PAGES)
    qtbot.addWidget(shown)
    resume(shown, Whereabouts(Place(RECOVERY_SHEET).to_text()))
    assert shown.page.place.page == HOME


def test_whoever_has_gone_somewhere_already_is_not_taken_back_to_where_they_were(desk, qtbot):
    shown = MainWindow(Session(desk, InlineTasks()), PAGES)
    qtbot.addWidget(shown)
    shown.go(HERE)
    resume(shown, None)
    assert shown.page.place == HERE


def test_words_for_the_status_bar_last_as_long_as_the_page(window, heard):
    window.go(Place(SETTINGS))
    window.page.said.emit("Draft saved 2:32pm")
    assert heard == ["Draft saved 2:32pm"]
    assert window.status_bar.saved.text() == "Draft saved 2:32pm"
    window.go(Place(CASES))
    assert window.status_bar.saved.text() == SAVED


def test_an_unknown_place_is_home(window):
    window.go(Place.from_text('{"page": "nowhere"}'))
    assert window.page.place.page == "nowhere"
    assert type(window.page).__name__ == "BlankPage"


def test_whatever_takes_the_focus_has_a_name(window):
    from PySide6.QtWidgets import QWidget

    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName()
    ]
    assert nameless == []


def _full(_desk: object) -> None:
    raise YpsError("The disk is full.")


def _close(window):
    return window.messages._shown[0].close_button
