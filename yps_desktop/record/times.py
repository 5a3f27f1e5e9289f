"""When an entry was recorded and when something happened, on the school's wall clock, and in which order."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.entry import Entry
from yps_desktop.record.moments import Moment

_T = TypeVar("_T")


def recorded(entry: Entry) -> datetime:
    """Give when an entry was recorded, aware, in the school's zone of that day. Raises FormatError."""
    try:
        return _in_utc(entry.header.recorded_utc).astimezone(ZoneInfo(entry.header.zone))
    except (ValueError, OSError, LookupError) as fault:
        raise FormatError(f"Entry {entry.header.seq} does not say rightly when it was recorded.") from fault


def _in_utc(spelled: str) -> datetime:
    """Read an instant, in a tenth of the time strptime takes. Raises ValueError where it is not in UTC."""
    at = datetime.fromisoformat(spelled)
    if at.tzinfo is not UTC:
        raise ValueError("not in UTC")
    return at


def on_the_clock(moment: Moment, zone: str) -> datetime:
    """Give the first instant a moment may mean, aware, in the zone; a day without a time begins it."""
    return moment.earliest().replace(tzinfo=ZoneInfo(zone))


def moment_of(at: datetime) -> Moment:
    """Write an instant as a moment to the minute."""
    return Moment(at.date(), at.time().replace(second=0, microsecond=0, tzinfo=None))


def hours_after(at: datetime, hours: int) -> datetime:
    """Add hours as they pass, not as the wall clock shows them: the clocks may change in between."""
    return (at.astimezone(UTC) + timedelta(hours=hours)).astimezone(at.tzinfo)


def time_between(earlier: datetime, later: datetime) -> timedelta:
    """Give the time that passed between two aware instants, whatever the clocks did in between."""
    return later.astimezone(UTC) - earlier.astimezone(UTC)


def in_order(items: Iterable[_T], moment: Callable[[_T], Moment]) -> list[_T]:
    """Put things in the order they happened, oldest first; they come in the order of the chain.

    A day without a time cannot be told before or after a time of that day: there the chain's order stays.
    """
    placed: list[_T] = []
    for item in items:
        at = len(placed)
        while at > 0 and _surely_later(moment(placed[at - 1]), moment(item)):
            at -= 1
        placed.insert(at, item)
    return placed


def _surely_later(one: Moment, other: Moment) -> bool:
    if one.day != other.day or one.at is None or other.at is None:
        return one.day > other.day
    return one.at > other.at
