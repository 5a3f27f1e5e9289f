"""One row a case for lists: made of its entries, checked when read, made anew where it is bad.

Whoever opened the vault sees no row, and no number, of a case they are shut out of (G7).
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, fields
from hashlib import sha256
from operator import attrgetter
from typing import Any, Literal

from yps_desktop.record.canonical import canonical
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.database import Database
from yps_desktop.vault.shut_out import ShutOutOf, read_spelled, spelled

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
    "due_though_closed",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands, as lists filter by it.

    `due_utc` is when the next thing is due (ISO 8601 with Z), or None: overdue is worked out when asked.
    `youngest_born` and `went_on` are days (ISO) from which it is known when a closed case that nobody holds
    is to be looked at again, or None.
    """

    is_open: bool = True
    awaiting_countersign: bool = False
    refer_now: bool = False
    police_awaited: bool = False
    decision_awaited: bool = False
    due_utc: str | None = None
    youngest_born: str | None = None
    went_on: str | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list; `line` is canonical JSON of at most 1,024 bytes, whatever the caller shows of it.

    `shut_out` are those the case keeps out, as `rules/shut_out.py` spells them.
    """

    opened_seq: int
    case: str
    number: str
    standing: Standing = field(default_factory=Standing)
    line: bytes = b"{}"
    shut_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases stand so; of closed ones only those with something overdue are counted."""

    open: int
    awaiting_countersign: int
    refer_now: int
    police_awaited: int
    decision_awaited: int
    overdue: int


_DAYS = ("due_utc", "youngest_born", "went_on")
_FLAGS = tuple(f.name for f in fields(Standing) if f.name not in _DAYS)
_STANDING = attrgetter(*_FLAGS, *_DAYS)
_COLUMNS = f"opened_seq, case_id, number, {', '.join((*_FLAGS, *_DAYS))}, shut_out, line, sha256"
_MARKS = ", ".join("?" * (len(_FLAGS) + len(_DAYS) + 6))
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
    "due_though_closed": "due_utc IS NOT NULL AND NOT is_open",
    **{flag: flag for flag in _FLAGS if flag != "is_open"},
}
# The indexes are named: to put two lists together, SQLite would rather walk the whole table twice.
_LOOKED_AT_AGAIN = (
    "SELECT count(*) FROM ("
    "SELECT opened_seq FROM case_view INDEXED BY case_youngest_born WHERE youngest_born <= :born "
    "UNION SELECT opened_seq FROM case_view INDEXED BY case_went_on WHERE went_on <= :went"
    ") WHERE opened_seq NOT IN ({hidden})"
)


def page_question(which: Filter, hidden: str) -> str:
    """Ask for a page of the list but for `hidden` rows: :before, :limit and, for "overdue", :now."""
    return (
        f"SELECT {_COLUMNS} FROM case_view WHERE {_WHERE[which]} AND opened_seq < :before "
        f"AND opened_seq NOT IN ({hidden}) ORDER BY opened_seq DESC LIMIT :limit"
    )


def _refuse(_: str) -> CaseRow:
    raise RecordDamagedError(
        "A line of the list of cases does not read back as it was saved. It is not shown."
    )


class CaseViews:
    """The list of cases, as one person may see it.

    `rebuild` makes a case's row of its entries; it is asked where a row is bad. `gone` gives the numbers of
    cases that were destroyed.
    """

    def __init__(
        self,
        database: Database,
        shut_out: ShutOutOf,
        rebuild: Callable[[str], CaseRow] = _refuse,
        gone: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._database, self._shut_out, self._rebuild, self._gone = database, shut_out, rebuild, gone

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
        return self._one("case_id = ?", case)

    def numbered(self, number: str) -> CaseRow | None:
        """Read the row of the case with a number, such as 2026-014, or None."""
        return self._one("number = ?", number)

    def page(
        self, which: Filter = "all", before: int | None = None, limit: int = 50, now_utc: str = ""
    ) -> tuple[CaseRow, ...]:
        """Read a page of the list, newest first: the rows opened before the entry `before`.

        `now_utc` (ISO 8601 with Z) is needed for "overdue".
        """
        start = 2**62 if before is None else before
        hidden, values = self._shut_out.hidden_rows()
        asked = {"before": start, "limit": limit, "now": now_utc, **values}
        rows = self._database.rows(page_question(which, hidden), asked)
        shown = self._shown(self._read(row) for row in rows)
        if len(shown) < len(rows) and not self._database.read_only:  # a row was made anew, and is hidden
            return self.page(which, before, limit, now_utc)
        return shown

    def of_opened(self, opened_seqs: tuple[int, ...]) -> tuple[CaseRow, ...]:
        """Read the rows of cases found by search, in the order given."""
        marks = ", ".join("?" * len(opened_seqs))
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM case_view WHERE opened_seq IN ({marks})", opened_seqs
        )
        found = {row[0]: row for row in rows}
        return self._shown(self._read(found[seq]) for seq in opened_seqs if seq in found)

    def every_open(self) -> tuple[str, ...]:
        """Give the ids of all open cases, hidden ones too: for making rows anew, never for showing."""
        rows = self._database.rows("SELECT case_id FROM case_view WHERE is_open ORDER BY opened_seq DESC")
        return tuple(case for (case,) in rows)

    def every_of(self, opened_seqs: Collection[int]) -> dict[str, tuple[str, ...]]:
        """Give whom these cases keep out, by case id, hidden ones too: for making rows anew."""
        marks = ", ".join("?" * len(opened_seqs))
        return self._kept_out(f"opened_seq IN ({marks})", tuple(opened_seqs))

    def every_with(self, token: str) -> dict[str, tuple[str, ...]]:
        """Give whom the cases keep out in whose row a token stands, hidden ones too: for making rows anew."""
        return self._kept_out("shut_out != '' AND instr(shut_out, ?)", (spelled((token,)),))

    def every_recorded(self) -> tuple[str, ...]:
        """Give the ids of all cases that an entry is in, hidden ones too: for making rows anew.

        Those that were destroyed have no row.
        """
        rows = self._database.rows(
            "SELECT DISTINCT case_id FROM header WHERE case_id IS NOT NULL "
            "AND case_id NOT IN (SELECT case_id FROM destruction)"
        )
        return tuple(case for (case,) in rows)

    def holds(self, row: CaseRow) -> bool:
        """Say whether the row kept for a case is this one, a hidden one too: for making rows anew."""
        sql = "SELECT sha256 FROM case_view WHERE opened_seq = ?"
        return self._database.row(sql, [row.opened_seq]) == (_digest(row),)

    def hidden(self, also: Iterable[str] = ()) -> frozenset[str]:
        """Give the ids of the cases this person is shut out of; `also` of those that others are, by id."""
        everybody = (self._shut_out, *(self._shut_out.of(person) for person in also))
        return frozenset(case for one in everybody for case in self._hidden_from(one))

    def highest_number(self, year: int) -> int:
        """Give the last number given to a case in a year ("2026-014" is 14), 0 where there is none.

        A number stays that of its case where that was destroyed.
        """
        sql = "SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM case_view WHERE number GLOB ?"
        row = self._database.row(sql, [f"{year:04}-[0-9]*"])
        gone = (int(one[5:]) for one in self._gone() if re.fullmatch(f"{year:04}-[0-9]+", one))
        return max(int(row[0] or 0) if row else 0, *gone, 0)

    def counts(self, now_utc: str) -> Counts:
        """Count the cases that wait for something; each count reads only those."""
        counted = {which: self._count(_WHERE[which], now_utc) for which in (f.name for f in fields(Counts))}
        return Counts(**counted)

    def count_to_look_at(self, born: str, went: str) -> int:
        """Count the closed cases that are to be looked at again, reading only those.

        They are those whose youngest pupil was born by one day, and whose pupils had gone on by another (ISO;
        empty counts none).
        """
        hidden, values = self._shut_out.hidden_rows()
        row = self._database.row(
            _LOOKED_AT_AGAIN.format(hidden=hidden), {"born": born, "went": went, **values}
        )
        return int(row[0]) if row else 0

    def _count(self, where: str, now_utc: str) -> int:
        """Count the rows, then take off the few hidden ones: so no row is read of the others."""
        hidden, values = self._shut_out.hidden_rows()
        row = self._database.row(
            f"SELECT (SELECT count(*) FROM case_view WHERE {where}) - (SELECT count(*) FROM case_view "
            f"WHERE opened_seq IN ({hidden}) AND {where})",
            {"now": now_utc, **values},
        )
        return int(row[0]) if row else 0

    def _kept_out(self, where: str, values: tuple[object, ...]) -> dict[str, tuple[str, ...]]:
        rows = self._database.rows(f"SELECT case_id, shut_out FROM case_view WHERE {where}", values)
        return {case: read_spelled(kept_out) for case, kept_out in rows}

    def _hidden_from(self, shut_out: ShutOutOf) -> list[str]:
        hidden, values = shut_out.hidden_rows()
        rows = self._database.rows(f"SELECT case_id FROM case_view WHERE opened_seq IN ({hidden})", values)
        return [case for (case,) in rows]

    def _one(self, where: str, value: str) -> CaseRow | None:
        found = self._database.row(f"SELECT {_COLUMNS} FROM case_view WHERE {where}", [value])
        return next(iter(self._shown([self._read(found)])), None) if found is not None else None

    def _shown(self, rows: Iterable[CaseRow]) -> tuple[CaseRow, ...]:
        """Leave out what is hidden, also where a row that was just made anew says so."""
        return tuple(row for row in rows if not self._shut_out.hides(row.shut_out))

    def _read(self, stored: tuple[Any, ...]) -> CaseRow:
        seq, case, number, *rest = stored
        flags, (*days, kept_out, line, digest) = rest[: len(_FLAGS)], rest[len(_FLAGS) :]
        row = CaseRow(seq, case, number, _standing(flags, days), line, read_spelled(kept_out))
        return row if _digest(row) == digest else self._mend(case)

    def _mend(self, case: str) -> CaseRow:
        row = self._rebuild(case)
        if not self._database.read_only:
            with self._database.transaction():
                self._database.change("DELETE FROM case_view WHERE case_id = ?", [case])
                self.put(row)
        return row


def _standing(flags: list[int], days: list[str | None]) -> Standing:
    told: dict[str, Any] = dict(zip(_FLAGS, map(bool, flags), strict=True))
    return Standing(**told | dict(zip(_DAYS, days, strict=True)))


def _values(row: CaseRow) -> list[Any]:
    where = [row.opened_seq, row.case, row.number, *_STANDING(row.standing)]
    return [*where, spelled(row.shut_out), row.line]


def _digest(row: CaseRow) -> bytes:
    named = canonical(_values(row)[:-1])
    return sha256(b"yps/case-view/1\0" + len(named).to_bytes(8, "big") + named + row.line).digest()
