"""Lengths of time in words, never shorter than they were by an hour that counts (H2, O3, O4)."""

from datetime import timedelta

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def spell_length(length: timedelta) -> str:
    """Spell a length of time: "38 minutes", "1 hour 15 minutes", "1 day 5 hours", "4 days".

    Whoever reads it counts 24 hours: minutes are told under a day, and hours under two.
    """
    if length >= 2 * _DAY:
        return _count(length // _DAY, "day")
    if length >= _DAY:
        return _both(_count(1, "day"), (length - _DAY) // _HOUR, "hour")
    if length >= _HOUR:
        return _both(_count(length // _HOUR, "hour"), length % _HOUR // _MINUTE, "minute")
    return _count(length // _MINUTE, "minute")


def _both(larger: str, number: int, smaller: str) -> str:
    return f"{larger} {_count(number, smaller)}" if number else larger


def _count(number: int, unit: str) -> str:
    return f"{number:,} {unit}{'' if number == 1 else 's'}"
