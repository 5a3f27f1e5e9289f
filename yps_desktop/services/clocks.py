"""This computer's clock: what it says, what it counts by itself, and which zone it is set to."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol, runtime_checkable

Clock = Callable[[], datetime]
"""Gives the time by this computer's clock, in UTC."""


def clock_that_counts_sleep() -> float:
    """Give seconds by a clock that nobody sets and that goes on while the computer sleeps."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):  # the second counts sleep on macOS
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()


@runtime_checkable
class CheckedClock(Protocol):
    """A clock that can be held against another one; one under a test's thumb need not be."""

    def __call__(self) -> datetime:
        """Give the time, in UTC."""

    def steady(self) -> float:
        """Give seconds that nobody sets."""

    def offset(self, at: datetime) -> timedelta | None:
        """Give how far from UTC the computer's own zone is at an instant."""


class ComputerClock:
    """The clock of this computer."""

    def __call__(self) -> datetime:
        """Give the time by this computer's clock."""
        return datetime.now(UTC)

    def steady(self) -> float:
        """Give seconds by a clock that nobody sets."""
        return clock_that_counts_sleep()

    def offset(self, at: datetime) -> timedelta | None:
        """Give how far from UTC this computer's zone is at an instant; None where it cannot say."""
        try:
            return at.astimezone().utcoffset()
        except (OSError, OverflowError, ValueError):
            return None


computer_clock = ComputerClock()
