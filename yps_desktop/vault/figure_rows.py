"""What each case counts as, a row a case: for questions over many cases that lead back to them (Q).

Whoever opened the vault is given no row of a case they are shut out of (G7).
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from yps_desktop.record.canonical import canonical
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.patterns import YOUNG, Seen, Took
from yps_desktop.vault.database import Database
from yps_desktop.vault.person_rows import PLACES
from yps_desktop.vault.shut_out import ShutOutOf

_SEEN = """
SELECT day, opened_seq, value FROM figure WHERE fact = :fact AND day BETWEEN :first AND :last
AND opened_seq NOT IN ({hidden})"""
_SOME = " AND value IN (SELECT value FROM json_each(:some))"
_TOOK = """
SELECT day, opened_seq, minutes FROM figure_time WHERE name = :fact AND day BETWEEN :first AND :last
AND opened_seq NOT IN ({hidden})"""
_PEOPLE = f"""
SELECT day, opened_seq, ifnull(one, value) FROM figure LEFT JOIN person_in_case
ON person = value AND at >= opened_seq * {PLACES} AND at < (opened_seq + 1) * {PLACES}
WHERE fact = :fact AND day BETWEEN :first AND :last AND opened_seq NOT IN ({{hidden}})"""
_LISTED = "SELECT opened_seq FROM case_view WHERE opened_seq IN (SELECT value FROM json_each(?))"


class FigureRows:
    """The rows of every case that one person may see; cases are given by the `opened_seq` of their row."""

    def __init__(self, database: Database, shut_out: ShutOutOf) -> None:
        self._database, self._shut_out = database, shut_out

    def seen(self, fact: str, period: Period, values: Collection[str] = ()) -> tuple[Seen, ...]:
        """Give what cases opened in a period say of a fact: all of it, or only some `values`.

        A young person is given by the id under which somebody in several cases is counted.
        """
        sql = _PEOPLE if fact == YOUNG else _SEEN + (_SOME if values else "")
        return tuple(
            Seen(_day(day), case, value) for day, case, value in self._rows(sql, fact, period, values)
        )

    def took(self, name: str, period: Period) -> tuple[Took, ...]:
        """Give how many minutes something took in each case opened in a period that says so."""
        return tuple(Took(_day(day), case, minutes) for day, case, minutes in self._rows(_TOOK, name, period))

    def listed(self, cases: Sequence[int]) -> tuple[int, ...]:
        """Give those of some cases that are in the list still, in their order: the others were destroyed."""
        there = {case for (case,) in self._database.rows(_LISTED, [canonical([*cases]).decode()])}
        return tuple(case for case in cases if case in there)

    def _rows(
        self, sql: str, fact: str, period: Period, values: Collection[str] = ()
    ) -> list[tuple[Any, ...]]:
        hidden, keys = self._shut_out.hidden_rows()
        asked = {"fact": fact, "first": period.first.isoformat(), "last": period.last.isoformat(), **keys}
        if values:
            asked["some"] = canonical([*values]).decode()
        return self._database.rows(sql.format(hidden=hidden), asked)


def _day(day: str) -> date:
    return date.fromisoformat(day)
