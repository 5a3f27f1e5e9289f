"""Who wrote how much since a place in the chain: counted by headers alone, and never without a bound."""

from collections.abc import Collection, Mapping

from yps_desktop.vault.database import Database

_COUNT = (
    "SELECT author, count(*) FROM (SELECT author FROM header WHERE seq > ? AND coalesce(case_id, '') NOT IN "
    "({but}) ORDER BY seq LIMIT ?) GROUP BY author ORDER BY count(*) DESC, author"
)


def count_by_author(database: Database, seq: int, most: int, but: Collection[str] = ()) -> Mapping[str, int]:
    """Count the entries after a place in the chain by their authors' ids, of `most` entries at most.

    `but` are cases, by id, of which nothing is counted.
    """
    sql = _COUNT.format(but=", ".join("?" * len(but)))
    return {str(author): int(number) for author, number in database.rows(sql, [seq, *but, most])}
