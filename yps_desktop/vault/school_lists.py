"""The school's lists of pupils and staff: read, found by name, and replaced whole or not at all.

A new list is staged beside the one in use, a slice at a time; switching is one row, in the transaction of the
entry that says so. What was staged and never switched to is cleared away before the next.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.database import Database
from yps_desktop.vault.errors import StorageError

_DAMAGED = (
    "A list of the school does not read back as it was saved, so it is not used. Take the school’s file in "
    "again. The record of cases is not concerned."
)
_NOT_WHOLE = "The list was not written whole, so it is not used. Nothing has changed. Take the file in again."
_END = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class ListedRow:
    """Somebody on a list: a permanent id, the bytes of what is listed, and the words they are found by."""

    id: str
    payload: bytes
    words: tuple[str, ...] = ()


class SchoolLists:
    """The lists in one vault; `list` is "pupils" or "staff"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, list: str, after: str, most: int) -> tuple[ListedRow, ...]:
        """Read a slice of the list in use, by id, beginning after one. Raises RecordDamagedError."""
        sql = (
            "SELECT id, payload, sha256 FROM listed "
            "WHERE list = ? AND edition = ? AND id > ? ORDER BY id LIMIT ?"
        )
        rows = self._database.rows(sql, [list, self._in_use(list), after, most])
        return tuple(_read(list, row) for row in rows)

    def find(self, list: str, words: Iterable[str], most: int) -> tuple[ListedRow, ...]:
        """Find those of whom each word begins a word of their name. Raises RecordDamagedError."""
        edition, wanted = self._in_use(list), [*words]
        if not wanted:
            return ()
        one = "SELECT id FROM listed_word WHERE list = ? AND edition = ? AND word >= ? AND word < ?"
        sql = (
            f"SELECT id, payload, sha256 FROM listed WHERE list = ? AND edition = ? "
            f"AND id IN ({' INTERSECT '.join([one] * len(wanted))}) ORDER BY id LIMIT ?"
        )
        ranges = [value for word in wanted for value in (list, edition, word, word + _END)]
        rows = self._database.rows(sql, [list, edition, *ranges, most])
        return tuple(_read(list, row) for row in rows)

    def among(self, ids: Collection[str]) -> frozenset[str]:
        """Give those of these ids that somebody on a list in use has."""
        marks = ", ".join("?" * len(ids))
        sql = f"SELECT id FROM list_in_use CROSS JOIN listed USING (list, edition) WHERE id IN ({marks})"
        return frozenset(id for (id,) in self._database.rows(sql, [*ids]))

    def row(self, list: str, id: str) -> ListedRow | None:
        """Read one person of a list in use, or None. Raises RecordDamagedError."""
        sql = "SELECT id, payload, sha256 FROM listed WHERE list = ? AND edition = ? AND id = ?"
        row = self._database.row(sql, [list, self._in_use(list), id])
        return _read(list, row) if row is not None else None

    def staging(self, list: str) -> int:
        """Give the number under which the next list is staged."""
        return self._in_use(list) + 1

    def clear(self, list: str, most: int) -> bool:
        """Clear away up to so many rows that are not in use; say whether there may be more."""
        edition = self._in_use(list)
        with self._database.transaction():
            gone = [
                self._database.change(
                    f"DELETE FROM {table} WHERE (list, edition, {rest}) IN (SELECT list, edition, {rest} "
                    f"FROM {table} WHERE list = ? AND edition <> ? LIMIT ?)",
                    [list, edition, most],
                )
                for table, rest in (("listed", "id"), ("listed_word", "word, id"))
            ]
        return max(gone) >= most

    def stage(self, list: str, rows: Iterable[ListedRow]) -> None:
        """Write a slice of the next list beside the one in use. Raises StorageError."""
        edition = self.staging(list)
        with self._database.transaction():
            for row in rows:
                self._database.change(
                    "INSERT INTO listed (list, edition, id, payload, sha256) VALUES (?, ?, ?, ?, ?)",
                    [list, edition, row.id, row.payload, _digest(list, row.id, row.payload)],
                )
                for word in row.words:
                    self._database.change(
                        "INSERT OR IGNORE INTO listed_word (list, edition, word, id) VALUES (?, ?, ?, ?)",
                        [list, edition, word, row.id],
                    )

    def count(self, list: str) -> int:
        """Say how many people are on the list in use."""
        return self._count(list, self._in_use(list))

    def switch(self, list: str, rows: int) -> None:
        """Use the list that was staged, in a transaction that is under way.

        Raises StorageError where other than so many rows were staged.
        """
        if self._count(list, self.staging(list)) != rows:
            raise StorageError(_NOT_WHOLE)
        self._database.change(
            "INSERT INTO list_in_use (list, edition) VALUES (?, ?) "
            "ON CONFLICT (list) DO UPDATE SET edition = excluded.edition",
            [list, self.staging(list)],
        )

    def _count(self, list: str, edition: int) -> int:
        row = self._database.row(
            "SELECT count(*) FROM listed WHERE list = ? AND edition = ?", [list, edition]
        )
        return int(row[0]) if row else 0

    def _in_use(self, list: str) -> int:
        row = self._database.row("SELECT edition FROM list_in_use WHERE list = ?", [list])
        return int(row[0]) if row else 0


def _digest(list: str, id: str, payload: bytes) -> bytes:
    return sha256(f"yps/listed/1\0{list}\0{id}\0".encode() + payload).digest()


def _read(list: str, row: tuple[Any, ...]) -> ListedRow:
    id, payload, kept = row
    if kept != _digest(list, id, payload):
        raise RecordDamagedError(_DAMAGED)
    return ListedRow(id, payload)
