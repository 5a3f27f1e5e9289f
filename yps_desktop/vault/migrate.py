"""Brings a database to today's format: each step of migrations/ once, in one transaction with its number.

Only a new database is brought there at once: one that holds something is copied before (vault/upgrade.py).
"""

from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from yps_desktop.vault.errors import NewerFormatError, OlderFormatError

FOLDER = Path(__file__).parent / "migrations"
NEWER = (
    "This record was written by a newer version of the program. Open it with that version. "
    "Nothing has changed."
)
_OLDER = (
    "This was written by an older version of the program. It has to be brought to today’s format before it "
    "can be read: unlock it with this program, on a disk that can be written. Nothing has changed."
)


def steps() -> Iterator[tuple[int, str]]:
    """Give each step's number, counted from 1 without a gap, and its SQL."""
    for expected, path in enumerate(sorted(FOLDER.glob("*.sql")), start=1):
        number = int(path.name[:4])
        if number != expected:
            raise AssertionError("the steps of the database's format have a gap")
        yield number, path.read_text("utf-8")


def check_format(connection: sqlcipher.Connection) -> None:
    """Check that a database is of today's format. Raises NewerFormatError, OlderFormatError."""
    if _lacking(connection):
        raise OlderFormatError(_OLDER)


def migrate(connection: sqlcipher.Connection) -> None:
    """Run the steps a database lacks. Raises NewerFormatError, or what SQLite raises."""
    for number, sql in _lacking(connection):
        _run(connection, number, sql)


def _lacking(connection: sqlcipher.Connection) -> list[tuple[int, str]]:
    (current,) = connection.execute("PRAGMA user_version").fetchone()
    known = list(steps())
    if current > len(known):
        raise NewerFormatError(NEWER)
    return known[current:]


def _run(connection: sqlcipher.Connection, number: int, sql: str) -> None:
    """Run one step; definitions and the number roll back together."""
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
