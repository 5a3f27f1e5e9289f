"""The entry by which a school says something else of itself: its name, its numbers, its words."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from yps_desktop.record.act import Act
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.moments import EARLIEST
from yps_desktop.record.school import SchoolDetails

_NO_DAY = "An entry says of the school since when, and names no day."


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolDetailsChanged(Act):
    """What the school says of itself is `now` this, `since` a day (ISO); it `was` that."""

    kind: ClassVar[str] = "school_details"
    was: SchoolDetails
    now: SchoolDetails
    since: str

    def first_day(self) -> date:
        """Give the day from which it holds. Raises FormatError where `since` spells none that could be."""
        try:
            day = date.fromisoformat(self.since)
        except ValueError as fault:
            raise FormatError(_NO_DAY) from fault
        if day < EARLIEST or day.isoformat() != self.since:
            raise FormatError(_NO_DAY)
        return day
