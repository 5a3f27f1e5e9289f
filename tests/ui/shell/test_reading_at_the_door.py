"""The guide and About before anybody has signed in: at each door by keys alone, and back as it was."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.keyboard import Keyboard
from tests.services.conftest import WRENS
from tests.ui.pages.asking import nameless, settle, words_on
from tests.ui.pages.held_back import HeldBack
from ui.doors import read_guide
from ui.inactivity import Inactivity
from ui.pages.closed_door import ClosedDoor
from ui.pages.first_run.page import FirstRun
from ui.pages.making import Making
from ui.pages.parts.chapter_body import ChapterBody
from ui.pages.parts.door_face import ABOUT_LINK, GUIDE_LINK, DoorFace
from ui.pages.recover import RecoverPage
from ui.pages.restore import RestorePage
from ui.pages.unlock import UnlockPage
from ui.places import ABOUT, ABOUT_LICENCE, GUIDE, GUIDE_CHAPTER, Place
from ui.program import Program
from ui.reading_face import CLOSE, ReadingFace
from ui.recovering import LEFT_ALONE
from ui.tour.hands import Hands
from yps_desktop.guidance.guide import guide
from yps_desktop.guidance.words import Terms
from yps_desktop.services.nameplate import read_nameplate
from yps_desktop.services.unattended import back_up_closed
from yps_desktop.vault.tries import note_wrong

Start = Callable[..., Program]
WRONG = "Something went wrong in the program"
AT_DOORS = {
    "unlock": (UnlockPage, "keys", "lost"),
    "first start": (FirstRun, "first_day", ""),
    "bring back": (RestorePage, "computer_dies", "back"),
    "recover": (RecoverPage, "keys", "nobody"),
    "not there": (ClosedDoor, "computer_dies", ""),
}


@pytest.fixture
def at_door(start: Start, vault: Path, tmp_path: Path, clock) -> Callable[[str], Program]:
    def opened(which: str) -> Program:
        if which == "not there":
            (vault / "vault.json").unlink()
        if which == "bring back":
            (tmp_path / "usb").mkdir()
            back_up_closed(vault, tmp_path / "usb", "Wren Mockford", WRENS, clock)
            shutil.rmtree(vault)
        program = start(tmp_path / "new" / "vault" if which == "first start" else vault)
        if which == "bring back":
            program.restoring().look_in(tmp_path / "usb")
        if which == "recover":
            program.show_recovery("Nowhere Green School")
        settle()
        assert isinstance(program.window.face, AT_DOORS[which][0])
        return program

    return opened


@pytest.fixture
def unlock_page(at_door: Callable[[str], Program]) -> Iterator[Program]:
    return at_door("unlock")


def press(program: Program, key: Qt.Key = Qt.Key.Key_F1) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window, key)
    settle()


def reading(program: Program) -> ReadingFace:
    """Give what is read; fails where a door stands there."""
    face = program.window.face
    assert isinstance(face, ReadingFace)
    return face


def keys(program: Program) -> Keyboard:
    return Keyboard(Hands(lambda: program.window, program.is_busy))


@pytest.mark.parametrize("which", AT_DOORS)
def test_f1_opens_the_chapter_that_fits_and_esc_returns_to_where_the_focus_was(
    at_door: Callable[[str], Program], which: str
) -> None:
    program = at_door(which)
    door, hand = program.window.face, QApplication.focusWidget()
    _, chapter, part = AT_DOORS[which]
    press(program)
    face = reading(program)
    assert face.history.here == Place(GUIDE_CHAPTER, document=chapter, field=part)
    assert QApplication.focusWidget() is (face.body.headings[part] if part else face.body)
    assert nameless(face) == []
    press(program, Qt.Key.Key_Escape)
    assert program.window.face is door
    assert QApplication.focusWidget() is hand


@pytest.mark.parametrize("which", AT_DOORS)
def test_two_links_at_the_foot_say_so_and_tab_comes_to_them_last(
    at_door: Callable[[str], Program], which: str
) -> None:
    program = at_door(which)
    board = keys(program)
    board.to(GUIDE_LINK)
    press(program, Qt.Key.Key_Tab)
    assert board.at() == ABOUT_LINK
    press(program, Qt.Key.Key_Space)
    assert reading(program).history.here == Place(ABOUT)
    press(program, Qt.Key.Key_Escape)
    assert board.at() == ABOUT_LINK


def test_all_chapters_search_and_back_by_keys_alone(unlock_page: Program) -> None:
    board = keys(unlock_page)
    press(unlock_page)
    board.press("All chapters of the guide")
    settle()
    face = reading(unlock_page)
    assert QApplication.focusWidget() is face.body.box
    QTest.keyClicks(face.body.box, "stolen")
    press(unlock_page, Qt.Key.Key_Return)
    assert face.history.here == Place(GUIDE_CHAPTER, document="computer_dies", field="stolen")
    board.press("All chapters of the guide")
    assert "The first day" in words_on(face)
    for _ in range(2):
        board.press("Back")
    assert face.body.typed() == ""
    QTest.keyClicks(face.body.box, "stolen")
    press(unlock_page, Qt.Key.Key_Return)
    board.press("Back")
    assert "The computer dies · It was stolen" in words_on(face)
    for _ in range(2):
        board.press("Back")
    assert isinstance(unlock_page.window.face, UnlockPage)


def test_who_has_gone_on_is_not_taken_back_by_what_comes_late(start: Start, vault: Path) -> None:
    tasks = HeldBack()
    program = start(vault, lambda: tasks)
    settle()
    tasks.finish_all()
    press(program)
    tasks.let_go()
    face = reading(program)
    face.go(Place(ABOUT))
    face.go_back()
    face.go(Place(GUIDE))
    face.go_back()
    tasks.finish_all()
    assert face.history.here.page == GUIDE_CHAPTER
    assert isinstance(face.body, ChapterBody)


def test_a_licence_is_read_from_about_and_f1_leads_on_to_the_guide(unlock_page: Program) -> None:
    unlock_page.window.face.foot.about.click()
    settle()
    face = reading(unlock_page)
    keys(unlock_page).press("Read the MIT licence")
    settle()
    assert face.history.here.page == ABOUT_LICENCE
    press(unlock_page)
    assert face.history.here.document == "keys"
    for page in (ABOUT_LICENCE, ABOUT):
        face.go_back()
        settle()
        assert face.history.here.page == page
    assert keys(unlock_page).at() == "Read the MIT licence"


def test_a_text_that_is_missing_is_said_in_a_sentence(unlock_page: Program) -> None:
    unlock_page.window.face.read_guide()
    settle()
    reading(unlock_page).go(Place(ABOUT_LICENCE, document="none"))
    assert "The text of this licence is missing" in words_on(reading(unlock_page))


def test_a_password_that_was_begun_is_forgotten_and_who_was_chosen_is_not(unlock_page: Program) -> None:
    page = unlock_page.window.face
    chosen = page.names.value()
    QTest.keyClicks(page.password.box, WRENS)
    press(unlock_page)
    assert page.password.text() == ""
    press(unlock_page, Qt.Key.Key_Escape)
    assert page.names.value() == chosen
    QTest.keyClicks(QApplication.focusWidget(), WRENS)
    press(unlock_page, Qt.Key.Key_Return)
    assert unlock_page.inside is not None


def test_what_was_typed_at_the_first_start_stays_as_far_down_as_it_was(
    at_door: Callable[[str], Program],
) -> None:
    program = at_door("first start")
    page, hands = program.window.face, Hands(lambda: program.window, program.is_busy)
    hands.press("Start")
    hands.fill("Name of the school", "Nowhere Green School")
    hands.press("intimate images")
    program.window.resize(1024, 700)
    settle()
    page.school.headteacher.setFocus()
    bar = page.body.verticalScrollBar()
    bar.setValue(bar.maximum() - 5)
    hand, down = QApplication.focusWidget(), bar.value()
    press(program)
    press(program, Qt.Key.Key_Escape)
    assert page.school.name.text() == "Nowhere Green School"
    assert page.school.imagery.text() == "intimate images"
    assert page.school.isVisible()
    assert (QApplication.focusWidget(), bar.value()) == (hand, down)


def test_a_wait_goes_on_while_somebody_reads(start: Start, vault: Path, clock) -> None:
    person = read_nameplate(vault).people[0].id
    for _ in range(9):
        note_wrong(vault, person, clock.at)
    program = start(vault)
    page = program.window.face
    press(program)
    clock.at += timedelta(minutes=4)
    page.wait.look()
    press(program, Qt.Key.Key_Escape)
    assert "You can try again in 5" in page.wait.text()
    assert page.wait.text().endswith(" seconds.")
    assert not page.unlock_button.isVisible()


def test_a_sheet_and_who_reads_beside_it_go_when_nobody_is_there(
    at_door: Callable[[str], Program],
) -> None:
    program = at_door("recover")
    page = program.window.face
    watch = page.findChild(Inactivity)
    press(program)
    face, gone = reading(program), []
    for one in (page, face):
        one.destroyed.connect(lambda: gone.append(True))
    seconds = watch._clock() + LEFT_ALONE
    watch._clock = lambda: seconds
    watch._looked_at = seconds
    watch.look()
    settle()
    assert isinstance(program.window.face, UnlockPage)
    assert gone == [True, True]


def test_while_a_password_is_checked_the_page_stays(start: Start, vault: Path) -> None:
    tasks = HeldBack()
    program = start(vault, lambda: tasks)
    settle()
    tasks.finish_all()
    page = program.window.face
    press(program)
    QTest.keyClicks(page.password.box, "some other words here")
    press(program, Qt.Key.Key_Return)
    press(program)
    assert len(tasks.held) == 2  # the guide that was asked for before, and the password
    tasks.finish_all()
    assert program.window.face is page
    assert page.error.isVisible()


@pytest.mark.parametrize("reads", [False, True])
@pytest.mark.parametrize("which", AT_DOORS)
def test_a_fault_is_said_at_the_door_that_stands_also_where_somebody_reads(
    at_door: Callable[[str], Program], which: str, reads: bool
) -> None:
    program = at_door(which)
    page = program.window.face
    if reads:
        press(program)
    program._tell(WRONG)
    settle()
    assert program.window.face is page
    assert WRONG in words_on(page)


def test_a_fault_while_practice_is_made_is_shown_and_said_aloud(
    unlock_page: Program, heard: list[str]
) -> None:
    page = Making("Making up people and cases.")
    unlock_page._show(page)
    unlock_page._tell(WRONG)
    assert WRONG in words_on(page)
    assert heard == [WRONG]


def test_the_line_of_a_fault_leads_to_where_a_step_of_the_first_start_begins(
    at_door: Callable[[str], Program],
) -> None:
    program = at_door("first start")
    program._tell(WRONG)
    keys(program).press(WRONG)
    assert keys(program).at() == "Start"


def test_a_screen_reader_says_which_door_somebody_is_back_at(unlock_page: Program, heard: list[str]) -> None:
    press(unlock_page)
    press(unlock_page, Qt.Key.Key_Escape)
    assert heard == ["Unlock the record"]


def test_i_cannot_get_in_leads_to_the_steps(unlock_page: Program) -> None:
    unlock_page.window.face.help_link.click()
    keys(unlock_page).press("Step by step, in the user guide (F1)")
    assert reading(unlock_page).history.here.field == "lost"


def test_it_is_read_in_the_words_most_schools_use_and_touches_nothing(
    at_door: Callable[[str], Program], vault: Path
) -> None:
    program = at_door("not there")
    before = sorted((file.name, file.stat().st_mtime_ns) for file in vault.iterdir())
    press(program)
    reading(program).go(Place(ABOUT))
    settle()
    assert read_guide().guide is guide(Terms())
    assert sorted((file.name, file.stat().st_mtime_ns) for file in vault.iterdir()) == before


def test_on_a_practice_record_it_says_so_while_somebody_reads(unlock_page: Program) -> None:
    unlock_page._doors.is_practice = True
    press(unlock_page)
    assert "Practice. Everything here is made up." in words_on(reading(unlock_page))
    keys(unlock_page).press(CLOSE)
    assert isinstance(unlock_page.window.face, DoorFace)


def test_signed_in_the_door_s_f1_is_gone_with_the_door(inside: Program) -> None:
    press(inside)
    assert inside.window.face is inside.inside
    assert inside.inside.page.place.page == GUIDE
