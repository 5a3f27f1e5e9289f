"""What cases count as: kept a row a value, so that counting reads no case.

Whoever opened the vault counts no case they are shut out of (G7).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from yps_desktop.record.canonical import canonical, read_object
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import Figures
from yps_desktop.vault.database import Database
from yps_desktop.vault.person_rows import PLACES
from yps_desktop.vault.shut_out import ShutOutOf

CASE = "case"
"""A fact that each case has once, so that cases themselves are counted."""
REPEAT = "repeat"
"""Kept of a case that was destroyed: whether a young person in it had an earlier one. Else it is asked."""
_YOUNG, _DUE = "young", "due"
Place = tuple[str, int]
FIRST: Place = ("", 0)
"""Where counting case by case begins: a day (ISO), and the `opened_seq` of a case opened on it."""
_AT = 21
"""Where the kind of a due thing begins: after when it is due, and a space."""
_DAMAGED = "What a case counts as does not read back as it was kept. It is not counted."
_TABLES = ("figure", "figure_time", "figure_kept")
_NOTHING = canonical({})
"""Of what does not count: opened by mistake, or under another case's number."""
_EVER = Period(date.min, date.max)
_CASE = f"at / {PLACES}"
_HAS_EARLIER = f"""EXISTS (
    SELECT 1 FROM person_in_case AS p
    JOIN person_in_case AS q ON q.one = p.one AND q.at < f.opened_seq * {PLACES}
    JOIN figure AS g INDEXED BY figure_of_case
    ON g.opened_seq = q.{_CASE} AND g.fact = :young AND g.value = q.person
    WHERE p.person = f.value AND p.{_CASE} = f.opened_seq AND g.opened_seq NOT IN ({{hidden}})
)"""
_SOME = """
SELECT day, opened_seq FROM figure WHERE fact = :case AND day BETWEEN :first AND :last
AND (day, opened_seq) > (:after_day, :after) AND opened_seq NOT IN ({hidden})
ORDER BY day, opened_seq LIMIT :most"""
_REPEATS = f"""
SELECT count(DISTINCT opened_seq) FROM figure AS f WHERE fact = :young
AND (day, opened_seq) > (:after_day, :after) AND (day, opened_seq) <= (:until_day, :until)
AND opened_seq NOT IN ({{hidden}}) AND {_HAS_EARLIER}"""
_EARLIER = f"""
SELECT DISTINCT v.case_id, q.person FROM person_in_case AS p
JOIN person_in_case AS q ON q.one = p.one AND q.at < :opened * {PLACES}
JOIN case_view AS v ON v.opened_seq = q.{_CASE} AND v.shut_out = ''
WHERE p.{_CASE} = :opened AND p.person IN (SELECT value FROM json_each(:young)) ORDER BY q.at DESC"""

_NOT_MADE = "opened_seq NOT IN (SELECT opened_seq FROM figure_kept) ORDER BY opened_seq DESC LIMIT :most"
_LACKING_NEXT = f"""
SELECT opened_seq, case_id, number FROM (
    SELECT * FROM case_view WHERE opened_seq < :before ORDER BY opened_seq DESC LIMIT 50
) WHERE {_NOT_MADE}"""
"""Looks at the next cases only: enough where none is made yet."""
_LACKING = f"""
SELECT opened_seq, case_id, number FROM case_view WHERE opened_seq IN (
    SELECT opened_seq FROM case_view INDEXED BY case_number
    WHERE opened_seq NOT IN (SELECT opened_seq FROM figure WHERE fact = :case)
) AND opened_seq < :before AND {_NOT_MADE}"""
"""Looks at all, in the narrowest rows there are: those that are counted first, which is nearly every case."""


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

    def put(self, opened_seq: int, figures: Figures | None, young: Iterable[str] = ()) -> None:
        """Keep a case's figures, inside a transaction that is under way; None for what does not count.

        `young` are the ids of the young people it is about: only rows that go with the case hold them.
        """
        self.forget(opened_seq)
        for fact, day, value in _facts(figures, young):
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
        asked = {"before": 2**62 if before is None else before, "most": most, "case": CASE}
        rows = self._database.rows(_LACKING_NEXT, asked)
        if len(rows) < most:
            rows = self._database.rows(_LACKING, asked)
        return tuple(Lacking(*row) for row in rows)

    def count(self, fact: str, period: Period) -> dict[str, int]:
        """Count the cases opened in a period by the value of a fact."""
        where, values = self._seen("fact = :fact", period)
        sql = f"SELECT value, count(*) FROM figure WHERE {where} GROUP BY value"
        return dict(self._database.rows(sql, {"fact": fact, **values}))

    def saying(self, fact: str, period: Period) -> int:
        """Count the cases opened in a period that say anything of a fact."""
        where, values = self._seen("fact = :fact", period)
        sql = f"SELECT count(*) FROM (SELECT DISTINCT day, opened_seq FROM figure WHERE {where})"
        return int(self._one(sql, {"fact": fact, **values}))

    def overdue(self, period: Period, now_utc: str) -> tuple[dict[str, int], int]:
        """Count the cases opened in a period by each kind of thing that is overdue in them now, and all."""
        where, values = self._seen("fact = :fact AND value < :now", period)
        told = {"fact": _DUE, "now": now_utc, **values}
        sql = f"SELECT substr(value, {_AT + 1}), count(*) FROM figure WHERE {where} GROUP BY 1"
        every = f"SELECT count(DISTINCT opened_seq) FROM figure WHERE {where}"
        return dict(self._database.rows(sql, told)), int(self._one(every, told))

    def repeats(self, period: Period, after: Place, most: int) -> tuple[int, Place | None]:
        """Count among the next cases of a period those in which a young person already had an earlier one.

        It begins at `FIRST` and goes on at the place it gives, None where the period ends. The earlier case
        may lie before the period. What is hidden is neither counted nor makes a repeat (G7).
        """
        hidden, values = self._shut_out.hidden_rows()
        day, seq = max(after, (period.first.isoformat(), 0))
        so_far: dict[str, Any] = {"after_day": day, "after": seq, **values}
        days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
        asked: dict[str, Any] = {"case": CASE, "most": most, **days, **so_far}
        some = self._database.rows(_SOME.format(hidden=hidden), asked)
        if not some:
            return self.count(REPEAT, period).get("yes", 0), None
        told = {"young": _YOUNG, "until_day": some[-1][0], "until": some[-1][1], **so_far}
        return int(self._one(_REPEATS.format(hidden=hidden), told)), some[-1]

    def earlier(self, opened_seq: int, young: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Give the earlier cases, by id, in which these people of a case are, and who they are there.

        Those that anybody at all is shut out of are left out: what comes of it may be kept for good.
        """
        told: dict[str, Any] = {"opened": opened_seq, "young": canonical([*young]).decode()}
        return tuple((case, person) for case, person in self._database.rows(_EARLIER, told))

    def first_day(self) -> date | None:
        """Give the day the first case was opened that is counted; None where there is none."""
        where, values = self._seen("fact = :fact", _EVER)
        day = self._one(f"SELECT min(day) FROM figure WHERE {where}", {"fact": CASE, **values})
        return date.fromisoformat(day) if day is not None else None

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

    def _one(self, sql: str, values: dict[str, Any]) -> Any:
        row = self._database.row(sql, values)
        return row[0] if row is not None else None

    def _change(self, table: str, *values: object) -> None:
        self._database.change(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", list(values))


def _facts(figures: Figures | None, young: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    if figures is not None:
        day = figures.opened.isoformat()
        yield CASE, day, ""
        yield from ((fact, day, value) for fact, values in figures.facts.items() for value in values)
        yield from ((_DUE, day, f"{at} {kind}") for kind, at in figures.due.items())
        yield from ((_YOUNG, day, person) for person in sorted(set(young)))


def _times(figures: Figures | None) -> Iterator[tuple[str, str, int]]:
    if figures is not None:
        day = figures.opened.isoformat()
        yield from ((name, day, minutes) for name, minutes in figures.times.items())


def _digest(opened_seq: int, held: bytes) -> bytes:
    return sha256(b"yps/figures/1\0" + opened_seq.to_bytes(8, "big") + held).digest()
