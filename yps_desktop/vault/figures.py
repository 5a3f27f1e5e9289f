"""What cases count as: kept a row a value, so that counting reads no case.

Whoever opened the vault counts no case they are shut out of (G7).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from yps_desktop.record.canonical import canonical, read_object
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import Figures
from yps_desktop.vault.database import Database
from yps_desktop.vault.shut_out import ShutOutOf

CASE = "case"
"""A fact that each case has once, so that cases themselves are counted."""
_DAMAGED = "What a case counts as does not read back as it was kept. It is not counted."
_TABLES = ("figure", "figure_time", "figure_kept")
_NOTHING = canonical({})
"""Of what does not count: opened by mistake, or under another case's number."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A case whose figures are to be made: the `opened_seq` of its row, its id and number."""

    opened_seq: int
    case: str
    number: str


class FiguresKept:
    """The figures of every case, by the `opened_seq` of its row in the list."""

    def __init__(self, database: Database, shut_out: ShutOutOf) -> None:
        self._database, self._shut_out = database, shut_out

    def put(self, opened_seq: int, figures: Figures | None) -> None:
        """Keep a case's figures, inside a transaction that is under way; None for what does not count."""
        self.forget(opened_seq)
        for fact, day, value in _facts(figures):
            self._change("figure", fact, day, opened_seq, value)
        for name, day, minutes in _times(figures):
            self._change("figure_time", name, day, opened_seq, minutes)
        held = _NOTHING if figures is None else canonical(figures.to_json())
        self._change("figure_kept", opened_seq, held, _digest(opened_seq, held))

    def forget(self, opened_seq: int) -> None:
        """Take a case's figures out, inside a transaction that is under way, to be made anew."""
        kept = self._database.row("SELECT 1 FROM figure_kept WHERE opened_seq = ?", [opened_seq])
        for table in _TABLES if kept is not None else ():
            self._database.change(f"DELETE FROM {table} WHERE opened_seq = ?", [opened_seq])

    def kept(self, opened_seq: int) -> Figures | None:
        """Read a case's figures; None where it does not count, or where there are none yet.

        Raises RecordDamagedError.
        """
        row = self._database.row("SELECT figures, sha256 FROM figure_kept WHERE opened_seq = ?", [opened_seq])
        if row is not None and row[1] != _digest(opened_seq, row[0]):
            raise RecordDamagedError(_DAMAGED)
        return None if row is None or row[0] == _NOTHING else Figures.from_json(read_object(row[0]))

    def lacking(self, before: int | None, most: int) -> tuple[Lacking, ...]:
        """Give cases opened before an entry whose figures are to be made, newest first.

        Hidden ones too: for making figures, never for showing.
        """
        sql = (
            "SELECT opened_seq, case_id, number FROM case_view WHERE opened_seq < ? "
            "AND opened_seq NOT IN (SELECT opened_seq FROM figure_kept) ORDER BY opened_seq DESC LIMIT ?"
        )
        rows = self._database.rows(sql, [2**62 if before is None else before, most])
        return tuple(Lacking(*row) for row in rows)

    def count(self, fact: str, period: Period) -> dict[str, int]:
        """Count the cases opened in a period by the value of a fact."""
        where, values = self._seen("fact = :fact", period)
        sql = f"SELECT value, count(*) FROM figure WHERE {where} GROUP BY value"
        return dict(self._database.rows(sql, {"fact": fact, **values}))

    def by_day(self, fact: str, value: str, period: Period) -> dict[str, int]:
        """Count the cases with a value by the day (ISO) they were opened."""
        where, values = self._seen("fact = :fact AND value = :value", period)
        sql = f"SELECT day, count(*) FROM figure WHERE {where} GROUP BY day"
        return dict(self._database.rows(sql, {"fact": fact, "value": value, **values}))

    def those(self, fact: str, value: str, period: Period) -> tuple[int, ...]:
        """Give the cases with a value, newest first, by `opened_seq`."""
        where, values = self._seen("fact = :fact AND value = :value", period)
        sql = f"SELECT opened_seq FROM figure WHERE {where} ORDER BY opened_seq DESC"
        return tuple(seq for (seq,) in self._database.rows(sql, {"fact": fact, "value": value, **values}))

    def minutes(self, name: str, period: Period) -> tuple[int, ...]:
        """Give a time of each case opened in a period that has it, shortest first, in minutes."""
        where, values = self._seen("name = :name", period)
        sql = f"SELECT minutes FROM figure_time WHERE {where} ORDER BY minutes"
        return tuple(minutes for (minutes,) in self._database.rows(sql, {"name": name, **values}))

    def _seen(self, where: str, period: Period) -> tuple[str, dict[str, Any]]:
        hidden, values = self._shut_out.hidden_rows()
        days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
        return f"{where} AND day BETWEEN :first AND :last AND opened_seq NOT IN ({hidden})", {
            **days,
            **values,
        }

    def _change(self, table: str, *values: object) -> None:
        self._database.change(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", list(values))


def _facts(figures: Figures | None) -> Iterator[tuple[str, str, str]]:
    if figures is not None:
        day = figures.opened.isoformat()
        yield CASE, day, ""
        yield from ((fact, day, value) for fact, values in figures.facts.items() for value in values)


def _times(figures: Figures | None) -> Iterator[tuple[str, str, int]]:
    if figures is not None:
        day = figures.opened.isoformat()
        yield from ((name, day, minutes) for name, minutes in figures.times.items())


def _digest(opened_seq: int, held: bytes) -> bytes:
    return sha256(b"yps/figures/1\0" + opened_seq.to_bytes(8, "big") + held).digest()
