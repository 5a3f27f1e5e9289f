"""When something happened, as people say it: a day, perhaps a time, perhaps only about, perhaps not known."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from yps_desktop.record.canonical import FormatError

EARLIEST = date(1900, 1, 1)
_GRACE = timedelta(minutes=10)


class NotKnown(Enum):
    """The answer that nobody could say."""

    NOT_KNOWN = "not_known"


NOT_KNOWN = NotKnown.NOT_KNOWN


@dataclass(frozen=True, slots=True)
class LeftOutDay:
    """A day that a masked copy does not tell (L3): `words` say so in its place.

    Ages are still worked out from the day itself; nothing else may ask for it.
    """

    words: str
    day: date = field(repr=False)

    def __str__(self) -> str:
        """Say that it is left out."""
        return self.words


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day on the school's calendar, with the time of day to the minute where it is known.

    `at` is the time of day; `about` says that the person was not sure. No zone: it is the school's clock.
    """

    day: date
    at: time | None = None
    about: bool = False

    def to_json(self) -> dict[str, Any]:
        """Spell it for an entry's body."""
        spelled: dict[str, Any] = {"day": self.day.isoformat()}
        if self.at is not None:
            spelled["time"] = self.at.strftime("%H:%M")
        if self.about:
            spelled["about"] = True
        return spelled

    @classmethod
    def from_json(cls, value: Any) -> "Moment":
        """Read it from an entry's body. Raises FormatError."""
        try:
            at = time.fromisoformat(value["time"]) if "time" in value else None
            made = cls(date.fromisoformat(value["day"]), at, value.get("about") is True)
            if made.to_json() == value and value.get("about", True) is True:
                return made
        except (TypeError, ValueError, KeyError, AttributeError):
            pass
        raise FormatError("A day in the record is not written as this program writes days.")

    def earliest(self) -> datetime:
        """Give the first instant it may mean, for putting things in order (no zone)."""
        return datetime.combine(self.day, self.at or time.min)


class Problem(Enum):
    """What is wrong with a typed day or time; the guidance's words make the sentence."""

    NO_DAY = "must include a day"
    NO_MONTH = "must include a month"
    NO_YEAR = "must include a year"
    NO_SUCH_DAY = "must be a real date"
    SHORT_YEAR = "must have a year with four numbers, such as 2026"
    NO_SUCH_TIME = "must have a real time, such as 14:05, or no time at all"
    SKIPPED_HOUR = "has a time that did not happen: the clocks went forward that night"
    FUTURE = "must not lie ahead of now, by this computer’s clock"
    PAST = "must not lie before the day it was set"
    TOO_EARLY = "must be after 1 January 1900"


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the boxes of a day and time, as typed."""

    day: str = ""
    month: str = ""
    year: str = ""
    clock: str = ""
    about: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was typed."""
        return not (self.day + self.month + self.year + self.clock).strip()


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_FEWEST_LETTERS = 3


def read_typed(typed: Typed, zone: str) -> Moment | Problem:
    """Turn typed boxes into a moment, or say the first thing that is wrong. `zone` is an IANA name."""
    for box, missing in (
        (typed.day, Problem.NO_DAY),
        (typed.month, Problem.NO_MONTH),
        (typed.year, Problem.NO_YEAR),
    ):
        if not box.strip():
            return missing
    day = _read_day(typed)
    if isinstance(day, Problem):
        return day
    if not typed.clock.strip():
        return Moment(day, None, typed.about)
    clock = _read_clock(typed.clock)
    if clock is None:
        return Problem.NO_SUCH_TIME
    if _skipped(day, clock, zone):
        return Problem.SKIPPED_HOUR
    return Moment(day, clock, typed.about)


def check_when(moment: Moment, now: datetime, *, future: bool, since: date | None = None) -> Problem | None:
    """Check a moment against the school's wall clock: today or later (`future`), or today or earlier.

    A day that was set for something on an earlier day, `since`, may lie between that day and today: it is
    recorded late, or corrected.
    """
    if moment.day < EARLIEST:
        return Problem.TOO_EARLY
    if future:
        return Problem.PAST if moment.day < min(now.date(), since or now.date()) else None
    wall = now.replace(tzinfo=None)
    late = moment.day > wall.date() or moment.earliest() > wall + _GRACE
    return Problem.FUTURE if late else None


def happened_twice(moment: Moment, zone: str) -> bool:
    """Say whether this wall-clock time came twice, on the night the clocks went back."""
    if moment.at is None:
        return False
    at = datetime.combine(moment.day, moment.at, ZoneInfo(zone))
    return at.utcoffset() != at.replace(fold=1).utcoffset() and not _skipped(moment.day, moment.at, zone)


def _read_day(typed: Typed) -> date | Problem:
    year = typed.year.strip()
    if year.isdecimal() and len(year) != 4:
        return Problem.SHORT_YEAR
    try:
        return date(_number(year), _read_month(typed.month), _number(typed.day.strip()))
    except (ValueError, OverflowError):
        return Problem.NO_SUCH_DAY


def _read_month(text: str) -> int:
    """Read a month's number, its name, or the beginning of its name; 0 where it is none of them."""
    said = text.strip().lower().rstrip(".")
    named = (number for number, name in enumerate(_MONTHS, 1) if name.startswith(said))
    return next(named, 0) if len(said) >= _FEWEST_LETTERS else _number(said)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 4 else 0


def _read_clock(text: str) -> time | None:
    said = text.strip().lower().replace(".", ":").replace(" ", "")
    half = said[-2:] if said[-2:] in ("am", "pm") else ""
    parts = (said[:-2] if half else said).split(":")
    if len(parts) == 1 and len(parts[0]) in (3, 4):
        parts = [parts[0][:-2], parts[0][-2:]]
    if len(parts) == 1 and half:
        parts.append("00")
    if len(parts) != 2 or not all(p.isascii() and p.isdecimal() for p in parts) or len(parts[1]) != 2:
        return None
    hour, minute = int(parts[0]), int(parts[1])
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _skipped(day: date, clock: time, zone: str) -> bool:
    at = datetime.combine(day, clock, ZoneInfo(zone))
    there_and_back = at.astimezone(ZoneInfo("UTC")).astimezone(ZoneInfo(zone))
    return there_and_back.replace(tzinfo=None) != at.replace(tzinfo=None)
