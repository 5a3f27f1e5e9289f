"""Which days are school days: Monday to Friday, within the terms the school entered, but for closed days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.school import School

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A term, or a half of one where it is parted by a holiday: its first and last day."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Say whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class TermDates:
    """The terms a school entered, in their order, and single days on which it is closed.

    Before the first term and after the last one nothing is known: there, as where no term is entered, Monday
    to Friday count (ours).
    """

    terms: tuple[Term, ...] = ()
    closed: frozenset[date] = frozenset()

    def is_school_day(self, day: date) -> bool:
        """Say whether there is school on a day."""
        if day.weekday() >= 5 or day in self.closed:
            return False
        if not self.terms or not self.terms[0].first <= day <= self.terms[-1].last:
            return True
        return any(term.holds(day) for term in self.terms)

    def after(self, day: date, count: int) -> date:
        """Give the day that lies a number of school days after another."""
        for _ in range(count):
            day += _A_DAY
            while not self.is_school_day(day):
                day += _A_DAY
        return day


MONDAY_TO_FRIDAY = TermDates()
"""What counts where no term is entered."""


def term_dates(school: School) -> TermDates:
    """Give the term dates a school entered. Raises FormatError."""
    return _read(school.terms, school.closed_days)


def spell_terms(terms: Iterable[Term]) -> tuple[str, ...]:
    """Spell terms for an entry, oldest first: "2026-09-02/2026-10-23"."""
    return tuple(f"{term.first.isoformat()}/{term.last.isoformat()}" for term in sorted(terms))


def check_terms(terms: Iterable[Term]) -> None:
    """Raise AnswerError, in one sentence, where a term ends before it begins or two share a day."""
    before: Term | None = None
    for term in sorted(terms):
        if term.last < term.first:
            raise AnswerError("The last day of a term must not lie before its first day")
        if before is not None and term.first <= before.last:
            raise AnswerError("Two terms must not have a day in common")
        before = term


@cache
def _read(terms: tuple[str, ...], closed: tuple[str, ...]) -> TermDates:
    try:
        read = tuple(_term(spelled) for spelled in terms)
        days = frozenset(date.fromisoformat(spelled) for spelled in closed)
        check_terms(read)
    except (ValueError, AnswerError) as fault:
        raise FormatError("The term dates of the record are not as this program writes them.") from fault
    return TermDates(tuple(sorted(read)), days)


def _term(spelled: str) -> Term:
    first, last = spelled.split("/")
    return Term(date.fromisoformat(first), date.fromisoformat(last))
