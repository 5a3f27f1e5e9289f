"""What was done besides writing sheets, read newest first: by kind, person, case and day.

The columns it asks are read out of the headers by SQLite itself (migrations/0003), so nothing is kept here
that could be forgotten or go bad unseen; each entry found is read from the ledger, and so checked.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Any

from yps_desktop.record.entry import Entry
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.vault.database import Database
from yps_desktop.vault.ledger import Ledger

_LAST = ("9999", 0)
_GONE_WITH_CASE = (ShutOut.kind, LetIn.kind)
"""Of a case that was destroyed nothing tells who was kept out any more, so nothing tells that somebody was:
whoever knows every other case would know that it was they (G7)."""
_STANDS = "NOT EXISTS (SELECT 1 FROM destruction WHERE destruction.case_id = header.case_id)"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which deeds: of these kinds; by one person, in these cases, since and until (not included) a time.

    An empty `person` is anybody, empty `cases` any and none; times are ISO 8601 with Z, empty ones do not
    bound. `but` are cases of which nothing is given.
    """

    kinds: Collection[str]
    person: str = ""
    cases: Collection[str] = ()
    since: str = ""
    until: str = ""
    but: Collection[str] = ()


Place = tuple[str, int]
"""Where a deed stands: when it was recorded and its place in the chain. A page begins before one."""


def place_of(entry: Entry) -> Place:
    """Give where a deed stands."""
    return entry.header.recorded_utc, entry.header.seq


def newest(
    database: Database, ledger: Ledger, asked: Asked, before: Place | None, most: int
) -> tuple[Entry, ...]:
    """Read the newest deeds before a place, `most` of them at most."""
    start = min(before or _LAST, (asked.until or "9999", 0))
    kinds = (_of_kind(database, asked, kind, start, most) for kind in asked.kinds)
    seqs = [seq for _, seq in islice(merge(*kinds, reverse=True), most)]
    return tuple(entry for seq in seqs if (entry := ledger.entry(seq)) is not None)


def _of_kind(database: Database, asked: Asked, kind: str, start: Place, most: int) -> Iterator[Place]:
    """Ask for one kind: an index holds it in the order of time, whoever did it or one person alone."""
    where, values = ["deed = ?", "(recorded_utc, seq) < (?, ?)"], [kind, *start]
    for clause, given in (("author = ?", asked.person), ("recorded_utc >= ?", asked.since)):
        if given:
            where.append(clause)
            values.append(given)
    for clause, some in (("case_id IN", asked.cases), ("coalesce(case_id, '') NOT IN", asked.but)):
        if some:
            where.append(f"{clause} ({', '.join('?' * len(some))})")
            values += some
    if kind in _GONE_WITH_CASE:
        where.append(_STANDS)
    index = "header_of_case" if asked.cases else "deed_by_person" if asked.person else "deed_by_kind"
    sql = (
        f"SELECT recorded_utc, seq FROM header INDEXED BY {index} WHERE {' AND '.join(where)} "
        "ORDER BY recorded_utc DESC, seq DESC LIMIT ?"
    )
    rows: list[tuple[Any, ...]] = database.rows(sql, [*values, most])
    return ((utc, seq) for utc, seq in rows)
