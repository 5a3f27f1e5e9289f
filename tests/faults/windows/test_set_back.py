"""An older database put back in the folder: whole in itself, so only who saw the newer one can tell."""

import shutil
from pathlib import Path

import pytest

from tests.faults.windows.driving import go, unlock
from tests.services.conftest import WRENS
from ui.places import CASES, Place
from yps_desktop.__main__ import main
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services.opening import close, look_at, open_desk, prove
from yps_desktop.services.sheets import Filled, sign

MISSING = "This record ends at entry 2. Before, it held entry 4"


@pytest.fixture
def set_back(vault: Path, clock, tmp_path: Path) -> Path:
    """A vault whose newest case is gone with an older copy of its database."""
    shutil.copy(vault / "db-000001.sqlite", tmp_path)
    desk = open_desk(prove(vault, look_at(vault).people[0].id, WRENS), clock)
    sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="Rowan’s father rang."))])
    close(desk)
    shutil.copy(tmp_path / "db-000001.sqlite", vault)
    return vault


def test_the_window_says_so_over_every_page_until_it_is_closed_and_then_no_more(set_back, start):
    program = start(set_back)
    unlock(program)
    go(program, Place(CASES))
    assert [MISSING in sentence for sentence in program.inside.messages.sentences()] == [True]

    again = _sign_in_again(program)
    assert MISSING in again.inside.messages.sentences()[0]
    again.inside.messages._shown[0].close_button.click()
    assert _sign_in_again(again).inside.messages.sentences() == []


def test_verify_says_so_each_time_and_fails_and_the_window_still_says_it(set_back, tmp_path, capsys, start):
    password = tmp_path / "password"
    password.write_text(WRENS)
    for _ in range(2):
        words = ["verify", str(set_back), "--name", "Wren Mockford", "--password-file", str(password)]
        assert main(words) == 1
        assert MISSING in capsys.readouterr().err
    program = start(set_back)
    unlock(program)
    assert MISSING in program.inside.messages.sentences()[0]


def _sign_in_again(program):
    program.inside.session.finish(close, 5)
    program.stay("")
    unlock(program)
    return program
