"""A record of an older format is brought to today's after a checked copy, or left as it is, byte for byte."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from sqlcipher3 import dbapi2 as sqlcipher

from tests.vault.invented import NOW, WREN, WRENS, write
from yps_desktop.record.errors import YpsError
from yps_desktop.vault import migrate, upgrade
from yps_desktop.vault.backup import make_backup, source_of, verify_copy
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import check_bytes, read_copy
from yps_desktop.vault.door import prove
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import NewerFormatError, OlderFormatError, StorageError, VaultDamagedError
from yps_desktop.vault.restore import put_in_place
from yps_desktop.vault.vault import open_vault
from yps_desktop.vault.verify import verify_vault

DATABASE = "db-000001.sqlite"
GOOD, HALF = "CREATE TABLE further (a INTEGER) STRICT;", "CREATE TABLE half (a); CREATE TABLE header (b);"

AddStep = Callable[[str], int]


class PowerCutError(BaseException):
    """What nothing catches: the next line never runs."""


def cut_off(*_: object) -> None:
    raise PowerCutError


@pytest.fixture
def add_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AddStep:
    """Let the program of tomorrow have a step more; gives the step's number."""
    folder = tmp_path / "steps"
    shutil.copytree(migrate.FOLDER, folder)

    def add(sql: str) -> int:
        number = len(list(folder.glob("*.sql"))) + 1
        (folder / f"{number:04}_further.sql").write_text(sql)
        monkeypatch.setattr(migrate, "FOLDER", folder)
        return number

    return add


@pytest.fixture
def older(vault, folder: Path) -> Path:
    """A closed vault of three entries, as today's program leaves it."""
    write(vault, "one", "two")
    vault.close()
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    passing = ("vault.lock", f"{DATABASE}-journal")
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name not in passing}


def test_a_checked_copy_is_kept_beside_it_and_then_it_opens_in_the_new_format(older, add_step):
    before, number = bytes_of(older), add_step(GOOD)
    with open_vault(older, WREN.id, WRENS) as vault:
        assert vault.database.row("PRAGMA user_version") == (number,)
        assert verify_chain(vault.database, vault.ledger).entries == 3
        kept = older.with_name(f"vault-before-format-{number}")
        assert f"kept in the folder {kept}" in vault.noticed
    check_bytes(read_copy(kept))
    assert {name: data for name, data in bytes_of(kept).items() if name != "backup.json"} == before
    assert not list(older.glob("*.upgrade*"))


def test_once_it_is_in_today_s_format_no_further_copy_is_made(older, add_step):
    add_step(GOOD)
    open_vault(older, WREN.id, WRENS).close()
    with open_vault(older, WREN.id, WRENS) as vault:
        assert vault.noticed is None
    assert len(list(older.parent.glob("vault-before-*"))) == 1


def test_a_step_that_fails_leaves_the_record_untouched_though_one_before_it_went_well(older, add_step):
    before = bytes_of(older)
    add_step(GOOD)
    add_step(HALF)
    with pytest.raises(VaultDamagedError, match="It is as it was"):
        open_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before


@pytest.mark.parametrize("step", ["replace_patiently", "upgrade_database", "copy_file"])
def test_cut_off_in_the_middle_it_opens_the_next_time(older, add_step, monkeypatch, step):
    number = add_step(GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, step, cut_off)
        with pytest.raises(PowerCutError):
            open_vault(older, WREN.id, WRENS)
    with open_vault(older, WREN.id, WRENS) as vault:
        assert vault.database.row("PRAGMA user_version") == (number,)
        assert vault.ledger.head().seq == 3


def test_a_copy_that_a_cut_off_upgrade_left_is_used_and_no_second_is_made(older, add_step, monkeypatch):
    number = add_step(GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "bring_to_format", cut_off)
        with pytest.raises(PowerCutError):
            open_vault(older, WREN.id, WRENS)
    open_vault(older, WREN.id, WRENS).close()
    assert [path.name for path in older.parent.glob("vault-before-*")] == [f"vault-before-format-{number}"]


def test_a_copy_that_does_not_read_back_is_the_disk_s_fault_and_not_called_damage(
    older, add_step, monkeypatch
):
    add_step(GOOD)
    monkeypatch.setattr(upgrade, "check_bytes", not_whole)
    with pytest.raises(StorageError, match="could not be made"):
        open_vault(older, WREN.id, WRENS)
    assert [path.name for path in older.parent.glob("vault*")] == ["vault"]


def not_whole(_: object) -> None:
    raise VaultDamagedError("This backup is damaged.")


def test_a_copy_that_is_spoilt_or_of_another_day_is_not_taken_for_it(older, add_step, monkeypatch):
    number = add_step(GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "bring_to_format", cut_off)
        with pytest.raises(PowerCutError):
            open_vault(older, WREN.id, WRENS)
    spoilt = older.with_name(f"vault-before-format-{number}")
    with (spoilt / DATABASE).open("r+b") as file:
        file.seek(9000)
        file.write(b"spoilt")
    open_vault(older, WREN.id, WRENS).close()
    check_bytes(read_copy(older.with_name(f"vault-before-format-{number}-2")))


def test_a_journal_of_an_upgrade_that_was_cut_off_is_not_played_into_the_next(older, vault, add_step):
    before = shutil.copytree(older, older.with_name("before"))
    with open_vault(older, WREN.id, WRENS) as earlier:  # the program of before writes on
        earlier.drafts.save(Draft("d", WREN.id, None, "note", None, b"newer " * 999, "2026-11-20T09:30:00Z"))
    leave_journal(before / DATABASE, vault.database_key, older / f"{DATABASE}.upgrade-journal")
    add_step(GOOD)
    with open_vault(older, WREN.id, WRENS) as vault_now:
        vault_now.database.check_order()
        assert vault_now.drafts.load(WREN.id, "d").payload.startswith(b"newer")
        assert not list(older.glob("*.upgrade*"))


def leave_journal(database: Path, key: bytes, journal: Path) -> None:
    """Keep the journal of a change to a database that never came to its end."""
    connection = sqlcipher.connect(database, isolation_level=None)
    connection.set_key(f"x'{key.hex()}'")
    connection.execute("PRAGMA cache_size=2")
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE much AS SELECT randomblob(400000) AS a UNION SELECT randomblob(400000)")
    shutil.copy(database.with_name(f"{DATABASE}-journal"), journal)
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "could not be made. Nothing has changed. There is no room left beside"),
        (errno.EROFS, "could not be made. Nothing has changed. Nothing can be written beside"),
        (errno.EACCES, "could not be made. Nothing has changed. Nothing can be written beside"),
        (errno.EIO, "could not be made. Nothing has changed. The record’s folder does not answer"),
    ],
)
def test_where_no_copy_can_be_made_nothing_is_changed(older, add_step, monkeypatch, code, said):
    before = bytes_of(older)
    add_step(GOOD)
    refuse_in(monkeypatch, older.parent, code)
    with pytest.raises(StorageError, match=said):
        open_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before
    assert [path.name for path in older.parent.glob("vault*")] == ["vault"]


def test_in_a_folder_that_cannot_be_written_it_is_left_and_says_so(older, add_step, monkeypatch):
    before = bytes_of(older)
    add_step(GOOD)
    monkeypatch.setattr(FileLock, "acquire", refuse)
    with pytest.raises(OlderFormatError, match=r"on a disk that can be written\. Nothing has changed"):
        open_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before
    assert [path.name for path in older.parent.glob("vault*")] == ["vault"]


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(errno.EROFS, "read-only")


def test_where_there_is_no_room_beside_it_a_folder_for_backups_takes_the_copy(
    older, add_step, monkeypatch, tmp_path
):
    number = add_step(GOOD)
    refuse_in(monkeypatch, older.parent)
    (tmp_path / "drive").mkdir()
    kept = upgrade.upgrade(prove(older, WREN.id, WRENS), [tmp_path / "away", tmp_path / "drive"])
    assert kept == tmp_path / "drive" / f"vault-before-format-{number}"
    check_bytes(read_copy(kept))


def refuse_in(monkeypatch: pytest.MonkeyPatch, place: Path, code: int = errno.ENOSPC) -> None:
    """Let a folder take no copy."""
    real = upgrade.copy_file

    def copy_file(source: Path, to: Path) -> tuple[int, str]:
        if to.parent.parent == place and to.parent != source.parent:
            raise OSError(code, "refused")
        return real(source, to)

    monkeypatch.setattr(upgrade, "copy_file", copy_file)


def test_a_damaged_record_is_not_brought_anywhere(older, add_step):
    path = older / DATABASE
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)
    before = bytes_of(older)
    add_step(GOOD)
    with pytest.raises(VaultDamagedError):
        open_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before


def test_a_backup_of_an_older_format_is_brought_back_in_today_s_and_stays_as_it_is(vault, add_step, tmp_path):
    (tmp_path / "place").mkdir()
    copy = make_backup(source_of(vault), tmp_path / "place", NOW)
    vault.close()
    number = add_step(GOOD)
    proof, head = put_in_place(copy, prove(copy.folder, WREN.id, WRENS), tmp_path / "new")
    assert head.code == copy.manifest.code
    check_bytes(copy)
    with open_vault(proof.folder, WREN.id, WRENS) as restored:
        assert restored.database.row("PRAGMA user_version") == (number,)


def test_a_backup_of_an_older_format_that_is_only_looked_at_is_said_to_be_older(vault, add_step, tmp_path):
    (tmp_path / "place").mkdir()
    copy = make_backup(source_of(vault), tmp_path / "place", NOW)
    add_step(GOOD)
    with pytest.raises(OlderFormatError, match="brought to today’s format"):
        verify_copy(copy.folder, vault.database_key)


def test_verifying_a_record_of_an_older_format_changes_nothing(older, add_step):
    before = bytes_of(older)
    add_step(GOOD)
    with pytest.raises(OlderFormatError, match="unlock it with this program"):
        verify_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before
    assert not list(older.parent.glob("vault-before-*"))


def test_a_newer_record_is_refused_and_left_untouched(older, vault):
    connection = sqlcipher.connect(older / DATABASE)
    connection.set_key(f"x'{vault.database_key.hex()}'")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = bytes_of(older)
    with pytest.raises(NewerFormatError, match="newer version"):
        open_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before
    assert [path.name for path in older.parent.glob("vault*")] == ["vault"]


def test_a_newer_keystore_is_refused_and_left_untouched(older):
    path = older / "vault.json"
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":9'))
    before = bytes_of(older)
    with pytest.raises(NewerFormatError, match="newer version"):
        open_vault(older, WREN.id, WRENS)
    assert bytes_of(older) == before


def test_no_other_kind_of_error_comes_of_a_format(older, add_step):
    add_step("this is no SQL;")
    with pytest.raises(YpsError):
        open_vault(older, WREN.id, WRENS)


@pytest.mark.parametrize("begun", range(1, len(list(migrate.steps()))))
def test_a_fresh_database_has_the_schema_of_an_upgraded_one(begun: int, tmp_path, monkeypatch):
    folder = tmp_path / "steps"
    folder.mkdir()
    for path in sorted(migrate.FOLDER.glob("*.sql"))[:begun]:
        shutil.copy(path, folder)
    fresh, upgraded = sqlcipher.connect(":memory:"), sqlcipher.connect(":memory:")
    migrate.migrate(fresh)
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "FOLDER", folder)
        migrate.migrate(upgraded)
    assert schema_of(upgraded) != schema_of(fresh)
    migrate.migrate(upgraded)
    assert schema_of(upgraded) == schema_of(fresh)


def schema_of(connection: sqlcipher.Connection) -> list[tuple[object, ...]]:
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    return [*found.fetchall(), connection.execute("PRAGMA user_version").fetchone()]
