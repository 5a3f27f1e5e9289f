"""The governors' page of one school year: what of its numbers is told (Q). How it hides: `small_numbers`.

Facts that follow from one another stand on it once, because one would give the other away: the year group
and not the age or who is under 13, the decision and not the agencies it went to. Whether a case is closed
stands nowhere on it: the time to closing tells that some are. Of times only the middle one is told, by a
coarse step and where as many cases as the limit have it: the shortest and the longest are each one case's.
None is told of fewer cases than twice the limit less one, as no value is: that a time is told must leave open
whether every case has it, since one that went to no agency was decided otherwise.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from typing import Any

from yps_desktop.record.fields import fields_by_id
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.apps import APPS
from yps_desktop.record.rules.figures import NOT_RECORDED, YEAR_GROUPS
from yps_desktop.record.rules.register_cases import KINDS
from yps_desktop.record.rules.small_numbers import LIMIT, Band, Fact, cases_told, told
from yps_desktop.record.school_days import Term, TermDates
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceOutcome
from yps_desktop.record.sheets.risk import Risk

TERM = "term"
"""The fact that says in which term of the year, counted from 1, a case began."""
BETWEEN = "between"
"""Its value for a case that began in no term."""

_HOUR, _DAY = 60, 24 * 60
STEPS = (_HOUR, 4 * _HOUR, _DAY, 3 * _DAY, *(weeks * 7 * _DAY for weeks in (1, 2, 4, 8, 12, 26, 52)))
"""Minutes within which the middle case lies; beyond the last it is told as 0."""


def _options(sheet: Any, field: str) -> tuple[str, ...]:
    return (*fields_by_id(sheet)[field].options, NOT_RECORDED)


FACTS = (
    Fact("kind", (*KINDS, NOT_RECORDED), single=False),
    Fact("year_group", (*YEAR_GROUPS, NOT_RECORDED), single=False, rare=YEAR_GROUPS),
    Fact("sex", _options(Person, "sex"), single=False),
    Fact("typology", _options(Risk, "typology"), single=True),
    Fact("behaviour", _options(Risk, "behaviour"), single=True),
    Fact("app", APPS, single=False),
    Fact("told_by", _options(Disclosure, "brought_by"), single=False),
    Fact("decision", _options(Decision, "course"), single=True),
    Fact("police_outcome", _options(PoliceOutcome, "outcome"), single=False),
    Fact("parents", ("told", "not_told", "own_plan", NOT_RECORDED), single=False),
    Fact("viewing", ("viewed", "seen", "not_viewed", NOT_RECORDED), single=False),
)
"""What is told of by value, besides the term."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact on the page: every value it can have, and the bands of those that are told."""

    fact: str
    values: tuple[str, ...]
    bands: Mapping[str, Band]


@dataclass(frozen=True, slots=True)
class GovernorsPage:
    """What is told of a school year. `cases` is None where there are fewer than `limit`, or none.

    `middle` gives, of a time, the minutes within which the middle case lies: one of `STEPS`, or 0 for later.
    `terms` are those of the year as they were entered when it was made.
    """

    year: Period
    limit: int
    cases: int | None
    facts: tuple[Shown, ...]
    middle: Mapping[str, int]
    terms: tuple[Term, ...] = ()


def may_be_asked(period: Period, today: date) -> bool:
    """Say whether a page of a period can be made: of a whole school year that is over, and of none else."""
    return period == school_year(period.first) and period.last < today


def by_term(days: Mapping[str, int], year: Period, terms: TermDates) -> dict[str, int]:
    """Count cases by term from cases by day (ISO) of a year."""
    counts: dict[str, int] = dict.fromkeys(term_values(year, terms), 0)
    within = terms_of(year, terms)
    for day, many in days.items():
        began = date.fromisoformat(day)
        places = (str(at) for at, term in enumerate(within, 1) if term.holds(began))
        counts[next(places, BETWEEN)] += many
    return counts


def terms_of(year: Period, terms: TermDates) -> tuple[Term, ...]:
    """Give the terms of a year as they were entered: those that end in it."""
    return tuple(term for term in terms.terms if year.holds(term.last))


def term_values(year: Period, terms: TermDates) -> tuple[str, ...]:
    """Give the values of the fact `TERM` in a year; where no term is entered, the one of no term."""
    return (*(str(at) for at, _ in enumerate(terms_of(year, terms), 1)), BETWEEN)


def governors_page(
    year: Period,
    cases: int,
    facts: Mapping[str, Mapping[str, int]],
    times: Mapping[str, Iterable[int]],
    limit: int = LIMIT,
) -> GovernorsPage:
    """Make the page of a year from its exact counts, by fact and value, and the minutes of each time.

    `facts` may hold `TERM`; what is not told on such a page is left out of it.
    """
    terms = tuple(facts.get(TERM, {}))
    asked = (Fact(TERM, terms, single=True), *FACTS) if terms else FACTS
    shown = tuple(
        Shown(fact.name, fact.values, told(fact, facts.get(fact.name, {}), cases, limit)) for fact in asked
    )
    middle = _middle(times, limit) if cases >= 2 * limit - 1 else {}
    return GovernorsPage(year, limit, cases_told(cases, limit), shown, middle)


def _middle(times: Mapping[str, Iterable[int]], limit: int) -> dict[str, int]:
    held = {name: sorted(minutes) for name, minutes in times.items()}
    return {name: _step(median_low(some)) for name, some in held.items() if len(some) >= limit}


def _step(minutes: int) -> int:
    return next((step for step in STEPS if minutes <= step), 0)
