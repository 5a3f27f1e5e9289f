"""Watches the computer's clock while somebody is signed in, and says what is amiss with it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from yps_desktop.record.clocks import BACK, JUMPED, TWICE, ZONE
from yps_desktop.record.days import spell_day, spell_time
from yps_desktop.record.twice import came_twice
from yps_desktop.services.clocks import CheckedClock, Clock

LEAP = timedelta(minutes=5)
"""What the clock may be off, against one that nobody sets, before it is said to have jumped."""
LONG = timedelta(days=366)
"""More than this after the entry before, a clock is said to have jumped: a record left alone for a year is
rarer than a wrong year."""

_ELSEWHERE = (
    "The computer’s clock is set to another time zone than the school’s. Look whether that is right: the "
    "entry is saved either way, by the school’s time."
)


class ClockWatch:
    """Holds the clock against one that nobody sets, from signing in on, where the clock can be held so."""

    def __init__(self, clock: Clock) -> None:
        self._checked = clock if isinstance(clock, CheckedClock) else None
        self._began = self._ahead(clock())
        self._came_late = False

    def flags(self, at: datetime, zone: str, last_utc: str) -> tuple[str, ...]:
        """Say what is amiss with the clock at an instant; `last_utc` is when the entry before was recorded.

        A year's leap holds for all that is written until somebody signs in again. Whether the clock went back
        the vault itself sees when it seals an entry.
        """
        self._came_late = self._came_late or _long_after(at, last_utc)
        found = {
            JUMPED: self._came_late or self._leapt(at),
            ZONE: self._is_elsewhere(at, zone),
            TWICE: came_twice(at.astimezone(ZoneInfo(zone))),
        }
        return tuple(flag for flag, holds in found.items() if holds)

    def _leapt(self, at: datetime) -> bool:
        return abs(self._ahead(at) - self._began) > LEAP

    def _is_elsewhere(self, at: datetime, zone: str) -> bool:
        own = self._checked.offset(at) if self._checked is not None else None
        return own is not None and own != at.astimezone(ZoneInfo(zone)).utcoffset()

    def _ahead(self, at: datetime) -> timedelta:
        """Give by how much the clock is ahead of the steady one."""
        if self._checked is None:
            return timedelta()
        return timedelta(seconds=at.timestamp() - self._checked.steady())


def clock_words(flags: tuple[str, ...], now: datetime) -> str:
    """Ask somebody who is about to write to look at the clock; `now` is the school's time. Else nothing."""
    if BACK in flags or JUMPED in flags:
        said = f"{spell_day(now.date())}, {spell_time(now.time())}"
        return f"The computer’s clock says {said}. Look whether that is right: the entry is saved either way."
    return _ELSEWHERE if ZONE in flags else ""


def _long_after(at: datetime, last_utc: str) -> bool:
    return bool(last_utc) and at - datetime.fromisoformat(last_utc) > LONG
