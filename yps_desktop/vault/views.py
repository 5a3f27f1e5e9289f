"""One row a case for lists: made of its entries, checked when read, made anew where it is bad."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from hashlib import sha256
from operator import attrgetter
from typing import Any, Literal

from yps_desktop.record.canonical import canonical
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.database import Database

LARGEST_LINE = 1024

Filter = Literal[
    "all",
    "open",
    "closed",
    "awaiting_countersign",
    "refer_now",
    "police_awaited",
    "decision_awaited",
    "overdue",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands, as lists filter by it.

    `due_utc` is when the next thing is due (ISO 8601 with Z), or None: overdue is worked out when asked.
    """

    is_open: bool = True
    awaiting_countersign: bool = False
    refer_now: bool = False
    police_awaited: bool = False
    decision_awaited: bool = False
    due_utc: str | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list; `line` is canonical JSON of at most 1,024 bytes, whatever the caller shows of it."""

    opened_seq: int
    case: str
    number: str
    standing: Standing = field(default_factory=Standing)
    line: bytes = b"{}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases stand so; closed ones are never counted."""

    open: int
    awaiting_countersign: int
    refer_now: int
    police_awaited: int
    decision_awaited: int
    overdue: int


_FLAGS = tuple(f.name for f in fields(Standing) if f.name != "due_utc")
_STANDING = attrgetter(*_FLAGS, "due_utc")
_COLUMNS = f"opened_seq, case_id, number, {', '.join(_FLAGS)}, due_utc, line, sha256"
_MARKS = ", ".join("?" * (len(_FLAGS) + 6))
_SET = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
# Only what differs is written: a row put again as it was costs the disk nothing.
_PUT = (
    f"INSERT INTO case_view ({_COLUMNS}) VALUES ({_MARKS}) "
    f"ON CONFLICT (opened_seq) DO UPDATE SET {_SET} WHERE sha256 != excluded.sha256"
)
_WHERE = {
    "all": "1",
    "closed": "NOT is_open",
    "open": "is_open",
    "overdue": "due_utc IS NOT NULL AND due_utc < :now",
    **{flag: flag for flag in _FLAGS if flag != "is_open"},
}


def page_question(which: Filter) -> str:
    """Ask for a page of the list: :before, :limit and, for "overdue", :now."""
    return (
        f"SELECT {_COLUMNS} FROM case_view WHERE {_WHERE[which]} AND opened_seq < :before "
        "ORDER BY opened_seq DESC LIMIT :limit"
    )


def _refuse(_: str) -> CaseRow:
    raise RecordDamagedError(
        "A line of the list of cases does not read back as it was saved. It is not shown."
    )


class CaseViews:
    """The list of cases. `rebuild` makes a case's row of its entries; it is asked where a row is bad."""

    def __init__(self, database: Database, rebuild: Callable[[str], CaseRow] = _refuse) -> None:
        self._database, self._rebuild = database, rebuild

    def rebuild_with(self, rebuild: Callable[[str], CaseRow]) -> None:
        """Say how a case's row is made of its entries."""
        self._rebuild = rebuild

    def put(self, row: CaseRow) -> None:
        """Write a case's row, in place of the one before, inside a transaction that is under way."""
        if len(row.line) > LARGEST_LINE:
            raise ValueError("a line of the list of cases is larger than a row may be")
        self._database.change(_PUT, [*_values(row), _digest(row)])

    def row(self, case: str) -> CaseRow | None:
        """Read one case's row, or None."""
        found = self._database.row(f"SELECT {_COLUMNS} FROM case_view WHERE case_id = ?", [case])
        return None if found is None else self._read(found)

    def numbered(self, number: str) -> CaseRow | None:
        """Read the row of the case with a number, such as 2026-014, or None."""
        found = self._database.row(f"SELECT {_COLUMNS} FROM case_view WHERE number = ?", [number])
        return None if found is None else self._read(found)

    def page(
        self, which: Filter = "all", before: int | None = None, limit: int = 50, now_utc: str = ""
    ) -> tuple[CaseRow, ...]:
        """Read a page of the list, newest first: the rows opened before the entry `before`.

        `now_utc` (ISO 8601 with Z) is needed for "overdue".
        """
        start = 2**62 if before is None else before
        rows = self._database.rows(page_question(which), {"before": start, "limit": limit, "now": now_utc})
        return tuple(self._read(row) for row in rows)

    def of_opened(self, opened_seqs: tuple[int, ...]) -> tuple[CaseRow, ...]:
        """Read the rows of cases found by search, in the order given."""
        marks = ", ".join("?" * len(opened_seqs))
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM case_view WHERE opened_seq IN ({marks})", opened_seqs
        )
        found = {row[0]: row for row in rows}
        return tuple(self._read(found[seq]) for seq in opened_seqs if seq in found)

    def highest_number(self, year: int) -> int:
        """Give the last number given to a case in a year ("2026-014" is 14), 0 where there is none."""
        sql = "SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM case_view WHERE number GLOB ?"
        row = self._database.row(sql, [f"{year:04}-[0-9]*"])
        return int(row[0]) if row and row[0] is not None else 0

    def counts(self, now_utc: str) -> Counts:
        """Count the cases that wait for something; each count reads only those."""
        counted = {which: self._count(_WHERE[which], now_utc) for which in (f.name for f in fields(Counts))}
        return Counts(**counted)

    def _count(self, where: str, now_utc: str) -> int:
        row = self._database.row(f"SELECT count(*) FROM case_view WHERE {where}", {"now": now_utc})
        return int(row[0]) if row else 0

    def _read(self, stored: tuple[Any, ...]) -> CaseRow:
        seq, case, number, *rest = stored
        flags, (due, line, digest) = rest[: len(_FLAGS)], rest[len(_FLAGS) :]
        row = CaseRow(seq, case, number, _standing(flags, due), line)
        return row if _digest(row) == digest else self._mend(case)

    def _mend(self, case: str) -> CaseRow:
        row = self._rebuild(case)
        if not self._database.read_only:
            with self._database.transaction():
                self._database.change("DELETE FROM case_view WHERE case_id = ?", [case])
                self.put(row)
        return row


def _standing(flags: list[int], due_utc: str | None) -> Standing:
    return Standing(due_utc=due_utc, **dict(zip(_FLAGS, map(bool, flags), strict=True)))


def _values(row: CaseRow) -> list[Any]:
    return [row.opened_seq, row.case, row.number, *_STANDING(row.standing), row.line]


def _digest(row: CaseRow) -> bytes:
    named = canonical(_values(row)[:-1])
    return sha256(b"yps/case-view/1\0" + len(named).to_bytes(8, "big") + named + row.line).digest()
