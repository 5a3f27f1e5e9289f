"""An open record locks by itself: idle, after the telephone, after sleep; and says so before and after."""

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.shell.conftest import unlock
from tests.ui.shell.scribble import HERE, typed_in
from ui.pages.unlock import UnlockPage
from ui.places import HOME, Place
from ui.resuming import REASONS, SAVED
from ui.tasks import ThreadTasks
from ui.telephone import TelephoneCover
from ui.tour.hands import Hands
from ui.watch import Watch, limit
from yps_desktop.services.preferences import Preferences, preferences_file, write_preferences


class Seconds:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def watch(start, vault, seconds) -> Watch:
    program = start(vault)
    watch = Watch(program, seconds)
    unlock(program)
    return watch


@pytest.fixture
def program(watch):
    return watch._program


@pytest.fixture
def let_pass(watch, seconds):
    """Let seconds pass, looking at the clock now and then, as the timer does every one."""

    def passed(length: int) -> None:
        for step in [length % 7] + [7] * (length // 7):
            seconds.now += step
            watch.inactivity.look()

    return passed


def test_after_five_minutes_untouched_it_locks_and_the_door_says_why(program, let_pass):
    let_pass(299)
    assert program.inside is not None
    let_pass(1)
    assert isinstance(program.window.face, UnlockPage)
    assert REASONS["idle"] in Hands(lambda: program.window).words()


@pytest.mark.parametrize("minutes", [2, 10, 15])
def test_the_minutes_chosen_count_at_once(program, let_pass, minutes):
    write_preferences(preferences_file(), Preferences(lock_after=minutes))
    let_pass(minutes * 60 - 1)
    assert program.inside is not None
    let_pass(1)
    assert program.inside is None


def test_the_last_minute_is_counted_in_words_and_aloud(watch, let_pass, heard):
    let_pass(239)
    assert not watch.warning.isVisible()
    let_pass(1)
    assert watch.warning.isVisible()
    assert watch.warning.left.text() == "The record locks in 60 seconds."
    let_pass(40)
    assert [said[:31] for said in heard] == [f"The record locks in {left} seconds." for left in (60, 20)]


def test_any_key_answers_the_warning_and_does_nothing_else(watch, program, let_pass):
    program.inside.go(HERE)
    let_pass(250)
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_X)
    assert not watch.warning.isVisible()
    assert program.inside.page.area.text() == ""
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Y)
    assert program.inside.page.area.text() == "y"
    let_pass(239)
    assert not watch.warning.isVisible()


def test_a_move_of_the_mouse_answers_it_but_a_mouse_at_rest_does_not(watch, program, let_pass):
    window = program.window.windowHandle()
    QTest.mouseMove(window, QPoint(300, 300))
    let_pass(250)
    QTest.mouseMove(window, QPoint(300, 300))
    assert watch.warning.isVisible()
    QTest.mouseMove(window, QPoint(301, 300))
    assert not watch.warning.isVisible()


def test_what_was_typed_is_saved_and_the_place_kept_when_nobody_is_there(program, let_pass):
    program.inside.go(HERE)
    QTest.keyClicks(program.inside.page.area, "She told me")
    let_pass(300)
    unlock(program)
    assert program.inside.page.place == HERE
    assert program.inside.session.finish(typed_in, 2) == "She told me"


def test_at_the_unlock_page_nothing_is_watched(watch, program, let_pass):
    program.lock()
    door = program.window.face
    let_pass(1_000)
    assert program.window.face is door
    assert not watch.warning.isVisible()
    unlock(program)
    let_pass(239)
    assert program.inside is not None


def test_a_clock_that_leapt_is_a_computer_that_slept_and_locks_at_once(program, watch, seconds):
    seconds.now += 21
    watch.inactivity.look()
    assert REASONS["slept"] in Hands(lambda: program.window).words()


def test_work_that_still_runs_does_not_keep_it_open(start, vault, seconds):
    program, paper_is_built = start(vault, ThreadTasks), Event()
    watch = Watch(program, seconds)
    unlock(program)
    program.inside.session.work(program, paper_is_built.wait, lambda _: None)
    for _ in range(300 // 15):
        seconds.now += 15
        watch.inactivity.look()
    assert REASONS["idle"] in Hands(lambda: program.window).words()
    paper_is_built.set()


def test_a_reader_who_went_away_leaves_nothing_open_either(program, let_pass):
    program.inside.page.second_person = ("Headteacher", "Hazel Fictley")
    let_pass(300)
    assert isinstance(program.window.face, UnlockPage)


@pytest.mark.parametrize("keys", [(Qt.Key.Key_F9,), (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)])
def test_f9_and_ctrl_l_lock_the_page_and_the_telephone_cover(watch, program, keys):
    for cover in (lambda: None, watch.cover_for_telephone):
        cover()
        QTest.keyClick(program.window.windowHandle(), *keys)
        assert REASONS[SAVED] in Hands(lambda: program.window).words()
        unlock(program)


def test_on_the_telephone_nothing_of_the_record_is_seen_and_it_stays_open_an_hour(program, let_pass):
    program.inside.go(HERE)
    QTest.keyClicks(program.inside.page.area, "She told me")
    QTest.mouseClick(program.inside.rail.telephone_item, Qt.MouseButton.LeftButton)
    assert isinstance(program.window.face, TelephoneCover)
    assert "She told me" not in Hands(lambda: program.window).words()
    let_pass(3_599)
    assert program.inside is not None
    let_pass(1)
    assert REASONS["held"] in Hands(lambda: program.window).words()


def test_only_the_named_button_shows_the_page_again_at_the_same_word(program, watch, let_pass):
    program.inside.go(HERE)
    area = program.inside.page.area
    watch.cover_for_telephone()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
        QTest.keyClick(program.window.windowHandle(), key)
    assert isinstance(program.window.face, TelephoneCover)
    Hands(lambda: program.window).press("Show the record")
    assert program.window.face is program.inside
    assert QApplication.focusWidget() is area
    assert area.text() == ""
    let_pass(299)
    assert program.inside is not None


def test_a_stray_enter_on_the_cover_at_worst_locks(program, watch):
    watch.cover_for_telephone()
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Space)
    assert isinstance(program.window.face, UnlockPage)


def test_five_minutes_where_nothing_was_chosen():
    assert limit() == 300


def test_a_warning_follows_the_window_and_lies_over_the_page(watch, program, let_pass):
    program.inside.go(Place(HOME))
    let_pass(240)
    program.window.resize(1400, 800)
    assert watch.warning.width() == 1400
    assert watch.warning.isAncestorOf(program.window.childAt(QPoint(700, 20)))


def test_a_record_that_was_open_before_is_watched_too(inside, seconds):
    watch = Watch(inside, seconds)
    seconds.now += 21
    watch.inactivity.look()
    assert isinstance(inside.window.face, UnlockPage)
