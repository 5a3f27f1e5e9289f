"""A backup is the vault as it was, opened and found whole; anything else is never called one."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from tests.vault.invented import NOW, WREN, WRENS, note, write
from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.vault import backup
from yps_desktop.vault.backup import make_backup, source_of, verify_copy, verify_proven
from yps_desktop.vault.copies import check_bytes, count_spoilt, list_copies, read_copy, take_away
from yps_desktop.vault.database import open_database
from yps_desktop.vault.door import prove
from yps_desktop.vault.errors import StorageError, VaultDamagedError, VaultInUseError
from yps_desktop.vault.pages import Pages
from yps_desktop.vault.vault import open_vault


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


@pytest.fixture
def copy(vault, place):
    write(vault, "one", "two")
    return make_backup(source_of(vault), place, NOW)


def test_a_backup_is_named_for_its_day_and_its_head_and_carries_the_anchor(vault, copy):
    assert copy.folder.name == "yps-backup-2026-11-20-entry-3"
    assert copy.manifest.code == vault.ledger.head().code
    assert read_copy(copy.folder) == copy


def test_it_opens_with_the_password_and_holds_what_the_record_held(vault, copy):
    head = vault.ledger.head()
    assert verify_proven(prove(copy.folder, WREN.id, WRENS)) == head
    with open_vault(copy.folder, WREN.id, WRENS) as restored:
        assert restored.ledger.head() == head
        assert restored.ledger.of_case("case-1") == vault.ledger.of_case("case-1")


def test_copying_leaves_the_lock_of_the_open_database_where_it_is(vault, copy):
    with pytest.raises(VaultInUseError):
        open_database(vault.folder / "db-000001.sqlite", vault.database_key)
    write(vault, "three")


def test_nothing_is_left_in_the_place_but_the_backup(vault, copy, place):
    assert [path.name for path in place.iterdir()] == [copy.folder.name]
    files = {"backup.json", "vault.json", "db-000001.sqlite", "anchors.log"}
    assert {path.name for path in copy.folder.iterdir()} == files


def test_two_backups_of_one_day_and_head_stand_side_by_side(vault, copy, place):
    again = make_backup(source_of(vault), place, NOW + timedelta(hours=1))
    assert again.folder.name == f"{copy.folder.name}-2"
    assert list_copies(place, vault.id) == (again, copy)


def test_what_is_written_while_pages_are_copied_makes_it_copy_again(vault, place, monkeypatch):
    monkeypatch.setattr(backup, "_PAUSE", 0)
    slices = Pages.slices
    late = iter(["while it was copied"])

    def meanwhile(pages: Pages):
        yield from slices(pages)
        for text in late:
            write(vault, text)

    monkeypatch.setattr(Pages, "slices", meanwhile)
    assert make_backup(source_of(vault), place, NOW).manifest.code == vault.ledger.head().code


def test_no_backup_is_made_in_the_middle_of_a_transaction(vault, place, monkeypatch):
    monkeypatch.setattr(backup, "_PAUSE", 0)
    with vault.transaction(), pytest.raises(StorageError, match="written to all the while"):
        make_backup(source_of(vault), place, NOW)
    assert list(place.iterdir()) == []


def test_a_flipped_byte_a_cut_file_and_a_missing_one_are_noticed_without_a_password(copy):
    path = copy.folder / "db-000001.sqlite"
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:])
    with pytest.raises(VaultDamagedError, match="damaged or was never finished"):
        check_bytes(copy)
    path.write_bytes(whole[:-4096])
    with pytest.raises(VaultDamagedError, match="damaged or was never finished"):
        read_copy(copy.folder)
    path.unlink()
    with pytest.raises(VaultDamagedError, match="damaged or was never finished"):
        read_copy(copy.folder)


@pytest.mark.parametrize("name", ["db-000001.sqlite", "vault.json"])
def test_a_flipped_bit_is_noticed_when_the_copy_is_opened(vault, copy, name):
    path = copy.folder / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(RecordDamagedError):
        verify_copy(copy.folder, vault.database_key)


def test_an_older_database_in_the_place_of_the_copy_s_is_noticed_by_its_bytes(vault, copy, place):
    older = (copy.folder / "db-000001.sqlite").read_bytes()
    write(vault, "three")
    newer = make_backup(source_of(vault), place, NOW)
    (newer.folder / "db-000001.sqlite").write_bytes(older)
    with pytest.raises(VaultDamagedError):
        check_bytes(newer)


def test_a_copy_the_disk_changed_is_taken_away_and_the_older_one_stays(vault, copy, place, monkeypatch):
    def spoil(file: int, data: bytes) -> None:
        os.write(file, data[:9000] + b"?" + data[9001:])

    monkeypatch.setattr(backup, "_write_all", spoil)
    with pytest.raises(VaultDamagedError, match="does not read back as it was written"):
        make_backup(source_of(vault), place, NOW)
    assert [path.name for path in place.iterdir()] == [copy.folder.name]


def test_a_damaged_record_is_not_blamed_on_the_backup_s_disk(vault, place):
    write(vault, "one")
    with (vault.folder / "db-000001.sqlite").open("r+b", buffering=0) as file:
        file.seek(9000)
        byte = file.read(1)
        file.seek(9000)
        file.write(bytes([byte[0] ^ 1]))
    with pytest.raises(VaultDamagedError, match="The record itself is damaged"):
        make_backup(source_of(vault), place, NOW)
    assert list(place.iterdir()) == []


def test_a_place_that_is_away_or_inside_the_record_is_said(vault, tmp_path):
    with pytest.raises(StorageError, match="drive may have been taken out"):
        make_backup(source_of(vault), tmp_path / "nowhere", NOW)
    (vault.folder / "inside").mkdir()
    with pytest.raises(StorageError, match="inside the record's own folder"):
        make_backup(source_of(vault), vault.folder / "inside", NOW)


def test_a_drive_that_does_not_even_say_what_it_is_is_said_in_a_sentence(vault, tmp_path):
    refused = tmp_path / ("x" * 300)
    with pytest.raises(StorageError, match="No backup was made"):
        make_backup(source_of(vault), refused, NOW)
    with pytest.raises(StorageError, match="The folder for backups"):
        list_copies(refused)


def test_a_half_written_backup_is_not_listed_and_the_next_one_clears_it(vault, copy, place):
    half = place / f"yps-backup-{vault.id[:8]}.new"
    half.mkdir()
    (half / "db-000001.sqlite").write_bytes(b"half")
    (place / "yps-backup-2026-11-01-entry-2").mkdir()
    assert list_copies(place) == (copy,)
    assert count_spoilt(place) == 1
    make_backup(source_of(vault), place, NOW)
    assert not half.exists()


def test_a_backup_that_is_let_go_is_gone_whole(copy, place):
    take_away(copy.folder)
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"format":1}', b"\xff", b'{"format":"x"}'])
def test_a_manifest_of_nonsense_is_one_kind_of_error(copy, data):
    (copy.folder / "backup.json").write_bytes(data)
    with pytest.raises(YpsError, match="damaged or was never finished"):
        read_copy(copy.folder)


def test_a_newer_format_of_backup_is_called_newer(copy):
    path = copy.folder / "backup.json"
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":2'))
    with pytest.raises(YpsError, match="newer version"):
        read_copy(copy.folder)


def test_never_a_plaintext_byte(vault, place):
    write(vault, "a marker nobody may read")
    vault.ledger.append([note(vault.ledger.head(), vault.keys, "umlaut marker", minutes=1)])
    copy = make_backup(source_of(vault), place, NOW)
    for path in copy.folder.iterdir():
        assert b"marker" not in path.read_bytes()
