"""The page of backups: what is there, what is warned of, making one, and the folders."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import TOLD, places_gone_to
from ui.pages.backups import NOTHING_FAILED, PRACTICE, BackupsPage
from ui.pages.home import HomePage
from ui.pages.parts.backup_folder import CHOOSE_FOLDER, CHOOSE_WHERE, NewFolder
from ui.pages.parts.backup_run import WENT_WRONG
from ui.pages.settings import SettingsPage
from ui.places import BACKUPS, GUIDE_PAPER, HOME, SETTINGS, Place
from ui.session import Session
from ui.tasks import InlineTasks
from yps_desktop.record.acts import BackupMade
from yps_desktop.services import backup, sheets
from yps_desktop.services.backup_places import BackupPlace, add_place, places_file, read_places
from yps_desktop.services.sheets import Filled


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


@pytest.fixture
def kept(desk, drive) -> BackupPlace:
    return add_place(places_file(), desk.vault.id, drive, away=True)


@pytest.fixture
def page(show, session) -> BackupsPage:
    return show(BackupsPage(session, Place(BACKUPS)))


def test_settings_lead_here(show, session):
    page = show(SettingsPage(session, Place(SETTINGS)))
    gone: list[Place] = []
    page.go.connect(gone.append)
    button(page, "Backups").click()
    assert gone == [Place(BACKUPS)]


def test_without_a_folder_it_says_what_is_at_stake_and_offers_to_choose_one(page):
    assert "No folder for backups is chosen" in words_on(page)
    assert not page.now_button.isVisible()
    assert nameless(page) == []


def test_it_leads_to_a_paper_to_keep_with_a_backup(page):
    gone = places_gone_to(page)
    button(page, "Print what to do when the computer dies").click()
    assert gone == [Place(GUIDE_PAPER, document="computer_dies")]


def test_a_folder_is_added_once_it_is_chosen_and_said_where_it_is_kept(page, desk, drive):
    page.folder.add_button.click()
    assert CHOOSE_FOLDER in words_on(page)
    page.folder.path.setText(str(drive))
    page.folder.add_button.click()
    assert CHOOSE_WHERE in words_on(page)
    page.folder.kept.row("away").click()
    page.folder.add_button.click()
    (place,) = read_places(places_file(), desk.vault.id)
    assert (place.folder, place.away) == (str(drive), True)
    assert "There is no backup yet" in words_on(page)
    assert QApplication.focusWidget() is page.now_button


def test_a_folder_that_is_not_there_is_said_at_the_field(page, drive):
    page.folder.path.setText(str(drive / "nowhere"))
    page.folder.kept.row("here").click()
    page.folder.add_button.click()
    assert "That folder is not there." in words_on(page)


class Later(InlineTasks):
    """Keeps what is long until it is asked to go on."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def work(self, owner, call, then, failed):
        self.waiting.append(lambda: self.ask(owner, call, then, failed))

    def go_on(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


def test_a_backup_is_written_down_though_its_page_was_left_meanwhile(kept, session, desk):
    tasks = Later()
    slow = Session(desk, tasks, session)
    page = BackupsPage(slow, Place(BACKUPS))
    page.load()
    tasks.go_on()
    page.now_button.click()
    delete(page)
    tasks.go_on()
    assert len(desk.vault.ledger.newest_of_kind(BackupMade.kind, 9)) == 1


def test_coming_back_to_the_page_takes_part_in_the_run_and_begins_no_other(kept, session, desk, show):
    tasks = Later()
    slow = Session(desk, tasks, session)
    for _ in range(2):
        page = BackupsPage(slow, Place(BACKUPS))
        page.load()
        tasks.waiting.pop()()
        if page.now_button.isVisibleTo(page):
            page.now_button.click()
    assert "Copying the record to" in page.doing.text()
    assert not page.now_button.isVisibleTo(page)
    page._back_up()
    tasks.go_on()
    assert len(desk.vault.ledger.newest_of_kind(BackupMade.kind, 9)) == 1
    assert page.now_button.isVisibleTo(page)


def test_a_drive_that_hangs_is_looked_at_away_from_the_window_and_once(session, desk, drive):
    tasks = Later()
    asked = NewFolder(Session(desk, tasks, session), desk.vault.id)
    asked.path.setText(str(drive))
    asked.kept.row("away").click()
    for _ in range(2):
        asked.add_button.click()
    assert len(tasks.waiting) == 1
    assert read_places(places_file(), desk.vault.id) == ()
    tasks.go_on()
    assert len(read_places(places_file(), desk.vault.id)) == 1


def test_a_bug_while_a_backup_is_made_is_said_and_reaches_the_hook(kept, page, monkeypatch):
    found: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _fault, _trace: found.append(kind))
    monkeypatch.setattr(backup, "make_backup", lambda *_: 1 / 0)
    page.now_button.click()
    assert found == [ZeroDivisionError]
    assert WENT_WRONG in words_on(page)
    assert page.now_button.isVisible()


def test_back_up_now_makes_one_writes_it_down_and_says_it(kept, page, desk, drive, heard):
    said: list[str] = []
    page.said.connect(said.append)
    page.now_button.click()
    assert len(desk.vault.ledger.newest_of_kind(BackupMade.kind, 9)) == 1
    assert said == ["The backup is made"]
    assert any(words.startswith(f"Copying the record to {drive}") for words in heard)
    words = words_on(page)
    assert "1 backup on 1 drive. The last was made today" in words
    assert "1 backup, the newest of today" in words
    assert "All backups lie on the record's own drive" in words
    assert NOTHING_FAILED not in words


def test_a_drive_that_is_away_is_no_error_and_the_other_folder_gets_its_backup(
    kept, desk, show, session, tmp_path
):
    (tmp_path / "second").mkdir()
    add_place(places_file(), desk.vault.id, tmp_path / "second", away=False)
    Path(kept.folder).rename(tmp_path / "taken")
    page = show(BackupsPage(session, Place(BACKUPS)))
    page.now_button.click()
    words = words_on(page)
    assert "the drive may have been taken out" in words
    assert "the drive may be away" in words
    assert "1 backup, the newest of today" in words
    assert page.now_button.isVisible()


def test_a_damaged_backup_is_counted_apart(kept, desk, page, drive):
    page.now_button.click()
    (made,) = drive.glob("yps-backup-*")
    (made / "vault.json").unlink()
    page.load()
    words = words_on(page)
    assert "1 backup damaged or never finished. Do not rely on it." in words
    assert "None yet." in words


def test_a_folder_is_no_longer_used_and_what_lies_in_it_stays(kept, desk, page, drive):
    page.now_button.click()
    page._stop_using(kept.id)
    assert read_places(places_file(), desk.vault.id) == ()
    assert len(list(drive.glob("yps-backup-*"))) == 1


def test_a_practice_record_is_not_backed_up(session, show):
    session.school = replace(session.school, practice=True)
    page = show(BackupsPage(session, Place(BACKUPS)))
    assert PRACTICE in words_on(page)
    assert page.folder is None


def test_home_says_that_there_is_no_backup_or_an_old_one_and_leads_here(session, show, desk, kept, clock):
    open_case(desk)
    page = show(HomePage(session, Place(HOME)))
    assert "There is no backup yet" in words_on(page)
    gone: list[Place] = []
    page.go.connect(gone.append)
    button(page, "Backups").click()
    assert gone == [Place(BACKUPS)]
    made = backup.copy_to(backup.plan(desk), kept)
    backup.note(desk, [made])
    words = words_on(show(HomePage(session, Place(HOME))))
    assert "All backups lie on the record's own drive" in words
    assert "There are backups in 1 folder: 0 on another drive, 0 kept away from here." in words
    backup.note(desk, [replace(made, device="other")])
    assert "backup" not in words_on(show(HomePage(session, Place(HOME))))
    clock.at += timedelta(days=9)
    words = words_on(show(HomePage(session, Place(HOME))))
    assert "The last backup is 9 days old" in words
    assert "1 on another drive, 1 kept away from here." in words


def open_case(desk) -> None:
    sheets.sign(desk, [Filled(TOLD)])
