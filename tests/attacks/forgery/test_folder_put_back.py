"""The whole folder put back, with everything in it that remembers: what lies elsewhere tells it.

The attacker has the folder and an older copy of all of it. Inside, everything agrees with itself then. Where
backups go to another drive, where the chain stood is noted there as well; and whoever holds any paper has a
code. Without either nothing tells, and the guide says so.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.attacks.tries import Attack
from tests.services.conftest import WRENS, Clock
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import elsewhere, sheets, verification
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import acknowledge, close, open_desk, prove
from yps_desktop.services.sheets import Filled


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder for backups, on another drive."""
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder


def work(desk: Desk, place: Path) -> str:
    """Write a case, as on any day, lock, and give the code printed on its paper."""
    sheets.sign(desk, [Filled(Note(when=Moment(date(2026, 11, 20)), what="A parent rang."))])
    code = verification.standing(desk).code
    elsewhere.note_elsewhere(elsewhere.seen_now(desk), [place], begins=True)
    close(desk)
    return code


def put_back(folder: Path, kept: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(kept, folder)


def test_a_note_on_another_drive_tells_it_at_sign_in_and_paper_by_its_code(
    desk: Desk, clock: Clock, place: Path, tmp_path: Path, attack: Attack
) -> None:
    must = "noticed at sign-in and by paper"
    for number in attack("whole folder put back, with a place for backups", short=2, full=20, must=must):
        me, folder = desk.me.person, desk.folder
        first = work(desk, place)
        kept = shutil.copytree(folder, tmp_path / f"kept-{number}")
        desk = open_desk(prove(folder, me, WRENS), clock)
        second = work(desk, place)
        put_back(folder, kept)
        desk = open_desk(prove(folder, me, WRENS), clock)
        noted = elsewhere.read_elsewhere(elsewhere.Places((place,), desk.vault.id, me))
        assert second.partition("–")[0] in elsewhere.find_lost_elsewhere(desk, noted)
        assert "matches entry" in verification.find_code(desk, first)
        assert "No such history" in verification.find_code(desk, second)
        acknowledge(desk)
    close(desk)


def test_somebody_who_clears_the_note_as_well_still_meets_the_paper(
    desk: Desk, clock: Clock, place: Path, tmp_path: Path
) -> None:
    me, folder = desk.me.person, desk.folder
    close(desk)
    kept = shutil.copytree(folder, tmp_path / "kept")
    code = work(open_desk(prove(folder, me, WRENS), clock), place)
    put_back(folder, kept)
    for note in place.iterdir():
        note.unlink()
    desk = open_desk(prove(folder, me, WRENS), clock)
    assert elsewhere.read_elsewhere(elsewhere.Places((place,), desk.vault.id, me)) == ()
    assert "No such history" in verification.find_code(desk, code)
    close(desk)
