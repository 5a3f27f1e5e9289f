"""The lock: nothing typed is lost, nothing stays open, and the person comes back to where they were."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import WRENS, clock  # noqa: F401
from tests.ui.shell.conftest import inside, start, unlock, vault  # noqa: F401
from tests.ui.shell.scribble import HERE, keep, typed_in
from ui.app import PAGES as REAL_PAGES
from ui.cover import KEPT_HERE, Cover
from ui.main_window import NOT_LOST
from ui.pages.unlock import UnlockPage
from ui.places import QUESTION, Place
from ui.resuming import REASONS, SAVED, UNSAVED
from ui.tasks import ThreadTasks
from ui.tour.hands import Hands
from ui.widgets.plain_area import PlainArea
from yps_desktop.record.errors import YpsError
from yps_desktop.services.opening import close, open_desk, prove

ACCOUNT = "What was said or done?"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=["inline", "threads"])
def program(request, start, vault):  # noqa: F811
    begun = start(vault, ThreadTasks) if request.param == "threads" else start(vault)
    unlock(begun)
    _write_here(begun)
    return begun


def test_ctrl_l_saves_what_was_typed_and_lets_go_of_the_record(program, vault, clock):  # noqa: F811
    _lock(program)
    assert isinstance(program.window.face, UnlockPage)
    desk = open_desk(prove(vault, program.person, WRENS), clock)
    assert typed_in(desk) == "She told me at break"
    close(desk)


def test_after_unlocking_the_same_page_field_and_cursor_are_there(program):
    program.inside.page.area.set_cursor_place(7)
    _lock(program)
    assert REASONS[SAVED] in Hands(lambda: program.window, program.is_busy).words()
    _unlock_again(program)
    page = program.inside.page
    assert page.place == HERE
    assert QApplication.focusWidget() is page.area
    assert (page.area.text(), page.area.cursor_place()) == ("She told me at break", 7)
    assert program.inside.messages.sentences() == [NOT_LOST]


def test_the_lock_button_keeps_field_and_cursor_too(program):
    program.inside.page.area.set_cursor_place(3)
    QTest.mouseClick(program.inside.top_bar.lock_button, Qt.MouseButton.LeftButton)
    _wait_locked(program)
    _unlock_again(program)
    assert program.inside.page.area.cursor_place() == 3


def test_who_locked_is_chosen_and_only_types_the_password(program):
    _lock(program)
    assert program.window.face.names.value() == program.person
    assert QApplication.focusWidget() is program.window.face.password.box


def test_where_the_text_cannot_be_saved_the_cover_stays_and_says_why(program, monkeypatch):
    monkeypatch.setattr(program.inside.page, "unsaved", lambda: _full)
    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    cover = program.window.face
    assert isinstance(cover, Cover)
    said = Hands(lambda: program.window, program.is_busy).words()
    assert "The disk is full." in said
    assert KEPT_HERE in said
    assert "She told me" not in said


def test_try_again_locks_once_there_is_room(program, monkeypatch, vault, clock):  # noqa: F811
    room = [False]

    def save(desk) -> None:
        if not room[0]:
            raise YpsError("The disk is full.")
        keep(desk, "Saved in the end")

    monkeypatch.setattr(program.inside.page, "unsaved", lambda: save)
    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    room[0] = True
    program.window.face.again_button.click()
    _wait_locked(program)
    desk = open_desk(prove(vault, program.person, WRENS), clock)
    assert typed_in(desk) == "Saved in the end"
    close(desk)


def test_the_person_may_let_unsaved_text_go_and_is_told_so(program, monkeypatch):
    monkeypatch.setattr(program.inside.page, "unsaved", lambda: _full)
    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    program.window.face.without_button.click()
    _wait_locked(program)
    assert REASONS[UNSAVED] in Hands(lambda: program.window, program.is_busy).words()
    _unlock_again(program)
    assert program.inside.messages.sentences() == []


def test_a_bug_while_saving_does_not_keep_the_record_open(program, monkeypatch):
    def broken(_desk) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(program.inside.page, "unsaved", lambda: broken)
    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    assert isinstance(program.window.face, Cover)
    program.window.face.without_button.click()
    _wait_locked(program)


def test_closing_the_window_saves_and_ends_without_starting_again(program, vault, clock):  # noqa: F811
    left: list[str] = []
    program.leave = left.append
    person = program.person
    program.window.close()
    assert not program.window.isVisible()
    assert left == []
    desk = open_desk(prove(vault, person, WRENS), clock)
    assert typed_in(desk) == "She told me at break"
    close(desk)


def test_a_place_kept_by_a_lock_is_used_once(program, vault, clock):  # noqa: F811
    _lock(program)
    _unlock_again(program)
    program.inside.session.finish(close, 5)  # as after a crash: nobody said where they were
    program.inside.session.stop()
    program.stay("")
    _unlock_again(program)
    assert program.inside.page.place.page == "home"


@pytest.mark.parametrize("by", ["keys", "the Lock button"])
def test_a_half_written_note_is_there_again_at_the_same_letter(start, vault, by):  # noqa: F811
    program = start(vault, ThreadTasks, REAL_PAGES)
    unlock(program)
    hands = Hands(lambda: program.window, program.is_busy)
    hands.wait(lambda: program.inside.page is not None, "Home")
    program.inside.go(Place(QUESTION, sheet="note"))
    hands.fill(ACCOUNT, "Rowan’s father rang. He was calm.")
    _account(hands).set_cursor_place(12)
    if by == "keys":
        QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    else:
        hands.press("Lock")
    _wait_locked(program)
    _unlock_again(program)
    hands.wait_for(ACCOUNT)
    hands.wait(lambda: QApplication.focusWidget() is _account(hands), "the focus")
    assert _account(hands).text() == "Rowan’s father rang. He was calm."
    assert _account(hands).cursor_place() == 12


def _account(hands: Hands) -> PlainArea:
    found = hands.find(PlainArea, ACCOUNT)
    assert isinstance(found, PlainArea)
    return found


def _write_here(program) -> None:
    hands = Hands(lambda: program.window, program.is_busy)
    program.inside.go(HERE)
    hands.wait(lambda: QApplication.focusWidget() is getattr(program.inside.page, "area", None), "the page")
    hands.write("She told me at break")


def _lock(program) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_L, CTRL)
    _wait_locked(program)


def _wait_locked(program) -> None:
    Hands(lambda: program.window, program.is_busy).wait(
        lambda: isinstance(program.window.face, UnlockPage), "the door"
    )


def _unlock_again(program) -> None:
    arrived: list[object] = []
    program.entered.connect(lambda: arrived.append(1))
    unlock(program)
    Hands(lambda: program.window, program.is_busy).wait(lambda: bool(arrived), "the page")


def _full(_desk: object) -> None:
    raise YpsError("The disk is full.")
