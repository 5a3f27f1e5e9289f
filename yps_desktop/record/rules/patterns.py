"""Patterns over many cases that somebody would want to be told: what their rules are given, and give (Q).

A rule is given days, values and minutes of cases, and gives each pattern with the cases behind it. None knows
a name, a word that was typed, or why something is so: what a pattern says is a question, never a finding.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, NamedTuple, get_args

from yps_desktop.record.periods import Period

PatternId = Literal[
    "same_app",
    "year_group",
    "same_person",
    "younger",
    "more_cases",
    "none_any_more",
    "young_do_not_tell",
    "told_one_way",
    "lead_later",
    "agency_later",
    "nobody_referred",
    "looked_at",
    "deletions",
    "parents",
    "second_signature",
    "open_long",
]
PATTERNS: tuple[PatternId, ...] = get_args(PatternId)

CASE, YOUNG = "case", "young"
"""Facts beside those that are counted: each case once; each young person it is about, by an id."""

YEAR, HALF, TERM, MONTH = 365, 182, 91, 28
"""Days of the spans that are looked at (ours); a term stands for thirteen weeks where none was entered."""


class Seen(NamedTuple):
    """That a case, by a number of its own, opened on a day, says a value of a fact."""

    day: date
    case: int
    value: str


class Took(NamedTuple):
    """How many minutes something took in a case opened on a day."""

    day: date
    case: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule is given: the facts and times it asked for, and the `term` that goes on, or went on last.

    Facts and times come newest first: rules keep that order, and sort quickly what is sorted.
    `first` is the day of the first case there is, None where there is none.
    """

    today: date
    term: Period
    first: date | None
    facts: Mapping[str, tuple[Seen, ...]] = field(default_factory=dict)
    times: Mapping[str, tuple[Took, ...]] = field(default_factory=dict)

    def seen(self, fact: str, period: Period) -> tuple[Seen, ...]:
        """Give what cases opened in a period say of a fact."""
        first, last = period.first, period.last
        return tuple(one for one in self.facts.get(fact, ()) if first <= one.day <= last)

    def took(self, name: str, period: Period) -> tuple[Took, ...]:
        """Give how long something took in cases opened in a period."""
        return tuple(one for one in self.times.get(name, ()) if period.holds(one.day))

    def last(self, days: int, but: int = 0) -> Period:
        """Give the last so many days, without the newest `but` of them."""
        until = self.today - timedelta(days=but)
        return Period(until - timedelta(days=days - 1), until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What may be worth asking: the cases behind it, newest first, out of how many that were looked at.

    `about` is a value where the pattern is of one: a service, a year group as it is called now, who told.
    `before` of `of_before` cases said so before, on `days_before` where those are no year; `took` are two
    middles in minutes, then and now.
    `further` is how many more patterns of the kind there are.
    """

    id: PatternId
    cases: tuple[int, ...]
    of: int
    days: Period
    about: str = ""
    before: int = 0
    of_before: int = 0
    days_before: Period | None = None
    took: tuple[int, int] | None = None
    further: int = 0

    @property
    def many(self) -> int:
        """Give how many cases are behind it."""
        return len(self.cases)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact or time a rule asks for: all values or some, of cases of the last `back` days; None for all."""

    fact: str
    values: tuple[str, ...] = ()
    back: int | None = 2 * YEAR


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule and what it asks for; `looks_for` are the patterns it may give."""

    looks_for: tuple[PatternId, ...]
    look: Callable[[Told], Iterable[Pattern]]
    facts: tuple[Wanted, ...] = ()
    times: tuple[Wanted, ...] = ()


def term_so_far(today: date, terms: Iterable[Period]) -> Period:
    """Give the term that goes on, or the last one, up to today; one that has just begun with the one before.

    Where none is entered, or the last one is long ago, thirteen weeks stand for it.
    """
    begun = [term.first for term in terms if (today - term.first).days >= MONTH]
    first = max(begun, default=date.min)
    weeks = today - timedelta(days=TERM - 1)
    return Period(first if (today - first).days <= HALF else weeks, today)


def cases_of(seen: Iterable[Seen | Took]) -> tuple[int, ...]:
    """Give the cases, each once, newest first."""
    return tuple(dict.fromkeys(one.case for one in sorted(seen, reverse=True)))


def by_value(seen: Iterable[Seen]) -> dict[str, tuple[int, ...]]:
    """Give the cases that say each value, newest first."""
    found: dict[str, list[int]] = {}
    for _, case, value in sorted(seen, reverse=True):
        cases = found.get(value)
        if cases is None:
            found[value] = [case]
        elif cases[-1] != case:  # whoever is twice in one case stands twice, one after the other
            cases.append(case)
    return {value: tuple(cases) for value, cases in found.items()}
