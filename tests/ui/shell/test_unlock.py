"""The unlock page, and what stands there when nothing can be unlocked."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import CHEAP, WRENS
from tests.ui.shell.conftest import unlock
from ui.pages.closed_door import ClosedDoor
from ui.pages.first_run.page import FirstRun
from ui.pages.unlock import CHOOSE, TYPE, UnlockPage
from ui.places import HOME
from ui.widgets.practice_strip import PracticeStrip
from yps_desktop.record.school import School
from yps_desktop.services.opening import Newcomer, close, make_vault, open_desk, prove
from yps_desktop.vault.tries import note_wrong


def test_name_and_password_open_the_record_at_home(start, vault):
    program = start(vault)
    assert isinstance(program.window.face, UnlockPage)
    QTest.keyClicks(QApplication.focusWidget(), WRENS)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert program.inside is not None
    assert program.inside.page.place.page == HOME
    assert program.inside.status_bar.who.text() == "Wren Mockford, Designated Safeguarding Lead"


def test_a_wrong_password_says_so_and_keeps_the_focus_in_the_emptied_box(start, vault):
    page = start(vault).window.face
    page.password.box.setText("some other words here")
    page.unlock_button.click()
    assert page.error.text() == "Error: That is not Wren Mockford's password. Nothing has changed."
    assert page.password.text() == ""
    assert QApplication.focusWidget() is page.password.box


def test_no_password_is_asked_for(start, vault, heard):
    page = start(vault).window.face
    QTest.keyClick(page.password.box, Qt.Key.Key_Return)
    assert page.error.text() == f"Error: {TYPE}"
    assert heard == [f"Error: {TYPE}"]


def test_with_several_people_none_is_chosen_and_the_choice_is_asked_for(start, tmp_path, clock, heard):
    page = start(_two_people(tmp_path, clock)).window.face
    assert page.names.value() is None
    page.password.box.setText(WRENS)
    page.unlock_button.click()
    assert page.error.text() == f"Error: {CHOOSE}"
    assert heard == [f"Error: {CHOOSE}"]
    assert page.password.text() == WRENS


def test_that_it_is_practice_is_read_before_the_door(start, vault):
    page = start(vault).window.face
    page.say_practice(["Wren Mockford: words to practise with"])
    first = QAccessible.queryAccessibleInterface(page).child(0).object()
    assert isinstance(first, PracticeStrip)


def test_i_cannot_get_in_explains_and_names_the_folder(start, vault):
    page = start(vault).window.face
    assert not page.help.isVisible()
    page.help_link.click()
    assert page.help.isVisible()
    assert str(vault) in page.help.layout_.itemAt(page.help.layout_.count() - 1).widget().text()


def test_a_second_instance_is_told_where_the_record_is_open(start, vault, clock):
    program = start(vault)
    desk = open_desk(prove(vault, _wren(vault), WRENS), clock)
    try:
        program.window.face.password.box.setText(WRENS)
        program.window.face.unlock_button.click()
        said = program.window.face.frame.trouble.accessibleName()
    finally:
        close(desk)
    assert said.startswith("This vault is already open")
    unlock(program)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda db: db.write_bytes(b""), "empty file"),
        (lambda db: db.write_bytes(db.read_bytes()[:5000]), "cut short"),
        (lambda db: db.write_bytes(bytes(db.stat().st_size)), "damaged"),
        (lambda db: db.write_bytes(b"SQLite format 3\0" + db.read_bytes()[16:]), "not encrypted"),
        (lambda db: db.unlink(), "not in this folder"),
    ],
    ids=["emptied", "truncated", "zeroed", "plaintext", "gone"],
)
def test_a_spoilt_database_is_a_plain_sentence_and_nothing_changes(start, vault, spoil, said):
    spoil(vault / "db-000001.sqlite")
    before = sorted((f.name, f.read_bytes()) for f in vault.iterdir() if f.suffix != ".lock")
    program = start(vault)
    program.window.face.password.box.setText(WRENS)
    program.window.face.unlock_button.click()
    assert said in program.window.face.frame.trouble.accessibleName()
    assert sorted((f.name, f.read_bytes()) for f in vault.iterdir() if f.suffix != ".lock") == before


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda key: key.write_bytes(key.read_bytes()[:100]), "damaged"),
        (lambda key: key.write_text(json.dumps({"format": 99})), "newer version"),
        (lambda key: key.unlink(), "no keystore"),
    ],
    ids=["damaged", "newer", "missing"],
)
def test_a_keystore_that_cannot_be_read_shows_why_where_and_what_to_do(start, vault, spoil, said):
    program = start(vault)
    spoil(vault / "vault.json")
    program.show_door()
    door = program.window.face
    assert isinstance(door, ClosedDoor)
    assert said in door.sentence


def test_looking_again_finds_a_record_that_is_back(start, vault):
    program = start(vault)
    (vault / "vault.json").rename(vault / "elsewhere")
    program.show_door()
    (vault / "elsewhere").rename(vault / "vault.json")
    program.window.face.again_button.click()
    assert isinstance(program.window.face, UnlockPage)


def test_where_no_vault_was_ever_made_the_first_run_stands(start, tmp_path):
    assert isinstance(start(tmp_path / "nothing").window.face, FirstRun)


def test_the_window_title_names_nobody(start, vault):
    program = start(vault)
    unlock(program)
    assert program.window.windowTitle() == "YPS Desktop"


def _wren(vault: Path) -> str:
    return json.loads((vault / "vault.json").read_text())["slots"][0]["person"]["id"]


def _two_people(tmp_path: Path, clock) -> Path:
    from yps_desktop.services.opening import give_key

    folder = tmp_path / "two"
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    desk = make_vault(folder, School(name="Nowhere Green School"), wren, clock, CHEAP)
    give_key(desk, Newcomer("Hazel Fictley", "Headteacher", ("countersign",), "seven quiet lamps"), CHEAP)
    close(desk)
    return folder


def test_after_four_wrong_passwords_unlock_is_not_offered_until_the_time_is_over(start, vault, clock):
    page = start(vault).window.face
    for _ in range(4):
        _try_wrong(page)
    assert not page.unlock_button.isVisible()
    assert page.wait.text().startswith("Several wrong passwords were typed. You can try again in ")
    clock.at += timedelta(seconds=5)
    page.wait.look()
    assert page.unlock_button.isVisible()
    assert not page.wait.isVisible()


def test_while_it_waits_no_password_is_tried(start, vault, clock, heard):
    for _ in range(9):
        note_wrong(vault, _wren(vault), clock.at)
    program = start(vault)
    page = program.window.face
    heard.clear()
    page.password.box.setText(WRENS)
    QTest.keyClick(page.password.box, Qt.Key.Key_Return)
    assert program.inside is None
    assert heard == [page.wait.text()]


def test_the_wait_goes_on_after_a_restart(start, vault, clock):
    for _ in range(9):
        note_wrong(vault, _wren(vault), clock.at)
    page = start(vault).window.face
    assert not page.unlock_button.isVisible()
    assert page.wait.text().endswith("You can try again in 4 minutes 59 seconds.")


def _try_wrong(page):
    page.password.box.setText("some other words here")
    QTest.keyClick(page.password.box, Qt.Key.Key_Return)
