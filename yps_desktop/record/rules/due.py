"""One thing that is due: a date, never a status; whether it is overdue is worked out when somebody looks."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from yps_desktop.record.case import Case
from yps_desktop.record.moments import Moment
from yps_desktop.record.times import on_the_clock, time_between

DueKind = Literal[
    "contact",
    "find_out",
    "further_review",
    "next_review",
    "police_reference",
    "device_seen",
    "answer",
    "disagreement",
    "meeting",
    "deletion_by",
    "takedown_by",
    "action_by",
    "plan_review",
    "support_until",
    "parents_again",
    "risk_review",
    "own_data",
    "transfer_spoken",
    "transfer_send",
    "transfer_receipt",
    "transfer_refused",
]
DueStatus = Literal["overdue", "today", "later"]

_END_OF_DAY = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Due:
    """Something due: `what` in a few words without a name, `at` aware in the school's zone.

    `opens` is the sheet it is done on. `all_day` says that only the day was set, and `at` is its end. `about`
    is the device, request or other thing it is about; `of` the hash of the sheet that set it, where several
    may set the like.
    """

    what: str
    kind: DueKind
    at: datetime
    case: str
    source: str
    opens: str
    all_day: bool = False
    about: str | None = None
    of: str | None = None

    @property
    def id(self) -> str:
        """Tell it from everything else due in the case."""
        told = self.about or self.of
        return f"{self.kind}:{told}" if told else self.kind

    def status(self, now: datetime) -> DueStatus:
        """Say whether it is overdue, due today or later; `now` is aware, in the school's zone."""
        if time_between(self.at, now) > timedelta(0):
            return "overdue"
        return "today" if self.at.date() == now.date() else "later"


def zone_of(case: Case) -> str:
    """Give the zone whose clock the case was opened by."""
    return case.opened.header.zone


def due_at(
    case: Case, what: str, kind: DueKind, until: Moment, source: str, opens: str, about: str | None = None
) -> Due:
    """Say that something is due at a moment somebody set; without a time it is due by the end of the day."""
    if until.at is None:
        return due_by(case, what, kind, until.day, source, opens, about)
    return Due(what, kind, on_the_clock(until, zone_of(case)), case.id, source, opens, about=about)


def due_by(
    case: Case, what: str, kind: DueKind, day: date, source: str, opens: str, about: str | None = None
) -> Due:
    """Say that something is due by the end of a day."""
    at = datetime.combine(day, _END_OF_DAY, ZoneInfo(zone_of(case)))
    return Due(what, kind, at, case.id, source, opens, all_day=True, about=about)
