"""One connection to the encrypted database, set the one safe way."""

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from yps_desktop.vault.database_file import address
from yps_desktop.vault.faults import NOT_ITS, answering
from yps_desktop.vault.migrate import check_format

_PATIENCE = 0.3  # seconds to wait for another holder of the file

# In this order, each read back: what a value reads as after it was set.
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("cipher_log_level", "NONE", "NONE"),
    ("temp_store", "MEMORY", 2),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("mmap_size", "0", 0),
)
_DENIED_ACTIONS = (sqlcipher.SQLITE_ATTACH, sqlcipher.SQLITE_DETACH)
_DENIED_FUNCTIONS = ("load_extension", "sqlcipher_export")
_DENIED_PRAGMAS = ("key", "rekey", "writable_schema", "cipher_plaintext_header_size")


def connect(path: Path, key: bytes, *, read_only: bool) -> sqlcipher.Connection:
    """Open a settled connection to a database of today's format. Raises as `open_database` does."""
    with answering(NOT_ITS):
        mode = "ro" if read_only else "rw"
        connection = sqlcipher.connect(address(path, mode), timeout=_PATIENCE, uri=True, isolation_level=None)
        try:
            connection.set_key(f"x'{key.hex()}'")
            settle(connection, read_only)
            check_format(connection)
            if not read_only:
                _try_to_write(connection)
            connection.set_authorizer(_authorize)
        except BaseException:
            connection.close()
            raise
    return connection


def settle(connection: sqlcipher.Connection, read_only: bool) -> None:
    """Set everything and read it back; take the file for this connection alone where it may be written."""
    for name, value, reads in _SETTINGS:
        if read_only and name == "journal_mode":
            continue
        connection.execute(f"PRAGMA {name}={value}")
        if connection.execute(f"PRAGMA {name}").fetchone() != (reads,):
            raise AssertionError(f"the database did not take the setting {name}")
    if not read_only:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")


def _try_to_write(connection: sqlcipher.Connection) -> None:
    """Ask for a write that changes nothing: SQLite opens a file it may only read without a word."""
    connection.execute("DELETE FROM place WHERE 0")


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    denied = (
        action in _DENIED_ACTIONS
        or (action == sqlcipher.SQLITE_FUNCTION and (second or "").lower() in _DENIED_FUNCTIONS)
        or (action == sqlcipher.SQLITE_PRAGMA and (first or "").lower() in _DENIED_PRAGMAS)
    )
    return int(sqlcipher.SQLITE_DENY if denied else sqlcipher.SQLITE_OK)
