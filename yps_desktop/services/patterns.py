"""Patterns over many cases (Q): one rule a turn, over what the database holds of each; no case is read.

It comes after `figures.bring_up_to_date`. `begin`, then `look_on` until nothing is left; all of it runs on
*record*. No entry is written: nothing is told that the cases behind it do not tell whoever may open them.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from yps_desktop.record.canonical import read_object
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.case_line import CaseLine
from yps_desktop.record.rules.pattern_rules import RULES
from yps_desktop.record.rules.patterns import Pattern, Rule, Told, Wanted, term_so_far
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.terms import whole_terms
from yps_desktop.services.desk import Desk
from yps_desktop.services.shutting_out import need_either
from yps_desktop.vault.figure_rows import FigureRows

MOST_LISTED = 8
"""Cases that are led to from one pattern, the newest; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A case behind a pattern: what leads to it."""

    case: str
    number: str
    opened: date


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern with the newest cases behind it, how many `more` there are, and how many were destroyed."""

    pattern: Pattern
    cases: tuple[Behind, ...]
    more: int
    gone: int


@dataclass(frozen=True, slots=True)
class Looking:
    """How far the looking is: what was found, and the rules that are left.

    `first` is the day of the first case there is, None where there is none: then nothing can be found.
    """

    today: date
    term: Period
    first: date | None
    left: tuple[Rule, ...] = RULES
    found: tuple[Found, ...] = ()


def begin(desk: Desk) -> Looking:
    """Begin to look for patterns as of today. Raises NotAllowedError."""
    need_either(desk)
    today = desk.now().date()
    terms = (one.period for one in whole_terms(term_dates(desk.school)))
    first = desk.vault.figures.first_day()
    return Looking(today, term_so_far(today, terms), first, RULES if first is not None else ())


def look_on(desk: Desk, looking: Looking) -> Looking:
    """Look by one rule more. Raises NotAllowedError."""
    need_either(desk)
    rule, *left = looking.left
    found = (_found(desk, one) for one in rule.look(_told(desk, looking, rule)))
    return replace(looking, left=tuple(left), found=(*looking.found, *found))


def _told(desk: Desk, looking: Looking, rule: Rule) -> Told:
    rows = _rows(desk)
    return Told(
        looking.today,
        looking.term,
        looking.first,
        {one.fact: rows.seen(one.fact, _period(looking, one), one.values) for one in rule.facts},
        {name: rows.took(name, _period(looking, Wanted(name))) for name in rule.times},
    )


def _period(looking: Looking, wanted: Wanted) -> Period:
    """Give the days a rule asks for."""
    if wanted.back is None:
        return Period(date.min, looking.today)
    return Period(looking.today - timedelta(days=wanted.back), looking.today)


def _found(desk: Desk, pattern: Pattern) -> Found:
    listed = _rows(desk).listed(pattern.cases)
    rows = desk.vault.views.of_opened(listed[:MOST_LISTED])
    cases = tuple(_behind(row.case, row.number, row.line) for row in rows)
    return Found(pattern, cases, len(listed) - len(cases), pattern.many - len(listed))


def _behind(case: str, number: str, line: bytes) -> Behind:
    opened = CaseLine.from_json(read_object(line)).opened
    return Behind(case, number, date.fromisoformat(opened))


def _rows(desk: Desk) -> FigureRows:
    return FigureRows(desk.vault.database, desk.vault.shut_out)
