"""Backups as a signed-in person makes them: noted in the record, counted, warned about."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import WRENS
from yps_desktop.record.acts import BackupMade, RecordRestored
from yps_desktop.record.errors import AnswerError
from yps_desktop.services.backup import Shelf, back_up, copy_to, look_at, note, of_this_record, plan, told
from yps_desktop.services.backup_places import BackupPlace, add_place, places_file, read_places, remove_place
from yps_desktop.services.backup_standing import (
    NO_BACKUP,
    NO_PLACE,
    NONE_AWAY,
    OWN_DRIVE,
    home_words,
    old_words,
    stand,
)
from yps_desktop.services.drafts import keep, new_draft
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.writing import of_act, write_agreed
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.vault import open_vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


@pytest.fixture
def place(desk, folder) -> BackupPlace:
    return add_place(places_file(), desk.vault.id, folder, away=True)


def back_up_everywhere(desk):
    planned = plan(desk)
    made = [copy_to(planned, place) for place in planned.places]
    note(desk, made)
    return made


def test_an_entry_says_that_a_backup_was_made_with_its_anchor_and_no_path(desk, place):
    (made,) = back_up_everywhere(desk)
    entry = desk.vault.ledger.newest_of_kind(BackupMade.kind, 1)[0]
    act = BackupMade.from_body(entry.read_body())
    assert (act.code, act.place, act.away) == (made.code, place.id, True)
    assert act.device == "same"
    assert desk.vault.ledger.find_anchor(act.code).header.seq == entry.header.seq - 1
    assert place.folder.encode() not in entry.body


def test_the_newest_of_a_kind_are_read_and_no_others(desk, folder):
    for _ in range(3):
        back_up(desk, folder)
    newest = desk.vault.ledger.newest_of_kind(BackupMade.kind, 2)
    assert [entry.header.seq for entry in newest] == [4, 3]
    assert desk.vault.ledger.newest_of_kind("nothing of this kind", 2) == ()


def test_a_backup_opens_with_the_same_password(desk, folder):
    made = back_up(desk, folder)
    with open_vault(made.folder, desk.me.person, WRENS) as opened:
        assert opened.ledger.head().code == made.code


def test_a_backup_is_due_once_something_was_signed_or_typed(desk, place):
    assert plan(desk).is_due
    back_up_everywhere(desk)
    assert not plan(desk).is_due
    keep(desk, new_draft("note"))
    assert plan(desk).is_due


def test_a_folder_that_was_away_is_due_though_another_has_the_newest(desk, place, tmp_path):
    (tmp_path / "other").mkdir()
    other = add_place(places_file(), desk.vault.id, tmp_path / "other", away=False)
    planned = plan(desk)
    note(desk, [copy_to(planned, place)])
    assert plan(desk).due == {other.id}
    assert plan(desk).of_due().places == (other,)
    note(desk, [copy_to(plan(desk), other)])
    assert not plan(desk).is_due


def test_backups_of_a_history_that_was_put_aside_are_never_let_go(desk, place, clock, hazel):
    (first,) = back_up_everywhere(desk)
    aside = [back_up_everywhere(desk)[0].code for _ in range(3)]
    act = RecordRestored(code=first.code, made="2026-11-20T14:00:00Z", kept="vault-before", aside=aside[-1])
    write_agreed(desk, of_act(act), hazel, "What was read.")
    for _ in range(10):
        clock.at += timedelta(hours=1)
        back_up_everywhere(desk)
    (shelf,) = look_at(plan(desk))
    codes = [code for _, code in shelf.copies]
    assert set(aside) <= set(codes)
    assert first.code not in codes
    assert len(codes) == 7 + len(aside)


def test_a_backup_that_a_fast_clock_dated_takes_no_place_of_a_newer_one(desk, place, clock):
    clock.at += timedelta(days=900)
    for _ in range(8):
        back_up_everywhere(desk)
    clock.at -= timedelta(days=900)
    made = [back_up_everywhere(desk)[0].code for _ in range(3)]
    (shelf,) = look_at(plan(desk))
    assert set(made) <= {code for _, code in shelf.copies}


def test_what_the_rule_lets_go_is_gone_and_the_newest_stays(desk, place, clock):
    for _ in range(10):
        (made,) = back_up_everywhere(desk)
        clock.at += timedelta(hours=1)
    (shelf,) = look_at(plan(desk))
    assert len(shelf.copies) == 7
    assert shelf.copies[0][1] == made.code


def test_a_place_whose_drive_is_away_is_told_of_by_the_record(desk, place, folder, tmp_path):
    back_up_everywhere(desk)
    folder.rename(tmp_path / "gone")
    (shelf,) = look_at(plan(desk))
    assert "may be away" in shelf.trouble
    now = told(desk)
    assert stand([shelf], now, ()).copies == 0, "a folder of the record's own drive that is gone is no backup"
    found = stand([shelf], replace(now, elsewhere=frozenset([place.id])), ())
    assert (found.copies, found.drives, found.warnings) == (1, 1, ())


def test_a_backup_of_another_history_is_none_of_this_record_s(desk, place):
    (made,) = back_up_everywhere(desk)
    other = f"1{made.code[1:]}"
    assert of_this_record(desk, [made.code, other]) == {made.code}


def test_no_folder_no_backup_one_drive_and_none_away_are_warned_of(desk, place):
    now = told(desk)
    at = desk.now()
    here = Shelf(BackupPlace("a", "/a"), ((at, "code"),), device=1, is_own_device=True)
    other = Shelf(BackupPlace("b", "/b"), ((at, "code"),), device=2)
    away = Shelf(BackupPlace("c", "/c", away=True), ((at, "code"),), device=3)
    assert stand((), now, ()).warnings == (NO_PLACE,)
    assert stand([Shelf(place)], now, ()).warnings == (NO_BACKUP,)
    assert stand([here], now, {"code"}).warnings == (OWN_DRIVE,)
    assert stand([here, other], now, {"code"}).warnings == (NONE_AWAY,)
    found = stand([here, other, away], now, {"code"})
    assert (found.copies, found.drives, found.warnings) == (3, 3, ())


def test_a_backup_of_a_week_ago_is_good_and_of_eight_days_is_old(desk, place, clock):
    back_up_everywhere(desk)
    clock.at += timedelta(days=7)
    assert not told(desk).is_old
    clock.at += timedelta(days=1)
    assert told(desk).is_old
    assert "8 days ago" in old_words(told(desk))


def test_home_is_told_of_one_drive_and_of_none_away_by_the_record_alone(desk, folder):
    here = add_place(places_file(), desk.vault.id, folder, away=False)
    assert home_words(told(desk))[0] == "There is no backup yet"
    made = copy_to(plan(desk), here)
    note(desk, [made])
    assert home_words(told(desk))[0] == "All backups lie on the record's own drive"
    note(desk, [replace(made, device="other")])
    assert home_words(told(desk))[0] == "No backup is kept away from here"


def test_places_are_kept_for_each_record_and_a_bad_file_reads_as_none(desk, place, folder):
    assert read_places(places_file(), desk.vault.id) == (place,)
    assert read_places(places_file(), "another record") == ()
    with pytest.raises(AnswerError, match="already"):
        add_place(places_file(), desk.vault.id, folder, away=False)
    with pytest.raises(AnswerError, match="not there"):
        add_place(places_file(), desk.vault.id, folder / "nowhere", away=False)
    remove_place(places_file(), desk.vault.id, place.id)
    assert read_places(places_file(), desk.vault.id) == ()
    places_file().write_text("[nonsense")
    assert read_places(places_file(), desk.vault.id) == ()


def test_a_folder_for_backups_that_cannot_be_noted_is_said_in_a_sentence(desk, folder, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="could not be noted"):
        add_place(tmp_path / "file" / "backup-places.json", desk.vault.id, folder, away=False)


def test_signing_goes_on_after_a_backup(desk, place):
    back_up_everywhere(desk)
    enter_number(desk, "lado", "01632 960001", "")
    assert plan(desk).is_due


def test_what_was_signed_while_a_backup_was_made_is_due(desk, place):
    made = copy_to(plan(desk), place)
    enter_number(desk, "lado", "01632 960001", "")
    note(desk, [made])
    assert plan(desk).is_due


def test_a_backup_in_several_places_is_no_reason_for_another(desk, place, tmp_path):
    (tmp_path / "other").mkdir()
    add_place(places_file(), desk.vault.id, tmp_path / "other", away=False)
    assert len(back_up_everywhere(desk)) == 2
    assert not plan(desk).is_due
