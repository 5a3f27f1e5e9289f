"""The preview of a paper: its shape, its sizes, its pages by keys, and its words in their order."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.documents.every_paper import EVERY_PAPER
from tests.ui.pages.asking import button, settle
from ui.pages.parts.page_view import PageView
from ui.pages.parts.paper_body import PaperBody
from ui.widgets.labels import Body
from yps_desktop.documents import produce
from yps_desktop.services.papers import Built

KEYS = Qt.Key


@pytest.fixture(scope="module")
def built() -> Built:
    return Built("printed", produce.printed(EVERY_PAPER["whole-record"]()), 9)


@pytest.fixture
def view(qtbot, session, built) -> PageView:
    view = PageView(session)
    body = PaperBody(Body("What to do with it."), view)
    qtbot.addWidget(body)
    body.resize(1064, 702)
    body.show()
    view.body = body  # or it would be gone with this function
    view.show_paper(built)
    settle()
    return view


def press(view: PageView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.sheet, key)
    settle()


def test_all_of_a_page_is_in_sight_in_the_shape_of_a4(view):
    assert view.sheet.height() == pytest.approx(view.sheet.width() * 297 / 210, abs=1)
    assert view.sheet.width() > 350
    assert view.height() <= 702


def test_keys_turn_the_pages_over_and_say_which(view, heard):
    press(view, KEYS.Key_PageDown, KEYS.Key_PageDown, KEYS.Key_PageUp, KEYS.Key_End, KEYS.Key_PageDown)
    assert heard == [f"Page {page} of 9" for page in (2, 3, 2, 9)]
    press(view, KEYS.Key_Home)
    assert (view.page(), view.sheet.accessibleName()) == (0, "Page 1 of 9")


def test_plus_gives_it_the_whole_width_then_more_and_minus_takes_that_back(view, heard):
    widths = [view.sheet.width()]
    for _ in range(4):
        press(view, KEYS.Key_Plus)
        widths.append(view.sheet.width())
    assert widths == sorted(widths)
    assert widths[1] == view.width()
    assert widths[3] == widths[4] == 2 * widths[1]
    assert view.area.horizontalScrollBar().maximum() > 0
    press(view, *[KEYS.Key_Minus] * 4)
    assert view.sheet.width() == widths[0]
    assert heard[:2] == ["full width", "one and a half times the width"]


def test_a_page_that_is_larger_than_its_room_is_moved_by_arrows(view):
    press(view, KEYS.Key_Plus, KEYS.Key_Plus, KEYS.Key_Down, KEYS.Key_Right)
    assert view.area.verticalScrollBar().value() > 0
    assert view.area.horizontalScrollBar().value() > 0
    press(view, KEYS.Key_PageDown)
    assert (view.page(), view.area.verticalScrollBar().value()) == (1, 0)


def test_nothing_of_the_page_around_is_scrolled_sideways(view):
    press(view, *[KEYS.Key_Plus] * 3)
    assert view.area.width() <= view.width()


def test_buttons_do_what_the_keys_do_and_go_where_there_is_nothing_to_do(view):
    assert view.before.isHidden()
    assert view.smaller.isHidden()
    view.larger.setFocus()
    for _ in range(3):
        QTest.keyClick(view.larger, KEYS.Key_Return)
    assert view.larger.isHidden()
    assert view.window().focusWidget() is view.smaller


def test_a_page_lying_across_is_shown_so(view):
    across = replace(EVERY_PAPER["weekly-sheet"](), page="across")
    view.show_paper(Built("printed", produce.printed(across), 1))
    settle()
    assert view.sheet.width() == pytest.approx(view.sheet.height() * 297 / 210, abs=2)
    assert view.sheet.width() == view.width()


def test_the_words_of_a_page_are_read_in_their_order_with_what_frames_it_last(view):
    QTest.keyClick(button(view, "Read as text"), KEYS.Key_Return)
    words = view.text.text()
    told = ("Case 2026-001", "In five lines", "Decision and who signed", "Around the page:", "Page 1 of 9")
    places = [words.index(one) for one in told]
    assert places == sorted(places)
    assert "Juniper Exampleton: Is in the imagery, made it; 15; 15; 15; SEND, or an EHC plan" in words


def test_the_words_are_read_by_keys_and_the_next_page_follows_at_their_end(view, heard):
    view.tabs.tab("text").click()
    view.text.setFocus()
    QTest.keyClick(view.text, KEYS.Key_Down)
    assert view.text.textCursor().blockNumber() > 0 or view.text.textCursor().position() > 0
    for _ in range(20):
        if view.page() == 0:
            QTest.keyClick(view.text, KEYS.Key_PageDown)
    assert view.page() == 1
    assert "Page 2 of 9" in heard
    assert view.text.text() in heard
    QTest.keyClick(view.text, KEYS.Key_PageUp)
    assert view.page() == 0


def test_before_there_is_a_paper_no_page_is_named(qtbot, session):
    view = PageView(session)
    qtbot.addWidget(view)
    view.tabs.tab("text").click()
    QTest.keyClick(view.sheet, KEYS.Key_PageDown)
    assert view.where.text() == ""


def test_a_screen_reader_at_the_page_is_given_its_words(view):
    assert "In five lines" in view.sheet.accessibleDescription()
