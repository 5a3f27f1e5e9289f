"""Periods to choose from: years, terms and halves of terms, each by its name, and the same a year before.

`offered` comes after `figures.bring_up_to_date`: which years have cases is asked of the figures.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Literal

from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.page_for_governors import may_be_asked
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.terms import NamedTerm, name_of, name_so_far, terms_and_parts, year_before
from yps_desktop.services.desk import Desk

PeriodKind = Literal["so_far", "year", "term", "part"]


@dataclass(frozen=True, slots=True)
class Offered:
    """A period to choose, and what it is called: "2025–26", "Autumn term 2026".

    "so_far" is this school year up to today, "part" a half of a term. `asked` says that numbers of it are
    exact ones, which come only after somebody asked (`figures.begin_exact`); else they may be protected.
    """

    kind: PeriodKind
    period: Period
    name: str
    asked: bool = True


def offer(desk: Desk, kind: PeriodKind, period: Period) -> Offered:
    """Offer a period by its name."""
    asked = not may_be_asked(period, desk.now().date())
    return Offered(kind, period, name_of(period, term_dates(desk.school)), asked)


def offered(desk: Desk) -> tuple[Offered, ...]:
    """Give what numbers are asked of, newest first: this year so far, its terms, years over and theirs.

    Years are those from the first in which a case began that whoever asks may see; one without cases between
    them is among them. A term that goes on ends today. Days are offered once: as the longest that they are.
    """
    today = desk.now().date()
    this, first, terms = school_year(today), desk.vault.figures.first_day(), _terms(desk, today)
    found = [offer(desk, "so_far", Period(this.first, today)), *terms[this]]
    year = school_year(date(this.first.year, 8, 31))
    while first is not None and first <= year.last:
        found += [offer(desk, "year", year), *terms[year]]
        year = school_year(date(year.first.year, 8, 31))
    once: dict[Period, Offered] = {}
    for one in found:
        once.setdefault(one.period, one)
    return tuple(once.values())


def a_year_before(desk: Desk, period: Period) -> Offered:
    """Give what a period is compared with: the term of that name, or the same days, a year before."""
    before = year_before(period, term_dates(desk.school))
    return offer(desk, "year" if school_year(before.first) == before else "term", before)


def _terms(desk: Desk, today: date) -> defaultdict[Period, list[Offered]]:
    """Give the terms that have begun by school year, the newest first, each followed by its parts."""
    found: defaultdict[Period, list[Offered]] = defaultdict(list)
    for whole, parts in reversed(terms_and_parts(term_dates(desk.school))):
        inside = [part for part in reversed(parts) if part.is_part]
        begun = [one for one in (whole, *inside) if one.period.first <= today]
        found[school_year(whole.period.last)] += [_so_far(one, today) for one in begun]
    return found


def _so_far(term: NamedTerm, today: date) -> Offered:
    kind: PeriodKind = "part" if term.is_part else "term"
    if term.period.last <= today:
        return Offered(kind, term.period, term.name_and_year)
    return Offered(kind, Period(term.period.first, today), name_so_far(term.name_and_year, today))
