"""Opens the encrypted database the one safe way, and gives what was asked of it.

A `Database` belongs to the thread that opened it: SQLite refuses every other. While it is open, nothing in
this process may open and close the database file by other means: closing a descriptor drops SQLite's locks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlcipher3 import dbapi2 as sqlcipher

from yps_desktop.vault.connection import connect, settle
from yps_desktop.vault.database_file import (
    NOT_MADE,
    address,
    file_at,
    look_at_file,
    make_file,
    make_sure,
    pages_of,
)
from yps_desktop.vault.errors import OlderFormatError, StorageError, VaultDamagedError
from yps_desktop.vault.faults import DAMAGED, GONE, NOT_ITS, TROUBLE, answering
from yps_desktop.vault.migrate import check_format, migrate

_T = TypeVar("_T")
Values = Sequence[Any] | Mapping[str, Any]


class Database:
    """One connection; reads give tuples, writes happen in `transaction`.

    A connection that met a bad page fails at every page from then on. So it is given up, and the next
    question goes to a fresh one: one damaged case does not take the others away.
    """

    def __init__(self, path: Path, connect: Callable[[], sqlcipher.Connection], read_only: bool) -> None:
        self._path, self._connect = path, connect
        self._is_spoilt = self._is_shut = self._is_writing = False
        self.pages = pages_of(path)
        try:
            self._connection = self._connected()
        except BaseException:
            self.pages.close()
            raise
        self.read_only = read_only

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Read all rows of a question that has few answers."""
        return self._ask(sql, values, lambda cursor: list(cursor.fetchall()))

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """Read the first row, or None."""

        def first(cursor: sqlcipher.Cursor) -> tuple[Any, ...] | None:
            found: tuple[Any, ...] | None = cursor.fetchone()
            cursor.close()
            return found

        return self._ask(sql, values, first)

    def change(self, sql: str, values: Values = ()) -> int:
        """Write, inside a transaction; gives the number of rows it touched."""
        return self._ask(sql, values, lambda cursor: int(cursor.rowcount))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything inside happen at once or not at all. Raises StorageError where the disk refuses."""
        self._check_in_place()
        self.pages.begun()
        try:
            self.change("BEGIN IMMEDIATE")
            self._is_writing = True
            yield
            self._check_in_place()
            self.change("COMMIT")
        except BaseException as fault:
            self._roll_back()
            self._is_writing = False
            if isinstance(fault, VaultDamagedError):
                self._make_sure()
            raise
        finally:
            self._is_writing = False
            self.pages.ended()

    def forget_cache(self) -> None:
        """Drop the pages held in memory, so that the next read comes from the disk."""
        self.rows("PRAGMA shrink_memory")

    def hold_more(self, mebibytes: int) -> None:
        """Let this connection hold so many pages in memory."""
        self.rows(f"PRAGMA cache_size = -{mebibytes * 1024}")

    def check_order(self) -> None:
        """Check that every table and index agree with each other. Raises VaultDamagedError."""
        if self.rows("PRAGMA integrity_check") != [("ok",)]:
            raise VaultDamagedError(DAMAGED)

    def copy_to(self, path: Path, key: bytes) -> None:
        """Copy everything into a new file under another 32-byte key. Raises StorageError.

        The file must not be there yet; a copy that failed is left to the caller to take away.
        """
        make_file(path)
        with answering():
            copy = sqlcipher.connect(address(path, "rw"), uri=True, isolation_level=None)
            try:
                copy.set_key(f"x'{key.hex()}'")
                copy.execute("PRAGMA cipher_log_level=NONE")
                copy.execute("PRAGMA synchronous=EXTRA")
                self._connection.backup(copy)
            except sqlcipher.Error:
                self._is_spoilt = True  # a copy that was cut off leaves its source unable to write
                raise
            finally:
                copy.close()

    def become(self, other: "Database") -> None:
        """Go on with the file another one has open, and let go of one's own; `other` is not used again."""
        self.close()
        self._path, self._connect = other._path, other._connect
        self.pages, self._connection = other.pages, other._connection
        self._is_spoilt = self._is_shut = False

    def close(self) -> None:
        """Close the connection; the file's lock is free afterwards."""
        self._connection.close()
        self.pages.close()

    def _ask(self, sql: str, values: Values, take: Callable[[sqlcipher.Cursor], _T]) -> _T:
        if self._is_writing and not self._is_in_transaction():
            raise StorageError(TROUBLE)  # SQLite took back what was written before
        if self._is_spoilt and not self._is_writing:
            self._start_afresh()
        try:
            return self._answer(sql, values, take)
        except VaultDamagedError:
            if self._is_writing:
                raise
        self._read_through()
        self._start_afresh()
        return self._answer(sql, values, take)

    def _answer(self, sql: str, values: Values, take: Callable[[sqlcipher.Cursor], _T]) -> _T:
        try:
            with answering():
                return take(self._connection.execute(sql, values))
        except VaultDamagedError:
            self._is_spoilt = True
            raise

    def _connected(self) -> sqlcipher.Connection:
        """Connect; where that finds damage, make sure of it: a disk that failed for a moment looks alike."""
        try:
            return self._connect()
        except VaultDamagedError:
            self._read_through()
        return self._connect()

    def _read_through(self) -> None:
        """Ask the disk for the whole file. Raises StorageError: then nobody can say that it is damaged."""
        for _ in self.pages.slices():
            pass

    def _make_sure(self) -> None:
        """Look whether damage met while writing is there. Raises StorageError where the disk only failed."""
        with suppress(VaultDamagedError):
            bad = self.rows("PRAGMA cipher_integrity_check")
            self._is_spoilt = True  # that check leaves the connection fit for nothing else
            if not bad and self.rows("PRAGMA integrity_check") == [("ok",)]:
                raise StorageError(TROUBLE)

    def _is_in_transaction(self) -> bool:
        return not self._is_shut and bool(self._connection.in_transaction)

    def _check_in_place(self) -> None:
        """Refuse to write into a file that was moved or deleted while it was open: it would be lost.

        SQLite looks at this only when it opens its journal, which `locking_mode=EXCLUSIVE` does once.
        """
        if file_at(self._path) != self.pages.which:
            raise StorageError(GONE)

    def _start_afresh(self) -> None:
        self._check_in_place()
        self._connection.close()
        self._is_shut = True
        self._connection = self._connected()
        self._is_spoilt = self._is_shut = False

    def _roll_back(self) -> None:
        if self._is_in_transaction():
            with answering():
                self._connection.execute("ROLLBACK")


def create_database(path: Path, key: bytes) -> Database:
    """Make a new encrypted database of today's format. A file in its place stays. Raises StorageError."""
    make_file(path)
    try:
        upgrade_database(path, key)
        return Database(path, lambda: connect(path, key, read_only=False), read_only=False)
    except VaultDamagedError as fault:  # what was just made cannot be: the disk failed
        raise StorageError(NOT_MADE) from fault


def upgrade_database(path: Path, key: bytes) -> None:
    """Bring a database that nobody has open to today's format, each step of it or none of that step.

    Raises StorageError, VaultDamagedError, NewerFormatError.
    """
    with answering(NOT_ITS):
        connection = sqlcipher.connect(address(path, "rw"), uri=True, isolation_level=None)
        try:
            connection.set_key(f"x'{key.hex()}'")
            settle(connection, read_only=False)
            migrate(connection)
        finally:
            connection.close()


def make_anew(path: Path, key: bytes) -> None:
    """Write a database that nobody has open anew, of what it holds: nothing that was deleted is left in it.

    Takes about two seconds for each 100 MB. Raises StorageError, VaultDamagedError.
    """
    with answering(NOT_ITS):
        connection = sqlcipher.connect(address(path, "rw"), uri=True, isolation_level=None)
        try:
            connection.set_key(f"x'{key.hex()}'")
            settle(connection, read_only=False)
            connection.execute("VACUUM")
        finally:
            connection.close()


def is_older(path: Path, key: bytes) -> bool:
    """Say whether a database lacks steps to today's format. Raises NewerFormatError, VaultDamagedError."""
    return make_sure(path, lambda: _is_older(path, key))


def _is_older(path: Path, key: bytes) -> bool:
    with answering(NOT_ITS):
        connection = sqlcipher.connect(address(path, "ro"), uri=True, isolation_level=None)
        try:
            connection.set_key(f"x'{key.hex()}'")
            check_format(connection)
        except OlderFormatError:
            return True
        finally:
            connection.close()
    return False


def end_of_any_format(path: Path, key: bytes) -> tuple[int, str]:
    """Check the order of a database of any format; give the number and the hash (hex) of its last entry.

    Raises VaultDamagedError, and StorageError where the disk does not give the file.
    """
    return make_sure(path, lambda: _end_of_any_format(path, key))


def _end_of_any_format(path: Path, key: bytes) -> tuple[int, str]:
    with answering():
        connection = sqlcipher.connect(address(path, "ro"), uri=True, isolation_level=None)
        try:
            connection.set_key(f"x'{key.hex()}'")
            found = connection.execute("PRAGMA integrity_check").fetchall()
            last = connection.execute("SELECT seq, hash FROM header ORDER BY seq DESC LIMIT 1").fetchone()
        finally:
            connection.close()
    if found != [("ok",)] or last is None:
        raise VaultDamagedError(DAMAGED)
    return int(last[0]), bytes(last[1]).hex()


def open_database(path: Path, key: bytes, *, read_only: bool = False) -> Database:
    """Open the database with its 32-byte key, after the keystore has proved the key.

    Raises VaultMissingError, VaultDamagedError, NewerFormatError, OlderFormatError, VaultInUseError, and
    StorageError where the disk cannot be written; `read_only` then still opens it for reading.
    """
    look_at_file(path)
    return Database(path, lambda: connect(path, key, read_only=read_only), read_only)


def check_pages(path: Path, key: bytes) -> None:
    """Check the seal of every page of the file, on a connection of its own that runs nothing else.

    It takes no lock, so it may run beside the open vault, on its own thread. Raises VaultDamagedError, and
    StorageError where the disk does not give the file.
    """
    bad = _bad_pages(path, key) and _bad_pages(path, key)  # a disk that failed for a moment is not damaged
    if any("error reading" in said for said in bad):
        raise StorageError("The disk did not give all of the record's database. Nothing has changed.")
    if bad:
        raise VaultDamagedError(
            f"{len(bad)} parts of the record's database are damaged on the disk. Take a copy of the whole "
            "folder now, then bring the record back from a backup. Nothing has changed."
        )


def _bad_pages(path: Path, key: bytes) -> list[str]:
    with answering():
        connection = sqlcipher.connect(address(path, "ro"), uri=True, isolation_level=None)
        try:
            connection.set_key(f"x'{key.hex()}'")
            return [str(said) for (said,) in connection.execute("PRAGMA cipher_integrity_check")]
        finally:
            connection.close()
