"""Which backups are kept: the newest, then one a week, then one a month."""

from calendar import monthrange
from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta

LAST, WEEKS, MONTHS = 7, 4, 12
REGULAR_DAYS = 31
"""Days after which backups at a place are no longer called regular."""


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


def gone_by(made: Iterable[datetime], held: Iterable[datetime], today: date) -> date | None:
    """Say by which day the rule lets the last of some backups go, if one is made there at least once a month.

    `made` are all that lie there, `held` those meant. Supposed are the last days of the months from the next
    one on, the latest there can be. None where none is meant.
    """
    here, left, day = {*made}, {*held}, None
    zone = next((at.tzinfo for at in here | left), None)
    month = _last_of_month(today) + timedelta(days=1)
    while left:
        day = _last_of_month(month)
        here = {*to_keep({*here, *left, datetime(day.year, day.month, day.day, 23, 59, tzinfo=zone)})}
        left &= here
        month = day + timedelta(days=1)
    return day


def is_regular(made: Iterable[datetime], today: date) -> bool:
    """Say whether backups were made often enough to tell how long one is kept.

    There is one of the last 31 days, and one in each of the three months before this one, as far as backups
    had begun then.
    """
    days = sorted(at.date() for at in made)
    if not days or (today - days[-1]).days > REGULAR_DAYS:
        return False
    months = {(day.year, day.month) for day in days}
    before = [_months_before(today, count) for count in (1, 2, 3)]
    return all(month in months for month in before if month >= min(months))


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_before(day: date, count: int) -> tuple[int, int]:
    months = day.year * 12 + day.month - 1 - count
    return months // 12, months % 12 + 1


def _newest_of(
    newest_first: Iterable[datetime], span: Callable[[date], Hashable], most: int
) -> Iterable[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in newest_first:
        found.setdefault(span(at), at)
    return list(found.values())[:most]
