"""`verify`: a whole record prints its head, anything else is a sentence and a failure."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, WRENS
from yps_desktop.__main__ import main
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.opening import Newcomer, close, make_vault, open_desk, prove
from yps_desktop.services.verification import find_code, standing, verify


@pytest.fixture
def vault(tmp_path: Path, clock) -> Path:
    folder = tmp_path / "vault"
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    close(make_vault(folder, School(name="Nowhere Green School"), wren, clock, CHEAP))
    return folder


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    (tmp_path / "password").write_text(f"{WRENS}\nnothing of this\n")
    return tmp_path / "password"


def test_a_whole_record_prints_its_head_and_succeeds(vault, password_file, capsys):
    assert _verify(vault, password_file) == 0
    said = capsys.readouterr().out
    assert "Nowhere Green School: whole. 1 entry, 0 cases, 1 key." in said
    assert f"Head: {verify(vault, 'wren mockford', WRENS).head}" in said


def test_a_clock_that_stood_back_is_named_with_its_entry(vault, password_file, clock, capsys):
    clock.at -= timedelta(days=3)
    desk = open_desk(prove(vault, _wren(vault), WRENS), clock)
    enter_number(desk, "lado", "01632 960001", "")
    close(desk)
    assert _verify(vault, password_file) == 0
    assert "Entry 2: the computer’s clock stood back.\n" in capsys.readouterr().out


def test_a_changed_byte_fails_with_one_sentence(vault, password_file, capsys):
    database = vault / "db-000001.sqlite"
    data = bytearray(database.read_bytes())
    data[-100] ^= 1
    database.write_bytes(data)
    assert _verify(vault, password_file) == 1
    assert "damaged" in capsys.readouterr().err


def test_it_refuses_while_the_record_is_open(vault, password_file, clock, capsys):
    desk = open_desk(prove(vault, _wren(vault), WRENS), clock)
    try:
        assert _verify(vault, password_file) == 1
    finally:
        close(desk)
    assert "already open" in capsys.readouterr().err


def test_a_wrong_password_a_wrong_name_and_no_vault_fail(vault, password_file, tmp_path, capsys):
    (tmp_path / "wrong").write_text("some other words here")
    assert _verify(vault, tmp_path / "wrong") == 1
    assert "That is not Wren Mockford's password" in capsys.readouterr().err
    assert main(["verify", str(vault), "--name", "Nobody", "--password-file", str(password_file)]) == 1
    assert "Those who have: Wren Mockford." in capsys.readouterr().err
    assert _verify(tmp_path, password_file) == 1
    assert "no keystore" in capsys.readouterr().err


def test_it_runs_as_a_command_without_any_window(vault, password_file):
    words = ["verify", str(vault), "--name", "Wren Mockford", "--password-file", str(password_file)]
    call = (
        "import sys; sys.modules['PySide6'] = None; "
        "from yps_desktop.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", call, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_code_is_looked_up(desk: Desk):
    now = standing(desk)
    assert find_code(desk, now.code) == f"This code matches entry {now.entries} of {now.entries}."
    with pytest.raises(AnswerError):
        find_code(desk, "nonsense")


def _verify(vault: Path, file: Path) -> int:
    return main(["verify", str(vault), "--name", "Wren Mockford", "--password-file", str(file)])


def _wren(vault: Path) -> str:
    return json.loads((vault / "vault.json").read_text())["slots"][0]["person"]["id"]
