"""The hour that comes twice, on the night the clocks go back, in words: a time alone would not say which."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from yps_desktop.record.moments import Moment, happened_twice

TWICE = "a time that came twice that night"


def said_twice(moment: Moment, zone: str) -> str:
    """Say of a time that somebody told that it came twice, after a comma; else nothing."""
    return f", {TWICE}" if happened_twice(moment, zone) else ""


def which_hour(at: datetime) -> str:
    """Say of an instant in an hour that came twice which of the two it was, after a comma; else nothing.

    The name of the time then stands with it, such as BST.
    """
    if not came_twice(at):
        return ""
    return f", {'after' if at.fold else 'before'} the clocks went back ({at.tzname()})"


def came_twice(at: datetime) -> bool:
    """Say whether the wall clock showed this instant's time twice that night."""
    return at.replace(fold=1 - at.fold).utcoffset() != at.utcoffset() and _exists(at)


def _exists(at: datetime) -> bool:
    """Say whether the wall clock ever showed this; in spring an hour is left out."""
    zone = at.tzinfo
    if not isinstance(zone, ZoneInfo):
        return False
    return at.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == at.replace(tzinfo=None)
