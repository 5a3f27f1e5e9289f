"""`backup` and `check`: for whoever looks after the computer, without any window."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, WRENS
from yps_desktop.__main__ import main
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import sheets
from yps_desktop.services.opening import Newcomer, close, look_at, make_vault, open_desk, prove
from yps_desktop.services.sheets import Filled
from yps_desktop.services.unattended import check_backup
from yps_desktop.vault.errors import StorageError

KEPT = Path(__file__).parents[1] / "vaults"


@pytest.fixture
def vault(tmp_path: Path, clock) -> Path:
    folder = tmp_path / "vault"
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    close(make_vault(folder, School(name="Nowhere Green School"), wren, clock, CHEAP))
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


@pytest.fixture
def wren(tmp_path: Path) -> list[str]:
    (tmp_path / "password").write_text(f"{WRENS}\n")
    return ["--name", "Wren Mockford", "--password-file", str(tmp_path / "password")]


@pytest.fixture
def made(vault, place, wren) -> Path:
    assert main(["backup", str(vault), str(place), *wren]) == 0
    (folder,) = place.glob("yps-backup-*")
    return folder


def test_a_backup_is_made_of_a_closed_record_and_said_where_with_its_code(vault, place, wren, capsys):
    assert main(["backup", str(vault), str(place), *wren]) == 0
    (made,) = place.glob("yps-backup-*")
    said = capsys.readouterr().out
    assert str(made) in said
    assert "Head: 1–" in said


def test_a_whole_backup_is_checked_with_and_without_a_password(made, wren, capsys):
    assert main(["check", str(made)]) == 0
    assert "not opened" in capsys.readouterr().out
    assert main(["check", str(made / "backup.json"), *wren]) == 0
    assert "every signature checked" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["verify", "vault"], ["backup", "vault", "place"]])
def test_where_nobody_is_there_to_give_a_name_it_says_so(words, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(words) == 1
    assert capsys.readouterr().err == "No name was given.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks at the keyboard, whatever the input is")
def test_where_nobody_is_there_to_give_a_password_it_says_so(made):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "yps_desktop", "check", str(made), "--name", "Wren Mockford"],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith("No password was given.")
    assert "Traceback" not in done.stderr


def test_a_flipped_byte_fails_with_one_sentence(made, capsys):
    path = made / "db-000001.sqlite"
    data = bytearray(path.read_bytes())
    data[5000] ^= 1
    path.write_bytes(data)
    assert main(["check", str(made)]) == 1
    assert capsys.readouterr().err.startswith("This backup is damaged")


def test_a_manifest_that_names_another_head_is_noticed_when_it_is_opened(made, wren, capsys):
    path = made / "backup.json"
    code = path.read_text()
    at = code.index("1–") + 2
    path.write_text(code[:at] + ("0" if code[at] != "0" else "1") + code[at + 1 :])
    assert main(["check", str(made), *wren]) == 1
    assert "does not hold what" in capsys.readouterr().err


def test_no_place_no_backup_and_no_record_are_each_a_sentence(vault, place, wren, capsys):
    assert main(["backup", str(vault), str(place / "nowhere"), *wren]) == 1
    assert "may have been taken out" in capsys.readouterr().err
    assert main(["check", str(place)]) == 1
    assert "no backup of a record in this folder" in capsys.readouterr().err
    assert main(["backup", str(place), str(place), *wren]) == 1
    assert "no keystore" in capsys.readouterr().err


def test_a_backup_that_is_verified_like_a_record_stays_a_backup(made, wren, capsys):
    assert main(["verify", str(made), *wren]) == 0
    assert main(["check", str(made), *wren]) == 0
    assert "every signature checked" in capsys.readouterr().out


def test_a_backup_that_is_backed_up_like_a_record_stays_one_too(made, tmp_path, wren):
    (tmp_path / "second").mkdir()
    assert main(["backup", str(made), str(tmp_path / "second"), *wren]) == 0
    assert main(["check", str(made), *wren]) == 0


def test_a_backup_that_somebody_unlocks_is_shown_and_stays_as_it_is(made, clock):
    desk = open_desk(prove(made, look_at(made).people[0].id, WRENS), clock)
    assert desk.read_only.startswith("This folder is a backup")
    with pytest.raises(StorageError):
        sheets.sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="A teacher rang."))])
    close(desk)
    assert check_backup(made).school == "Nowhere Green School"


def test_a_record_in_which_the_name_of_a_backup_was_left_is_written_on(made, clock):
    (made / "anchors.log").write_text("")
    desk = open_desk(prove(made, look_at(made).people[0].id, WRENS), clock)
    sheets.sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="A teacher rang."))])
    close(desk)


def test_of_an_older_version_s_backup_it_is_said_when_more_than_its_bytes_is_checked(wren, capsys):
    older = sorted(KEPT.glob("format-*"))[0]
    assert main(["check", str(older), *wren]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Every byte of this backup is as it was written.")
    assert "when it is brought back" in said


def test_a_letter_that_the_console_lacks_is_no_fault(made, monkeypatch):
    held = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(held, encoding="ascii", write_through=True))
    assert main(["check", str(made)]) == 0
    assert b"Head: 1?" in held.getvalue()


def test_a_password_file_of_windows_begins_with_a_mark_that_is_no_part_of_it(vault, tmp_path, capsys):
    (tmp_path / "password").write_text(f"{WRENS}\r\n", encoding="utf-8-sig", newline="")
    words = ["--name", "Wren Mockford", "--password-file", str(tmp_path / "password")]
    assert main(["verify", str(vault), *words]) == 0


@pytest.mark.parametrize("command", ["verify", "backup", "check"])
def test_guessing_waits_in_every_command_as_at_the_unlock_page(command, vault, place, made, tmp_path, capsys):
    guess = tmp_path / "guess"
    guess.write_text("some other words here\n")
    where = {"verify": [vault], "backup": [vault, place], "check": [made]}[command]
    for _ in range(5):
        asked = ["--name", "Wren Mockford", "--password-file", guess]
        assert main([str(word) for word in (command, *where, *asked)]) == 1
    assert "Several wrong passwords were typed. You can try again in" in capsys.readouterr().err
