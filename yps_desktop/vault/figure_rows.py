"""What each case counts as, a row a case: for questions over many cases that lead back to them (Q).

Whoever opened the vault is given no row of a case they are shut out of (G7).
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from yps_desktop.record.canonical import canonical
from yps_desktop.record.rules.patterns import YOUNG, Seen, Took
from yps_desktop.vault.database import Database
from yps_desktop.vault.person_rows import PLACES
from yps_desktop.vault.shut_out import ShutOutOf

After = tuple[str, int, str]
"""Where the next rows begin: after the day (ISO), the `opened_seq` and the value of a row."""
_PAST_ALL = 2**62
_SLICE = """
fact = :fact AND day >= :first AND (day, opened_seq, value) < (:day, :seq, :value)
AND opened_seq NOT IN ({hidden})"""
_ORDER = " ORDER BY day DESC, opened_seq DESC, value DESC LIMIT :most"
_SOME = " AND value IN (SELECT value FROM json_each(:some))"
_SEEN = f"SELECT day, opened_seq, value, value FROM figure WHERE {_SLICE}"
_PEOPLE = f"""
SELECT day, opened_seq, value, ifnull(one, value) FROM figure LEFT JOIN person_in_case
ON person = value AND at >= opened_seq * {PLACES} AND at < (opened_seq + 1) * {PLACES} WHERE {_SLICE}"""
_TOOK = """
SELECT day, opened_seq, '', minutes FROM figure_time WHERE name = :fact AND day >= :first
AND (day, opened_seq) < (:day, :seq) AND opened_seq NOT IN ({hidden})
ORDER BY day DESC, opened_seq DESC LIMIT :most"""
_LISTED = "SELECT opened_seq FROM case_view WHERE opened_seq IN (SELECT value FROM json_each(?))"


class FigureRows:
    """The rows of every case that one person may see; cases are given by the `opened_seq` of their row."""

    def __init__(self, database: Database, shut_out: ShutOutOf) -> None:
        self._database, self._shut_out = database, shut_out

    def seen(
        self, fact: str, values: Collection[str], since: date, after: After, most: int
    ) -> tuple[tuple[Seen, ...], After | None]:
        """Give the next rows of what cases say of a fact, newest first, and where those after them begin.

        All values or only some; the place is None where none are left. A young person is given by the id
        under which somebody in several cases is counted.
        """
        sql = (_PEOPLE if fact == YOUNG else _SEEN) + (_SOME if values else "") + _ORDER
        rows = self._rows(sql, fact, values, since, after, most)
        return tuple(Seen(_day(day), case, told) for day, case, _, told in rows), _next(rows, most)

    def took(self, name: str, since: date, after: After, most: int) -> tuple[tuple[Took, ...], After | None]:
        """Give the next rows of how many minutes something took, newest first, as `seen` does."""
        rows = self._rows(_TOOK, name, (), since, after, most)
        return tuple(Took(_day(day), case, minutes) for day, case, _, minutes in rows), _next(rows, most)

    def listed(self, cases: Sequence[int]) -> tuple[int, ...]:
        """Give those of some cases that are in the list still, in their order: the others were destroyed."""
        there = {case for (case,) in self._database.rows(_LISTED, [canonical([*cases]).decode()])}
        return tuple(case for case in cases if case in there)

    def _rows(
        self, sql: str, fact: str, values: Collection[str], since: date, after: After, most: int
    ) -> list[tuple[Any, ...]]:
        hidden, keys = self._shut_out.hidden_rows()
        day, seq, value = after
        asked = {"fact": fact, "first": since.isoformat(), "day": day, "seq": seq, "value": value, **keys}
        if values:
            asked["some"] = canonical([*values]).decode()
        return self._database.rows(sql.format(hidden=hidden), {**asked, "most": most})


def up_to(day: date) -> After:
    """Give where rows begin that are of a day or older."""
    return (day.isoformat(), _PAST_ALL, "")


def _next(rows: Sequence[tuple[Any, ...]], most: int) -> After | None:
    return rows[-1][:3] if len(rows) == most else None


def _day(day: str) -> date:
    return date.fromisoformat(day)
