"""The stage practice cases are invented on: a clock that moves over school days, and two people who sign."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from yps_desktop.record.acts import Answered
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.school_days import MONDAY_TO_FRIDAY
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.times import moment_of
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.responses import Ink
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

DAYS = 12
"""School days the invented past goes back."""


class StoryClock:
    """A clock that stands on a chosen moment of the invented past; each look moves it a second on."""

    def __init__(self, real: Clock, zone: str) -> None:
        self._present = real().replace(microsecond=0)
        self._zone = ZoneInfo(zone)
        self._days = _school_days_before(self._present.astimezone(self._zone).date())
        self._at = self._present
        self.on(DAYS, "8:30")

    def __call__(self) -> datetime:
        """Give the invented time, in UTC."""
        self._at += timedelta(seconds=1)
        return self._at

    def on(self, days_ago: int, at: str) -> Moment:
        """Go to a school day before today, 1 to DAYS, and a time such as "9:05"; never back."""
        self._go(self._instant(days_ago, at))
        return self.now()

    def shortly_ago(self, minutes: int) -> Moment:
        """Go to some minutes before the present."""
        self._go(self._present - timedelta(minutes=minutes))
        return self.now()

    def earlier(self, at: str) -> Moment:
        """Name an earlier time of the day the story is at, without going there."""
        return Moment(self.now().day, _clock(at))

    def ahead(self, days: int) -> Moment:
        """Name a day that lies ahead of the present."""
        return Moment(self._present.astimezone(self._zone).date() + timedelta(days=days))

    def now(self) -> Moment:
        """Give the moment the story is at."""
        return moment_of(self._at.astimezone(self._zone))

    def _instant(self, days_ago: int, at: str) -> datetime:
        return datetime.combine(self._days[days_ago - 1], _clock(at), self._zone).astimezone(UTC)

    def _go(self, instant: datetime) -> None:
        self._at = instant


def _school_days_before(today: date) -> tuple[date, ...]:
    days = (today - timedelta(days=back) for back in range(1, 2 * DAYS + 7))
    return tuple(islice(filter(MONDAY_TO_FRIDAY.is_school_day, days), DAYS))


def _clock(at: str) -> time:
    hour, minute = at.split(":")
    return time(int(hour), int(minute))


def somebody(name: str, capacity: str = "") -> Named:
    """Invent a person."""
    return Named(secrets.token_hex(8), name, capacity)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a story is written with: the desk, its clock, and who signs: `wren`, the DSL, and `hazel`."""

    desk: Desk
    clock: StoryClock
    wren: Signer
    hazel: Signer

    @property
    def dsl(self) -> Named:
        """Name the DSL as an answer does."""
        return Named(self.wren.holder.person, self.wren.holder.name, self.wren.holder.office)

    @property
    def head(self) -> Named:
        """Name the headteacher as an answer does."""
        return Named(self.hazel.holder.person, self.hazel.holder.name, self.hazel.holder.office)

    def begin(self, *signed: Sheet) -> str:
        """Sign the sheets that open a case, and give its id."""
        return sheets.sign(self.desk, [Filled(sheet) for sheet in signed], self.wren)

    def sign(self, case: str, *signed: Sheet, about: str | None = None) -> Written:
        """Sign further sheets of a case as the DSL, and give the last of them."""
        sheets.sign(self.desk, [Filled(sheet, case, about) for sheet in signed], self.wren)
        return self.case(case).written[-1]

    def describe(self, case: str, described: Sequence[tuple[Named, Sheet]]) -> None:
        """Sign the sheets of several people at once."""
        filled = [Filled(sheet, case, named.id) for named, sheet in described]
        sheets.sign(self.desk, filled, self.wren)

    def answer(self, case: str, answer: Answered, comment: str = "") -> None:
        """Let the headteacher read what waits in a case and answer it."""
        responses.respond(self.desk, responses.to_read(self.desk, case), self.hazel, answer, comment)

    def ink(self, case: str, written: Written, ink: Ink) -> None:
        """Write down a signature on paper."""
        responses.sign_in_ink(self.desk, case, written.hash, ink)

    def case(self, case: str) -> Case:
        """Read a case."""
        return cases.read(self.desk, case)


NO_TO_ALL: dict[str, Any] = {
    "point_adult": "no",
    "point_coercion": "no",
    "point_unusual": "no",
    "point_acts_under_13": "no",
    "point_harm": "no",
}
"""All five points answered no."""


def pupil(told: Moment, name: str, *roles: str, age: int, **more: Any) -> Person:
    """Invent a pupil of an age in years, on the day it was told."""
    born = date(told.day.year - age, told.day.month, 1) - timedelta(days=40 * (age % 5))
    answers = {"standing": ("pupil_here",), "vulnerability": ("none_known",), "born": born, **more}
    return Person(told_when=told, name=name, roles=roles, **answers)


def in_school(when: Moment, reason: str, **more: Any) -> Decision:
    """Invent a decision to manage it in school."""
    answers = {"enough_information": "yes", "manageable": "yes", "abusive": "no", **more}
    return Decision(when=when, course="in_school", reason=reason, **answers)
