"""The school's term dates: each change is an entry, and what is due in school days is counted anew."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from yps_desktop.record.school_days import Term, TermDates, check_terms, spell_terms, term_dates
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import change_school


def enter_term(desk: Desk, first: date, last: date, instead_of: date | None = None) -> None:
    """Enter a term, or the half of one; `instead_of` is the first day of the term that it corrects.

    Raises AnswerError where it ends before it begins or overlaps another, NotAllowedError, StorageError.
    """
    dates = term_dates(desk.school)
    others = (term for term in dates.terms if term.first != instead_of)
    _change(desk, (*others, Term(first, last)), dates.closed)


def take_out_term(desk: Desk, first: date) -> None:
    """Take out the term that begins on a day. Raises NotAllowedError, StorageError."""
    dates = term_dates(desk.school)
    _change(desk, (term for term in dates.terms if term.first != first), dates.closed)


def close_on(desk: Desk, day: date) -> None:
    """Enter a single day without school. Raises NotAllowedError, StorageError."""
    dates = term_dates(desk.school)
    _change(desk, dates.terms, {*dates.closed, day})


def open_on(desk: Desk, day: date) -> None:
    """Take out a single day without school. Raises NotAllowedError, StorageError."""
    dates = term_dates(desk.school)
    _change(desk, dates.terms, dates.closed - {day})


def dates_of(desk: Desk) -> TermDates:
    """Give the term dates as they are entered."""
    return term_dates(desk.school)


def _change(desk: Desk, terms: Iterable[Term], closed: Iterable[date]) -> None:
    """Write the dates, where anything of them has changed."""
    listed = tuple(terms)
    check_terms(listed)
    days = tuple(day.isoformat() for day in sorted(closed))
    school = replace(desk.school, terms=spell_terms(listed), closed_days=days)
    if school != desk.school:
        change_school(desk, school)
