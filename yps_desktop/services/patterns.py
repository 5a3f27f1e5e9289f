"""Patterns over many cases (Q), rule by rule, over what the database holds of each; no case is read.

It comes after `figures.bring_up_to_date`. `begin`, then `look_on` until nothing is left; all of it runs on
*record*. No entry is written: nothing is told that the cases behind it do not tell whoever may open them.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from yps_desktop.record.canonical import read_object
from yps_desktop.record.rules.case_line import CaseLine
from yps_desktop.record.rules.pattern_rules import RULES
from yps_desktop.record.rules.patterns import Pattern, Rule, Told, Wanted, term_so_far
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.terms import whole_terms
from yps_desktop.services.desk import Desk
from yps_desktop.services.shutting_out import need_either
from yps_desktop.vault.figure_rows import After, FigureRows, up_to

ROWS = 1_500
"""Rows read in one turn, so that nobody waits behind the looking."""
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
    """How far the looking is: what was found, and the rules that are left, the first of them begun.

    `told` is what was read for it, `asks` is to be read still, the first from `after` on; `raised` are its
    patterns whose cases are not led to yet. `told.first` is the day of the first case there is, None where
    there is none: then nothing can be found.
    """

    told: Told
    left: tuple[Rule, ...] = ()
    asks: tuple[Wanted, ...] = ()
    after: After | None = None
    raised: tuple[Pattern, ...] = ()
    found: tuple[Found, ...] = ()


def begin(desk: Desk) -> Looking:
    """Begin to look for patterns as of today. Raises NotAllowedError."""
    need_either(desk)
    today = desk.now().date()
    terms = (one.period for one in whole_terms(term_dates(desk.school)))
    told = Told(today, term_so_far(today, terms), desk.vault.figures.first_day())
    return _begun(Looking(told), RULES if told.first is not None else ())


def look_on(desk: Desk, looking: Looking) -> Looking:
    """Look a little further: read some rows, think by one rule, or lead to one pattern's cases.

    Raises NotAllowedError.
    """
    need_either(desk)
    if looking.raised:
        return _led_to(desk, looking)
    if looking.asks:
        return _read(desk, looking)
    raised = tuple(looking.left[0].look(looking.told))
    return replace(looking, raised=raised) if raised else _begun(looking, looking.left[1:])


def _begun(looking: Looking, left: tuple[Rule, ...]) -> Looking:
    """Begin with the next rule."""
    asks = (*left[0].facts, *left[0].times) if left else ()
    return replace(looking, told=replace(looking.told, facts={}, times={}), left=left, asks=asks, raised=())


def _read(desk: Desk, looking: Looking) -> Looking:
    """Read some more rows of what the rule asks for first."""
    read = _times if looking.asks[0] in looking.left[0].times else _facts
    told, after = read(_rows(desk), looking)
    asks = looking.asks[1:] if after is None else looking.asks
    return replace(looking, told=told, after=after, asks=asks)


def _facts(rows: FigureRows, looking: Looking) -> tuple[Told, After | None]:
    told, wanted = looking.told, looking.asks[0]
    since, place = _since(told.today, wanted), looking.after or up_to(told.today)
    seen, after = rows.seen(wanted.fact, wanted.values, since, place, ROWS)
    so_far = told.facts.get(wanted.fact, ())
    return replace(told, facts={**told.facts, wanted.fact: (*so_far, *seen)}), after


def _times(rows: FigureRows, looking: Looking) -> tuple[Told, After | None]:
    told, wanted = looking.told, looking.asks[0]
    since, place = _since(told.today, wanted), looking.after or up_to(told.today)
    took, after = rows.took(wanted.fact, since, place, ROWS)
    so_far = told.times.get(wanted.fact, ())
    return replace(told, times={**told.times, wanted.fact: (*so_far, *took)}), after


def _since(today: date, wanted: Wanted) -> date:
    return date.min if wanted.back is None else today - timedelta(days=wanted.back)


def _led_to(desk: Desk, looking: Looking) -> Looking:
    """Lead to the cases of one pattern; with the last, the rule is done."""
    pattern, *raised = looking.raised
    further = replace(looking, raised=tuple(raised), found=(*looking.found, _found(desk, pattern)))
    return further if raised else _begun(further, looking.left[1:])


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
