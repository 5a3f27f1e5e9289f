"""Where the chain stood is kept at each place of backups: there a whole folder put back shows."""

import shutil
from pathlib import Path

import pytest

from tests.services.conftest import WRENS
from yps_desktop.services.backup import back_up
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.desk import Desk
from yps_desktop.services.elsewhere import (
    find_lost_elsewhere,
    note_elsewhere,
    places_of,
    read_elsewhere,
    seen_now,
)
from yps_desktop.services.opening import acknowledge, change_school, close, open_desk, prove
from yps_desktop.vault.sightings import place_name, read_sightings


@pytest.fixture
def drive(desk, tmp_path) -> Path:
    place = tmp_path / "drive"
    place.mkdir()
    add_place(places_file(), desk.vault.id, place, away=False)
    return place


@pytest.fixture
def set_back(desk, drive, tmp_path) -> Desk:
    """The record, opened again after its whole folder was put back as it was before two entries."""
    kept = tmp_path / "kept"
    close(desk)
    shutil.copytree(desk.folder, kept)
    later = sign_in(desk)
    write_one(later)
    back_up(later, drive)
    close(later)
    shutil.rmtree(desk.folder)
    shutil.copytree(kept, desk.folder)
    again = sign_in(desk)
    yield again
    close(again)


def sign_in(desk: Desk) -> Desk:
    return open_desk(prove(desk.folder, desk.me.person, WRENS), desk.clock)


def write_one(desk: Desk) -> None:
    change_school(desk, desk.school)


def lost(desk: Desk) -> str:
    return find_lost_elsewhere(desk, read_elsewhere(places_of(desk)))


def test_a_backup_leaves_beside_it_where_the_chain_stood(desk, drive):
    code = desk.vault.ledger.head().code
    back_up(desk, drive)
    (seen,) = read_sightings(drive, place_name(desk.vault.id))
    assert (seen.person, seen.code) == (desk.me.person, code)
    assert lost(desk) == ""


def test_a_whole_folder_put_back_is_noticed_by_the_other_drive(set_back, drive):
    assert set_back.noticed == ""
    said = lost(set_back)
    assert said.startswith("This record ends at entry 1 and does not hold entry 2 of 20 November 2026")
    assert str(drive) in said
    assert set_back.noticed == said


def test_until_it_was_read_nothing_newer_is_noted(set_back, drive):
    lost(set_back)
    assert seen_now(set_back) is None
    back_up(set_back, drive)
    close(set_back)
    assert lost(sign_in(set_back))


def test_once_it_was_read_the_record_as_it_is_counts(set_back, drive):
    lost(set_back)
    acknowledge(set_back)
    note_elsewhere(seen_now(set_back), [drive])
    assert lost(set_back) == ""


def test_on_closing_it_is_noted_where_a_backup_went_and_nowhere_else(desk, drive, tmp_path):
    elsewhere = tmp_path / "empty"
    elsewhere.mkdir()
    back_up(desk, drive)
    write_one(desk)
    note_elsewhere(seen_now(desk), [drive, elsewhere, tmp_path / "away"])
    assert read_sightings(drive, place_name(desk.vault.id))[-1].seq == desk.vault.ledger.head().seq
    assert list(elsewhere.iterdir()) == []


def test_a_file_that_is_none_of_ours_notices_nothing(desk, drive):
    (drive / place_name(desk.vault.id)).write_bytes(b"\xff\x00 rubbish\n1 2 3\n\n")
    assert lost(desk) == ""


def test_a_drive_that_is_away_notices_nothing(desk, drive):
    shutil.rmtree(drive)
    assert lost(desk) == ""


def test_nothing_of_anybody_stands_there(desk, drive):
    back_up(desk, drive)
    text = (drive / place_name(desk.vault.id)).read_text(encoding="utf-8")
    assert "Mockford" not in text
    assert "Nowhere" not in text
