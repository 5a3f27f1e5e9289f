"""A record brought back on a computer that has none: whole and checked, or not at all."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from shiboken6 import isValid

from tests.services.conftest import WRENS
from tests.ui.pages.asking import settle
from tests.ui.pages.held_back import HeldBack
from ui.pages.restore import STEPS, RestorePage
from ui.places import HOME
from ui.tour.hands import Hands
from yps_desktop.record.acts import RecordRestored
from yps_desktop.services.unattended import back_up_closed
from yps_desktop.vault.tries import FREE

WHOLE = "Check it and bring it back"


@pytest.fixture
def made(vault: Path, tmp_path: Path, clock) -> Path:
    """A backup, of a record that is gone."""
    (tmp_path / "usb").mkdir()
    made = back_up_closed(vault, tmp_path / "usb", "Wren Mockford", WRENS, clock)
    shutil.rmtree(vault)
    return made.folder


@pytest.fixture
def program(made, start, tmp_path):
    return start(tmp_path / "new" / "vault")


@pytest.fixture
def hands(program) -> Hands:
    return Hands(lambda: program.window, program.is_busy)


def bring_back(program, hands, folder: Path, password: str = WRENS) -> None:
    program.restoring().look_in(folder)
    hands.fill("Your password", password)
    hands.press(WHOLE)


def test_a_backup_is_found_in_its_place_checked_brought_back_and_written_down(program, hands, made, tmp_path):
    bring_back(program, hands, made.parent)
    desk = program.inside.session._desk
    assert program.inside.page.place.page == HOME
    assert desk.folder == tmp_path / "new" / "vault"
    assert [e.header.seq for e in desk.vault.ledger.newest_of_kind(RecordRestored.kind, 2)] == [2]
    assert [path.name for path in desk.folder.parent.iterdir()] == ["vault"]


def test_it_says_what_it_is_doing_and_how_far_it_is(program, hands, made):
    restoring, heard, words = program.restoring(), [], []
    restoring.look_in(made)
    page = program.window.findChild(RestorePage)
    restoring.stepped.connect(heard.append)
    restoring.stepped.connect(lambda _: words.append(page.note.text()))
    hands.fill("Your password", WRENS)
    hands.press(WHOLE)
    assert list(dict.fromkeys(step.doing for step in heard)) == list(STEPS)
    assert (heard[-1].done, heard[-1].of) == (1, 1)
    assert words[-1] == "Checking every page and every signature. 1 of 1 entries."


def test_it_says_of_which_day_the_backup_is_and_that_later_entries_are_not_in_it(program, hands, made):
    program.restoring().look_in(made)
    assert "after entry 1. What was written later is not in it." in hands.words()
    assert "Nowhere Green School" in hands.words()


def test_a_wrong_password_brings_nothing_back_and_may_be_tried_again(program, hands, made):
    bring_back(program, hands, made, "some other words here")
    assert "That is not Wren Mockford's password" in hands.words()
    assert not program.folder.exists()
    hands.fill("Your password", WRENS)
    hands.press(WHOLE)
    assert program.inside is not None


def test_guessing_at_a_backup_waits_as_at_the_unlock_page_and_adds_nothing_to_it(program, hands, made, clock):
    before = {path.name for path in made.iterdir()}
    bring_back(program, hands, made, "some other words here")
    page = program.window.findChild(RestorePage)
    for _ in range(FREE):
        hands.fill("Your password", "some other words here")
        hands.press(WHOLE)
    assert page.wait.text().startswith("Several wrong passwords were typed. You can try again in ")
    program.restoring().look_in(made)
    page = program.window.face
    assert not page.unlock_button.isVisible()
    clock.at += timedelta(seconds=5)
    page.wait.look()
    hands.fill("Your password", WRENS)
    hands.press(WHOLE)
    assert program.inside is not None
    assert {path.name for path in made.iterdir()} == before


def test_a_damaged_backup_is_not_brought_back(program, hands, made):
    path = made / "db-000001.sqlite"
    data = bytearray(path.read_bytes())
    data[5000] ^= 1
    path.write_bytes(data)
    bring_back(program, hands, made)
    assert "This backup is damaged or was never finished" in hands.words()
    assert not program.folder.exists()


def test_a_folder_without_a_backup_is_said(program, hands, tmp_path):
    (tmp_path / "empty").mkdir()
    program.restoring().look_in(tmp_path / "empty")
    assert "There is no whole backup of a record in that folder" in hands.words()


def test_nothing_is_ever_put_over_what_lies_there(program, hands, made):
    program.folder.mkdir(parents=True)
    (program.folder / "vault.json").write_text("somebody's record")
    bring = program.restoring()
    bring._target = program.folder = made.parent.parent / "new" / "vault"
    bring.look_in(made)
    assert "is only brought back to an empty or a new folder" in hands.words()
    assert (program.folder / "vault.json").read_text() == "somebody's record"


def test_a_folder_that_does_not_answer_is_said_in_a_sentence(program, hands, made, tmp_path):
    bring = program.restoring()
    bring._target = tmp_path / ("x" * 300)
    bring.look_in(made)
    assert "Nothing was brought back." in hands.words()


def test_it_can_be_left_for_the_first_page(program, hands, made):
    program.restoring().look_in(made)
    hands.press("Leave without bringing it back")
    assert "Bring a record back from a backup" in hands.words()


def test_the_first_page_offers_it(program, hands):
    assert "Bring a record back from a backup" in hands.words()


def test_it_says_where_the_record_is_to_lie_and_not_that_it_lies_there(program, hands, made, tmp_path):
    program.restoring().look_in(made)
    page = program.window.face
    page.help_link.click()
    page.say_trouble("It could not be copied.")
    settle()
    target = f"The record is to lie in {tmp_path / 'new' / 'vault'}"
    assert hands.words().count(target) == 2
    assert "The record lies in" not in hands.words()


def test_while_it_is_brought_back_it_cannot_be_left(made, start, tmp_path):
    tasks = HeldBack()
    program = start(tmp_path / "new" / "vault", lambda: tasks)
    program.restoring().look_in(made)
    tasks.finish_all()
    page = program.window.face
    for password, left in (("some other words here", True), (WRENS, False)):
        Hands(lambda: program.window, program.is_busy).fill("Your password", password)
        page.unlock_button.click()
        assert page.back_link.isHidden()
        assert page.foot.isHidden()
        tasks.let_go()
        assert isValid(page) is left
        assert not left or (page.back_link.isVisible() and page.foot.isVisible())
