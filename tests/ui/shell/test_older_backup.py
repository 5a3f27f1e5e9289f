"""An older backup brought back over the record, from the Backups page to the next sign-in."""

import shutil
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from tests.ui.pages.asking import nameless, words_on
from tests.ui.shell.conftest import unlock
from ui.app import PAGES
from ui.pages.older_backup import AGREE, OlderBackupPage
from ui.pages.parts.older_words import COUNTING, NO_SECOND
from ui.places import BACKUPS, OLDER_BACKUP, Place
from ui.resuming import NOT_PUT_BACK, PUT_BACK, REASONS
from ui.tour.hands import Hands
from yps_desktop.record.school import School
from yps_desktop.services.backup import back_up
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.opening import Newcomer, close, give_key, make_vault

LADO = "01632 960001"


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


@pytest.fixture
def vault(tmp_path: Path, clock, drive: Path) -> Path:
    """A record with a backup of its first two entries, and two entries more since then."""
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    desk = make_vault(tmp_path / "vault", School(name="Nowhere Green School"), wren, clock, CHEAP)
    give_key(desk, Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS), CHEAP)
    add_place(places_file(), desk.vault.id, drive, away=True)
    back_up(desk, drive)
    enter_number(desk, "lado", LADO, "")
    close(desk)
    return tmp_path / "vault"


@pytest.fixture
def program(start, vault):
    program = start(vault, pages=PAGES)
    sign_in(program)
    return program


def sign_in(program) -> None:
    Hands(lambda: program.window, program.is_busy).choose("Who are you?", "Wren Mockford")
    unlock(program)


@pytest.fixture
def hands(program) -> Hands:
    return Hands(lambda: program.window, program.is_busy)


@pytest.fixture
def reading(program, hands) -> OlderBackupPage:
    """The page, where the one backup was chosen and is read about."""
    program.inside.go(Place(BACKUPS))
    hands.press("Bring an older backup back")
    page = program.inside.page
    page.choice.rows.rows()[0].click()
    hands.press("Continue")
    return page


def agree(page: OlderBackupPage, hands: Hands, password: str = HAZELS) -> None:
    page.card.who.rows()[0].click()
    hands.fill("Hazel Fictley’s password", password)
    hands.press(AGREE)


def test_it_says_what_would_be_missing_and_where_the_record_is_kept(reading):
    words = words_on(reading)
    assert "2 entries would be missing." in words
    assert "Written by Wren Mockford." in words
    assert "kept whole in the folder vault-before-2026-11-20" in words
    assert nameless(reading) == []
    assert reading.second_person is None
    reading.card.who.rows()[0].click()
    assert reading.second_person == ("Headteacher", "Hazel Fictley")


def test_two_people_bring_it_back_and_the_record_is_kept(reading, program, hands, vault):
    agree(reading, hands)
    assert program.inside is None
    assert REASONS[PUT_BACK] in hands.words()
    sign_in(program)
    assert program.inside.session._desk.vault.ledger.head().seq == 4
    assert "Wren Mockford and Hazel Fictley brought back an older backup" in hands.words()
    assert (vault.parent / "vault-before-2026-11-20" / "vault.json").exists()


def test_a_wrong_password_changes_nothing(reading, program, hands, vault):
    agree(reading, hands, "some other quiet words")
    assert "That is not Hazel Fictley's password" in words_on(reading)
    assert program.inside.session._desk.vault.ledger.head().seq == 4
    assert sorted(path.name for path in vault.parent.iterdir()) == ["drive", "vault"]


def test_a_folder_that_cannot_be_renamed_leaves_the_record_and_says_so(
    reading, program, hands, vault, monkeypatch
):
    kept = vault.parent / "vault-before-2026-11-20"
    kept.mkdir()
    agree(reading, hands)
    assert REASONS[NOT_PUT_BACK] in hands.words()
    sign_in(program)
    assert program.inside.session._desk.vault.ledger.head().seq == 4
    assert "brought back" not in hands.words()
    assert not (vault.parent / "vault.restoring").exists()
    assert not (vault / "backup.json").exists()


def test_a_damaged_backup_is_said_and_nothing_is_changed(reading, program, hands, drive):
    (made,) = drive.glob("yps-backup-*")
    data = bytearray((made / "db-000001.sqlite").read_bytes())
    data[5000] ^= 1
    (made / "db-000001.sqlite").write_bytes(data)
    agree(reading, hands)
    assert "This backup is damaged or was never finished" in words_on(reading)
    assert program.inside is not None


def test_where_no_backup_is_found_another_folder_is_looked_in(program, hands, drive, tmp_path):
    shutil.move(drive, tmp_path / "elsewhere")
    program.inside.go(Place(OLDER_BACKUP))
    page = program.inside.page
    assert "No backup of this record was found" in words_on(page)
    (tmp_path / "empty").mkdir()
    page.look_in(tmp_path / "empty")
    assert "There is no whole backup of this record in that folder" in words_on(page)
    page.look_in(tmp_path / "elsewhere")
    assert len(page.choice.rows.rows()) == 1


def test_it_is_asked_which_backup(program, hands):
    program.inside.go(Place(OLDER_BACKUP))
    hands.press("Continue")
    assert "Select a backup" in words_on(program.inside.page)


def test_more_backups_than_are_listed_are_told_of(program, drive):
    (made,) = drive.glob("yps-backup-*")
    for number in range(2, 15):
        shutil.copytree(made, drive / f"{made.name}-{number}")
    program.inside.go(Place(OLDER_BACKUP))
    page = program.inside.page
    assert len(page.choice.rows.rows()) == 12
    assert "The newest 12 of 14 are listed." in words_on(page)
    page.look_in(made)
    assert len(page.choice.rows.rows()) == 1


def test_while_one_is_looked_at_no_other_is_and_where_it_cannot_be_another_may(program, drive):
    program.inside.go(Place(OLDER_BACKUP))
    page = program.inside.page
    asked: list = []
    page.choice.chosen.disconnect(page.choose)
    page.choice.chosen.connect(asked.append)
    page.choice.rows.rows()[0].click()
    page.choice.on.click()
    assert not page.choice.on.isVisible()
    assert COUNTING in words_on(page)
    shutil.rmtree(drive)
    page.choose(*asked)
    assert page.choice.on.isVisible()
    assert COUNTING not in words_on(page)


def test_where_nobody_can_agree_the_focus_is_on_what_is_to_be_read(start, tmp_path, clock, drive):
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    desk = make_vault(tmp_path / "vault", School(name="Nowhere Green School"), wren, clock, CHEAP)
    back_up(desk, drive)
    close(desk)
    program = start(tmp_path / "vault", pages=PAGES)
    unlock(program)
    program.inside.go(Place(OLDER_BACKUP))
    page = program.inside.page
    page.look_in(drive)
    page.choice.rows.rows()[0].click()
    page.choice.on.click()
    assert NO_SECOND[1] in words_on(page)
    assert page.body.hasFocus()
