"""Periods a register is made of: a school year, a term, or any two days."""

from dataclasses import dataclass
from datetime import date

_YEAR_BEGINS = 9
"""The month in which a school year begins (ours)."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Say whether a day lies in it."""
        return self.first <= day <= self.last

    def meets(self, other: "Period") -> bool:
        """Say whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def to_text(self) -> str:
        """Spell it: "2026-09-01/2027-08-31"."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @classmethod
    def from_text(cls, text: str) -> "Period | None":
        """Read a spelled period; None where it is none, or ends before it begins."""
        try:
            first, last = (date.fromisoformat(one) for one in text.split("/"))
        except ValueError:
            return None
        return cls(first, last) if first <= last else None


def school_year(day: date) -> Period:
    """Give the school year a day lies in: 1 September to 31 August."""
    begins = day.year if day.month >= _YEAR_BEGINS else day.year - 1
    return Period(date(begins, _YEAR_BEGINS, 1), date(begins + 1, _YEAR_BEGINS - 1, 31))


def spell_year(period: Period) -> str:
    """Write a school year: "2026–27"; empty where the period is none."""
    if school_year(period.first) != period:
        return ""
    return f"{period.first.year}–{period.last.year % 100:02}"
