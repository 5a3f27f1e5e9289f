"""Whether a file, a backup or a code belongs to this record, at the screen and from the command line."""

from pathlib import Path

import pytest

from tests.services.conftest import WRENS
from tests.services.test_shut_out import NOTE
from yps_desktop.__main__ import main
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.errors import AnswerError, RecordDamagedError
from yps_desktop.services import masking, sheets
from yps_desktop.services.backup import back_up
from yps_desktop.services.opening import close
from yps_desktop.services.paper_check import NOT_OURS, read_file, say_what_it_is
from yps_desktop.services.sheets import Filled
from yps_desktop.services.shutting_out import shut_out
from yps_desktop.services.writing import of_act, write


@pytest.fixture
def paper(desk, tmp_path) -> Path:
    file = tmp_path / "record.pdf"
    file.write_bytes(b"%PDF-1.7 invented")
    hand_out(desk, file)
    return file


def hand_out(desk, file: Path, case: str | None = None, copy: str = "signed", masked: str = "") -> None:
    digest = read_file(file).sha256
    act = HandedOut(document="record", copy=copy, way="saved", sha256=digest, pages=1, masked=masked)
    write(desk, [of_act(act, case)])


def say(desk, file: Path) -> str:
    return say_what_it_is(desk, read_file(file)).sentence


def test_a_file_that_was_handed_out_is_known_with_when_and_by_whom(desk, paper):
    assert say(desk, paper) == (
        "This record handed out this file: the whole record, the signed copy. It was saved as a file on 20 "
        "November 2026 at 2:05pm by Wren Mockford (Designated Safeguarding Lead), as entry 2 says, and was "
        "not changed since."
    )


def test_the_case_is_named_unless_the_person_is_shut_out_of_it(desk, hazel, wren, paper):
    case = sheets.sign(desk, [Filled(NOTE)])
    hand_out(desk, paper, case, "printed")
    assert "the whole record of case 2026-001. It was" in say(desk, paper)
    shut_out(desk, case, desk.me.person, "I am concerned in it.", wren, hazel.holder.person)
    said = say(desk, paper)
    assert "the whole record. It was" in said
    assert "2026-001" not in said


def test_z11_a_masked_copy_is_said_to_be_one_of_whose_record_for_whom_and_by_whom(
    desk, hazel, wren, paper
) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    asked = masking.begin(desk, case, "z").for_reader("Elsewhere School")
    places = masking.where(desk, case, asked)
    entry = masking.sign(desk, case, asked.having_looked(one.key for one in places), wren)
    hand_out(desk, paper, case, "printed", entry.hash)
    assert say(desk, paper).endswith(
        "was not changed since. It is a masked copy: other people stand in it as letters. It is of the "
        "record of Zoë Exampleton, for Elsewhere School, masked by Wren Mockford (Designated Safeguarding "
        f"Lead), as entry {entry.header.seq} says."
    )
    shut_out(desk, case, desk.me.person, "I am concerned in it.", wren, hazel.holder.person)
    assert say(desk, paper).endswith("It is a masked copy: other people stand in it as letters.")


def test_one_changed_byte_makes_it_another_file(desk, paper):
    paper.write_bytes(paper.read_bytes()[:-1] + b"D")
    assert say(desk, paper) == NOT_OURS


def test_a_file_that_is_not_there_is_said(desk, tmp_path):
    with pytest.raises(AnswerError, match="not there"):
        read_file(tmp_path / "none.pdf")


def test_a_backup_is_known_by_its_code(desk, tmp_path):
    (tmp_path / "drive").mkdir()
    made = back_up(desk, tmp_path / "drive")
    for file in (made.folder, made.folder / "backup.json"):
        assert say(desk, file) == "The backup is whole. This code matches entry 1 of 2."


def test_a_damaged_backup_is_not_looked_up(desk, tmp_path):
    (tmp_path / "drive").mkdir()
    made = back_up(desk, tmp_path / "drive")
    with (made.folder / "vault.json").open("r+b") as file:
        file.write(b"x")
    with pytest.raises(RecordDamagedError):
        read_file(made.folder / "backup.json")


def test_whoever_looks_after_the_computer_asks_the_same(desk, paper, tmp_path, capsys):
    close(desk)
    (tmp_path / "password").write_text(f"{WRENS}\n")
    words = ["--vault", str(desk.folder), "--name", "wren mockford"]
    words += ["--password-file", str(tmp_path / "password")]
    assert main(["check", str(paper), *words]) == 0
    assert "This record handed out this file" in capsys.readouterr().out
    paper.write_bytes(b"other")
    assert main(["check", str(paper), *words]) == 1
    assert NOT_OURS in capsys.readouterr().out


def test_a_wrong_password_looks_nothing_up(desk, paper, tmp_path, capsys):
    close(desk)
    (tmp_path / "password").write_text("some other words here\n")
    words = ["--vault", str(desk.folder), "--name", "Wren Mockford"]
    assert main(["check", str(paper), *words, "--password-file", str(tmp_path / "password")]) == 1
    assert "That is not Wren Mockford's password" in capsys.readouterr().err
