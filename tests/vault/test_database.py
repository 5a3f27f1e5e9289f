import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path, PureWindowsPath

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from yps_desktop.vault import database, migrate
from yps_desktop.vault.database import check_pages, create_database, open_database, upgrade_database
from yps_desktop.vault.database_file import PAGE, without_host
from yps_desktop.vault.errors import NewerFormatError, StorageError, VaultDamagedError, VaultInUseError
from yps_desktop.vault.pages import Pages

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path) -> Path:
    file = tmp_path / "db-000001.sqlite"
    create_database(file, KEY).close()
    return file


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("C:\\Users\\Wren Mockford\\vault\\db.sqlite", "file:///C:/Users/Wren%20Mockford/vault/db.sqlite"),
        ("\\\\nas\\backups\\db.sqlite", "file:////nas/backups/db.sqlite"),
    ],
)
def test_sqlite_is_told_of_a_file_on_windows_by_its_path_alone_also_on_a_share(path, found):
    assert without_host(PureWindowsPath(path).as_uri()) == found


def test_sqlite_opens_a_path_that_begins_as_a_share_of_windows_does(tmp_path):
    path = tmp_path / "x.sqlite"
    path.touch()
    share = f"file:/{path}"
    with pytest.raises(sqlcipher.OperationalError, match="authority"):
        sqlcipher.connect(f"{share}?mode=ro", uri=True)
    sqlcipher.connect(f"{without_host(share)}?mode=ro", uri=True).close()


def raw(path: Path) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.set_key(f"x'{KEY.hex()}'")
    return connection


def others(path: Path) -> list[str]:
    """Name what stands beside the database, but for the journal that is kept empty."""
    journal = path.with_name(path.name + "-journal")
    return [p.name for p in path.parent.iterdir() if p != path and (p != journal or p.stat().st_size)]


def test_the_file_shows_nothing_of_what_it_is(path):
    assert not path.read_bytes().startswith(b"SQLite")
    assert b"header" not in path.read_bytes()


@pytest.mark.parametrize(
    ("setting", "reads"),
    [
        ("temp_store", 2),
        ("journal_mode", "truncate"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("locking_mode", "exclusive"),
        ("mmap_size", 0),
        ("cipher_log_level", "NONE"),
    ],
)
def test_every_setting_of_the_safe_opening_holds(path, setting, reads):
    database = open_database(path, KEY)
    assert database.row(f"PRAGMA {setting}") == (reads,)
    database.close()


@pytest.mark.parametrize(
    "sql",
    [
        "ATTACH 'other.db' AS other",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
        "PRAGMA writable_schema=ON",
        "PRAGMA rekey='x'",
        "VACUUM INTO 'plain.db'",
    ],
)
def test_ways_out_of_the_vault_are_denied(path, sql, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    database = open_database(path, KEY)
    with pytest.raises(sqlcipher.DatabaseError, match=r"authoriz|prohibited"):
        database.rows(sql)
    database.close()
    assert others(path) == []


def empty(path):
    path.write_bytes(b"")


def cut(path):
    path.write_bytes(path.read_bytes()[: PAGE * 3 + 100])


def cut_at_a_page(path):
    path.write_bytes(path.read_bytes()[: PAGE * 3])


def zero(path):
    path.write_bytes(bytes(path.stat().st_size))


def plain(path):
    path.unlink()
    connection = sqlcipher.connect(str(path))
    connection.execute("CREATE TABLE t (a)")
    connection.close()


def foreign(path):
    path.unlink()
    create_database(path, bytes(32)).close()


def text(path):
    path.write_bytes(b"Dear diary, " * 2048)


@pytest.mark.parametrize("harm", [empty, cut, cut_at_a_page, zero, plain, foreign, text])
def test_a_harmed_database_is_a_sentence_and_is_left_as_it_is(path, harm):
    harm(path)
    before = path.read_bytes()
    with pytest.raises(VaultDamagedError, match="Nothing has changed"):
        open_database(path, KEY)
    assert path.read_bytes() == before
    assert others(path) == []


def test_a_save_torn_in_the_middle_of_a_new_page_is_taken_back(path, tmp_path):
    """The power went while the file grew: its journal still tells how it was, so it is not cut short."""
    database = open_database(path, KEY)
    with database.transaction():
        database.change("INSERT INTO place VALUES ('a', 'kept', '', 0)")
    database.change("BEGIN IMMEDIATE")
    database.rows("PRAGMA cache_spill = 1")
    database.change("UPDATE place SET page = 'torn', field = ?", ["x" * PAGE * 2000])
    torn = tmp_path / "torn" / path.name
    torn.parent.mkdir()
    for name in (path.name, f"{path.name}-journal"):
        shutil.copy(path.with_name(name), torn.with_name(name))
    database.change("ROLLBACK")
    database.close()
    with torn.open("ab") as file:
        file.write(bytes(512))
    assert torn.stat().st_size > path.stat().st_size
    taken_back = open_database(torn, KEY)
    assert taken_back.rows("SELECT page FROM place") == [("kept",)]
    taken_back.check_order()
    taken_back.close()
    assert torn.stat().st_size == path.stat().st_size


def test_a_missing_database_is_a_sentence_and_none_is_made(tmp_path):
    with pytest.raises(VaultDamagedError, match="not in this folder"):
        open_database(tmp_path / "db-000001.sqlite", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_new_database_never_takes_the_place_of_a_file(path):
    before = path.read_bytes()
    with pytest.raises(StorageError):
        create_database(path, KEY)
    assert path.read_bytes() == before


def test_a_newer_format_is_refused_and_left_as_it_is(path):
    connection = raw(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NewerFormatError, match="newer version"):
        open_database(path, KEY)
    assert path.read_bytes() == before


def test_a_step_that_fails_leaves_the_format_before_it(path, tmp_path, monkeypatch):
    folder = tmp_path / "steps"
    shutil.copytree(migrate.FOLDER, folder)
    today = len(list(folder.glob("*.sql")))
    (folder / f"{today + 1:04}_broken.sql").write_text("CREATE TABLE half (a); CREATE TABLE header (b);")
    monkeypatch.setattr(migrate, "FOLDER", folder)
    with pytest.raises(sqlcipher.OperationalError):
        upgrade_database(path, KEY)
    connection = raw(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (today,)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name='half'").fetchone() == (0,)
    connection.close()


def test_a_second_program_cannot_open_the_same_database(path):
    database = open_database(path, KEY)
    code = (
        "import sys; from pathlib import Path; from yps_desktop.vault.database import open_database;"
        "from yps_desktop.vault.errors import VaultInUseError\n"
        "try: open_database(Path(sys.argv[1]), bytes(range(32)))\n"
        "except VaultInUseError: print('in use')"
    )
    said = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    database.close()
    assert said.stdout == "in use\n"


def test_two_connections_in_one_program_are_refused_too(path):
    database = open_database(path, KEY)
    with pytest.raises(VaultInUseError):
        open_database(path, KEY)
    database.close()


def test_a_full_disk_is_a_sentence_and_the_transaction_is_gone(path):
    database = open_database(path, KEY)
    (pages,) = database.row("PRAGMA page_count")
    database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match="disk is full"), database.transaction():
        database.change("INSERT INTO place VALUES ('a', ?, '', 0)", ["x" * PAGE * 20])
    assert database.rows("SELECT * FROM place") == []
    database.close()


def test_a_read_only_opening_reads_and_refuses_to_write(path):
    database = open_database(path, KEY, read_only=True)
    assert database.rows("SELECT * FROM header") == []
    with pytest.raises(StorageError, match="cannot be written"), database.transaction():
        database.change("DELETE FROM place")
    database.close()


def test_the_check_of_all_pages_runs_beside_the_open_vault_and_sees_one_flipped_bit(path):
    database = open_database(path, KEY)
    check_pages(path, KEY)
    with pytest.raises(VaultInUseError):
        open_database(path, KEY)
    database.close()
    data = bytearray(path.read_bytes())
    data[PAGE * 2 + 99] ^= 4
    path.write_bytes(data)
    with pytest.raises(VaultDamagedError, match="damaged on the disk"):
        check_pages(path, KEY)


def test_a_transaction_is_all_or_nothing(path):
    database = open_database(path, KEY)

    def interrupted():
        with database.transaction():
            database.change("INSERT INTO place VALUES ('a', 'b', 'c', 0)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert database.rows("SELECT * FROM place") == []
    database.close()


def test_a_disk_that_fails_for_a_moment_while_it_is_opened_is_not_called_damage(path, monkeypatch):
    """SQLCipher takes a file it could not read for one under another key."""
    real, failed = database.connect, []

    def failing_once(*words, **named):
        if not failed:
            failed.append(True)
            raise VaultDamagedError("not its keys")
        return real(*words, **named)

    monkeypatch.setattr(database, "connect", failing_once)
    opened = open_database(path, KEY)
    assert opened.rows("SELECT * FROM place") == []
    opened.close()
    assert failed


def test_a_disk_that_does_not_give_the_file_is_not_called_damage(path, monkeypatch):
    def damaged(*_, **__):
        raise VaultDamagedError("not its keys")

    def refuse(_):
        raise StorageError("The disk did not give it.")

    monkeypatch.setattr(database, "connect", damaged)
    monkeypatch.setattr(Pages, "slices", refuse)
    with pytest.raises(StorageError, match="did not give"):
        open_database(path, KEY)


def test_a_connection_that_could_not_be_made_anew_is_tried_again_at_the_next_question(path, monkeypatch):
    opened = open_database(path, KEY)
    whole = path.read_bytes()
    opened.forget_cache()
    path.write_bytes(whole[:PAGE] + bytes(len(whole) - PAGE))
    for _ in range(3):
        with pytest.raises(VaultDamagedError):
            opened.rows("SELECT * FROM place")
    path.write_bytes(whole)
    assert opened.rows("SELECT * FROM place") == []
    opened.close()


def test_a_page_that_the_disk_does_not_give_is_not_called_damaged(path, monkeypatch):
    monkeypatch.setattr(database, "_bad_pages", lambda *_: ["error reading 4096 bytes from file offset 8192"])
    with pytest.raises(StorageError, match="did not give"):
        check_pages(path, KEY)


def failing_in_the_middle(database, monkeypatch, sentence):
    """Let SQLite take back a save by itself, as it does where a page cannot be read, and call it damage."""
    real = database._answer

    def answer(sql, values, take):
        if "'torn'" in sql:
            real("ROLLBACK", (), take)
            raise VaultDamagedError(sentence)
        return real(sql, values, take)

    monkeypatch.setattr(database, "_answer", answer)


def test_a_save_that_a_failing_disk_took_back_is_not_gone_on_with_and_not_called_damage(path, monkeypatch):
    database = open_database(path, KEY)
    failing_in_the_middle(database, monkeypatch, "damaged")

    def save():
        with database.transaction():
            database.change("INSERT INTO place VALUES ('a', 'whole', '', 0)")
            database.change("INSERT INTO place VALUES ('b', 'torn', '', 0)")

    with pytest.raises(StorageError, match="did not answer"):
        save()
    assert database.rows("SELECT * FROM place") == []
    database.close()


def test_nothing_more_is_written_once_sqlite_took_a_save_back_by_itself(path, monkeypatch):
    database = open_database(path, KEY)
    failing_in_the_middle(database, monkeypatch, "damaged")

    def save():
        with database.transaction():
            with suppress(VaultDamagedError):
                database.change("INSERT INTO place VALUES ('b', 'torn', '', 0)")
            database.change("INSERT INTO place VALUES ('c', 'alone', '', 0)")

    with pytest.raises(StorageError, match="did not answer"):
        save()
    assert database.rows("SELECT * FROM place") == []
    database.close()
