"""Which backups are kept: the newest, then one a week, then one a month."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime

LAST, WEEKS, MONTHS = 7, 4, 12


def to_keep(made: Iterable[datetime]) -> frozenset[datetime]:
    """Say which of these backups are kept: the last 7, the newest of 4 weeks and of 12 months.

    Weeks and months are those in which there is a backup, so that a long holiday takes none away.
    """
    newest_first = sorted(set(made), reverse=True)
    return frozenset(
        [
            *newest_first[:LAST],
            *_newest_of(newest_first, lambda at: at.isocalendar()[:2], WEEKS),
            *_newest_of(newest_first, lambda at: (at.year, at.month), MONTHS),
        ]
    )


def _newest_of(
    newest_first: Iterable[datetime], span: Callable[[date], Hashable], most: int
) -> Iterable[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in newest_first:
        found.setdefault(span(at), at)
    return list(found.values())[:most]
