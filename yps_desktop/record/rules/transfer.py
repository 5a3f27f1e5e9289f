"""By when the protection file of a pupil who leaves is with the new school (CURRENT-GUIDANCE, "Transfer")."""

from dataclasses import dataclass
from datetime import date, timedelta

from yps_desktop.record.school_days import TermDates

TRANSFER_DAYS = 5
"""In-year within these, or within the first of these of a new term. Source: KCSIE."""
_LAST = date(9990, 1, 1)
"""A year typed by mistake: no later day is counted from."""
_HALF_TERM = timedelta(days=10)
"""From the last day before a week's holiday to the first after it: a longer one begins a new term (ours)."""


@dataclass(frozen=True, slots=True)
class TransferDays:
    """The last day by either reading, in school days and in calendar days.

    `new_term` says that the days are the first of a new term; otherwise they run from the day the pupil left.
    """

    school_days: date
    calendar_days: date
    new_term: bool

    @property
    def aim(self) -> date:
        """Give the earlier day: some read school days, some calendar days."""
        return min(self.school_days, self.calendar_days)


def transfer_days(left: date, dates: TermDates) -> TransferDays:
    """Give the days by which the file of a pupil who left on a day is with the new school.

    `left` is their last day here; it is not counted. Who leaves at the end of a term, or in the holidays, has
    the first days of the next one.
    """
    left = min(left, _LAST)
    school_days = dates.after(left, TRANSFER_DAYS)
    begins = dates.after(left, 1)
    if not _in_the_holidays(left, begins, dates):
        return TransferDays(school_days, left + timedelta(days=TRANSFER_DAYS), new_term=False)
    return TransferDays(school_days, begins + timedelta(days=TRANSFER_DAYS - 1), new_term=True)


def _in_the_holidays(left: date, begins: date, dates: TermDates) -> bool:
    """Say whether a break longer than half-term lies between the last school day until then and the next."""
    ended = max((term.last for term in dates.terms if term.last < begins), default=None)
    follows = any(term.first <= begins <= term.last and left < term.first for term in dates.terms)
    return follows and ended is not None and begins - ended > _HALF_TERM
