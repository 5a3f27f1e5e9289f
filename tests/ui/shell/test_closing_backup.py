"""Closing the program makes the backups that are due; locking does not wait for any."""

from pathlib import Path

import pytest

from tests.ui.shell.conftest import unlock
from ui.cover import NO_BACKUP
from ui.pages.parts.backup_run import WENT_WRONG, BackupRun
from ui.program import Program
from ui.tasks import ThreadTasks
from ui.tour.hands import Hands
from yps_desktop.services import backup
from yps_desktop.services.backup_places import BackupPlace, add_place, places_file
from yps_desktop.services.nameplate import read_nameplate
from yps_desktop.vault.copies import list_copies
from yps_desktop.vault.door import look_at


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


@pytest.fixture
def here(vault: Path, drive: Path) -> BackupPlace:
    return add_place(places_file(), look_at(vault).vault, drive, away=False)


def test_closing_makes_a_backup_where_something_was_written(here, inside: Program, drive):
    inside.close()
    assert len(list_copies(drive)) == 1
    assert inside.inside is None


def test_closing_again_with_nothing_new_makes_none(here, inside: Program, start, vault, drive):
    inside.close()
    again = start(vault)
    unlock(again)
    again.close()
    assert len(list_copies(drive)) == 1


def test_locking_waits_for_no_backup(here, inside: Program, drive):
    inside.lock()
    assert list_copies(drive) == ()


def test_a_bug_in_the_backup_is_said_and_the_person_may_close(here, inside: Program, monkeypatch):
    found: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _fault, _trace: found.append(kind))
    monkeypatch.setattr(backup, "make_backup", lambda *_: 1 / 0)
    inside.close()
    hands = Hands(lambda: inside.window, inside.is_busy)
    assert WENT_WRONG in hands.words()
    assert found == [ZeroDivisionError]
    hands.press("Close without a backup")
    assert inside.inside is None


def test_closing_waits_for_the_backup_that_is_being_made_and_begins_no_other(here, inside: Program):
    run = BackupRun(inside.inside.session)
    run.words = "Copying the record."
    inside.close()
    assert "Copying the record." in Hands(lambda: inside.window, inside.is_busy).words()
    assert inside.inside is not None
    run.start()
    assert inside.inside is None
    assert len(list_copies(Path(here.folder))) == 1


def test_a_backup_that_fails_is_said_and_the_person_may_close_without_it(here, inside: Program, drive):
    drive.rmdir()
    inside.close()
    hands = Hands(lambda: inside.window, inside.is_busy)
    assert NO_BACKUP in hands.words()
    assert "drive may have been taken out" in hands.words()
    hands.press("Close without a backup")
    assert inside.inside is None


def test_a_drive_kept_elsewhere_that_is_not_there_holds_nobody_up(vault, drive, inside: Program):
    add_place(places_file(), look_at(vault).vault, drive, away=True)
    drive.rmdir()
    inside.close()
    assert inside.inside is None
    assert read_nameplate(vault) is not None


def test_the_window_closes_by_itself_once_the_backup_is_made_on_the_real_threads(here, start, vault, drive):
    program = start(vault, ThreadTasks)
    unlock(program)
    program.close()
    hands = Hands(lambda: program.window, lambda: False)
    hands.wait(lambda: program.inside is None, "the end of the program")
    assert len(list_copies(drive)) == 1
