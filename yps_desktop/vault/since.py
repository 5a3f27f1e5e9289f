"""What came since a place in the chain or a moment, counted by headers alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from yps_desktop.record.clocks import OK
from yps_desktop.vault.database import Database

_COUNT = (
    "SELECT author, count(*) FROM (SELECT author FROM header WHERE seq > ? AND coalesce(case_id, '') NOT IN "
    "({but}) ORDER BY seq LIMIT ?) GROUP BY author ORDER BY count(*) DESC, author"
)
_BEFORE = "SELECT seq FROM header WHERE recorded_utc < ? ORDER BY seq DESC LIMIT 1"
_DEEDS = (
    "SELECT author, deed, count(*) FROM header WHERE deed IN ({kinds}) AND recorded_utc >= ? "
    "AND coalesce(case_id, '') NOT IN ({but}) GROUP BY author, deed"
)
_CLOCKS = "SELECT count(*) FROM header WHERE seq > ? AND json_extract(CAST(header AS TEXT), '$.clock') <> ?"


@dataclass(frozen=True, slots=True)
class Deeds:
    """How often somebody (by id) did one kind of thing."""

    author: str
    kind: str
    times: int


def count_by_author(database: Database, seq: int, most: int, but: Collection[str] = ()) -> Mapping[str, int]:
    """Count the entries after a place in the chain by their authors' ids, of `most` entries at most.

    `but` are cases, by id, of which nothing is counted.
    """
    sql = _COUNT.format(but=", ".join("?" * len(but)))
    return {str(author): int(number) for author, number in database.rows(sql, [seq, *but, most])}


def count_deeds(
    database: Database, kinds: Collection[str], since: datetime, but: Collection[str] = ()
) -> tuple[Deeds, ...]:
    """Count entries of these kinds (any but sheets) by author since a moment, but for these cases (ids)."""
    sql = _DEEDS.format(kinds=", ".join("?" * len(kinds)), but=", ".join("?" * len(but)))
    rows = database.rows(sql, [*kinds, spelled(since), *but])
    return tuple(Deeds(str(author), str(kind), int(times)) for author, kind, times in rows)


def last_before(database: Database, moment: datetime) -> int:
    """Give the last entry, by its place, that was recorded before a moment; 0 where none was."""
    row = database.row(_BEFORE, [spelled(moment)])
    return 0 if row is None else int(row[0])


def count_clocks(database: Database, seq: int) -> int:
    """Count the entries after a place in the chain whose clock is to be read with care."""
    row = database.row(_CLOCKS, [seq, OK])
    return 0 if row is None else int(row[0])


def spelled(moment: datetime) -> str:
    """Spell a moment as headers do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
