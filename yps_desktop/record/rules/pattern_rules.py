"""The rules of patterns: each asks for days, values and minutes of cases, and thinks of chance first (Q).

Thresholds are ours unless a source is named: none sets a number. They are few enough for a small school, and
too many to be taken for chance.

Source: TA, main policy (trends, and how similar cases were managed); UKCCIS section 2 and annex E.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from heapq import nlargest
from statistics import median

from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.apps import ANOTHER
from yps_desktop.record.rules.chance import ONE_IN_TEN, ONE_IN_TWENTY, at_least, is_longer
from yps_desktop.record.rules.figures import NOT_RECORDED, SETTLED
from yps_desktop.record.rules.patterns import (
    CASE,
    HALF,
    MONTH,
    TERM,
    YEAR,
    YOUNG,
    Pattern,
    PatternId,
    Rule,
    Seen,
    Told,
    Wanted,
    by_value,
    cases_of,
)

FORTNIGHT = 14
"""So long a second signature may take before anybody asks (ours): two weekly sheets of the headteacher."""

SAME_APP = 3
"""Cases of a term that name one service: the issue that asked for it says three."""
SAME_PERSON = 2
YEAR_GROUP, YOUNGER, MORE = 3, 3, 5
LOOKED_AT, PARENTS, DELETIONS, WAITING, OPEN = 3, 3, 2, 2, 3
"""Two are worth a question where each should have been one line in its case; three where reasons are many."""
ENOUGH_TOLD, ENOUGH_DECIDED, ENOUGH_BEFORE = 6, 5, 6
"""Under these a share or a silence says nothing: at six cases a year, one half year in twenty goes without
any by chance."""
ENOUGH_TIMES, FEWEST_TIMES = 5, 3
"""Times of half a year are compared; where they are fewer than the first, those of a year. Under the second a
middle says nothing."""
_FEWEST_YEAR_GROUPS = 5
"""From Year 7 to Year 11. Where cases name more, there are more."""
_A_QUARTER, _A_THIRD, _THREE_QUARTERS = 1 / 4, 1 / 3, 3 / 4
_LONGER, _LONGER_BY = 1.5, 60
"""A middle grew if it is half as long again, and an hour longer (ours); by more than chance, too."""
MOST = 3
"""Patterns of one kind that are told; how many more there are is said with the last."""

_BY_THE_YOUNG = frozenset(("young_person", "friend", "reporting_route"))
_YEARS = {"Nursery": -1, "Reception": 0, **{str(year): year for year in range(1, 14)}}
_NAMES = {number: name for name, number in _YEARS.items()}


def same_app(told: Told) -> Iterator[Pattern]:
    """The same service several times in a term, in a quarter of the cases that name one."""
    before = Period(told.term.first - timedelta(days=YEAR), told.term.first - timedelta(days=1))
    now, then = told.seen("app", told.term), told.seen("app", before)
    of, of_before = len(cases_of(now)), len(cases_of(then))
    found = [
        Pattern(
            id="same_app",
            cases=cases,
            of=of,
            days=told.term,
            about=app,
            before=len(cases_of(one for one in then if one.value == app)),
            of_before=of_before,
        )
        for app, cases in by_value(now).items()
        if app != ANOTHER and len(cases) >= max(SAME_APP, of * _A_QUARTER)
    ]
    yield from _most(found)


def year_group(told: Told) -> Iterator[Pattern]:
    """Those who go up the school together, in more cases of a year than chance would have it.

    A year group keeps the name it has today: who was in Year 9 in spring is in Year 10 in autumn.
    """
    days = told.last(YEAR)
    seen = [one for one in told.seen("year_group", days) if one.value in _YEARS]
    groups = max(_FEWEST_YEAR_GROUPS, len({one.value for one in seen}))  # at one time: some came, some left
    now = _begun(seen)
    of = len({one.case for one in now})
    if not of:
        return
    each = min(1.0, len(now) / (of * groups))
    found = [
        Pattern(id="year_group", cases=cases, of=of, days=days, about=_today(began, told.today))
        for began, cases in by_value(now).items()
        if len(cases) >= YEAR_GROUP and at_least(len(cases), of, each) * groups < ONE_IN_TEN
    ]
    yield from _most(found)


def same_person(told: Told) -> Iterator[Pattern]:
    """One young person with a part in several cases of two years; the same cases are told once."""
    days = told.last(2 * YEAR)
    seen = told.seen(YOUNG, days)
    often = Counter(one.value for one in seen)
    found = by_value(one for one in seen if often[one.value] >= SAME_PERSON)
    several = dict.fromkeys(cases for cases in found.values() if len(cases) >= SAME_PERSON)
    of, most = len(cases_of(seen)), nlargest(MOST, several, key=lambda cases: (len(cases), cases))
    told_of = (Pattern(id="same_person", cases=cases, of=of, days=days) for cases in most)
    yield from _with_further(tuple(told_of), len(several) - MOST)


def younger(told: Told) -> Iterator[Pattern]:
    """Somebody under 13 in a third of the cases whose ages are known. Source: UKCCIS section 2, point 4.

    Not where nobody ever was older: a primary school knows how old its pupils are.
    """
    days = told.last(YEAR)
    if any(one.value == "no" for one in told.seen("under_13", told.last(2 * YEAR))):
        yield from _share("younger", told.seen("under_13", days), {"yes"}, YOUNGER, _A_THIRD, days)


def more_cases(told: Told) -> Iterator[Pattern]:
    """Twice as many cases in half a year as in the same days a year before, by more than chance."""
    days = told.last(HALF)
    before = Period(days.first - timedelta(days=YEAR - 1), days.last - timedelta(days=YEAR - 1))
    cases, then = cases_of(told.seen(CASE, days)), len(cases_of(told.seen(CASE, before)))
    was_kept = told.first is not None and told.first <= before.first
    many = len(cases)
    if was_kept and many >= max(MORE, 2 * then) and at_least(many, many + then, 1 / 2) < ONE_IN_TWENTY:
        yield Pattern(id="more_cases", cases=cases, of=many, days=days, before=then)


def none_any_more(told: Told) -> Iterator[Pattern]:
    """No case in half a year, after a year with several: is it not happening, or not told?"""
    before, cases = told.last(YEAR, but=HALF), cases_of(told.seen(CASE, told.last(HALF)))
    then = cases_of(told.seen(CASE, before))
    if not cases and len(then) >= ENOUGH_BEFORE:
        yield Pattern(id="none_any_more", cases=then, of=len(then), days=before)


def told_by(told: Told) -> Iterator[Pattern]:
    """No young person who told of any of a year's cases; else nearly all that are told in one way.

    Source: UKCCIS annex E, routes for children to report, and confidence in them.
    """
    days = told.last(YEAR)
    seen = tuple(one for one in told.seen("told_by", days) if one.value != NOT_RECORDED)
    cases = cases_of(seen)
    if len(cases) < ENOUGH_TOLD:
        return
    if not any(one.value in _BY_THE_YOUNG for one in seen):
        yield Pattern(id="young_do_not_tell", cases=cases, of=len(cases), days=days)
        return
    for way, those in by_value(seen).items():
        if len(those) >= len(cases) * _THREE_QUARTERS:
            yield Pattern(id="told_one_way", cases=those, of=len(cases), days=days, about=way)
            return


def lead_later(told: Told) -> Iterator[Pattern]:
    """The time from the disclosure to the lead grows. Source: UKCCIS section 2 (timely)."""
    yield from _longer("lead_later", "to_lead", told)


def agency_later(told: Told) -> Iterator[Pattern]:
    """The time from the lead to the first agency grows. Source: UKCCIS section 2 (timely)."""
    yield from _longer("agency_later", "to_agency", told)


def nobody_referred(told: Told) -> Iterator[Pattern]:
    """Of a year's decisions, none that went to an agency."""
    days = told.last(YEAR)
    seen = told.seen("referred", days)
    decided = cases_of(one for one in seen if one.value == "no")
    if len(decided) >= ENOUGH_DECIDED and not any(one.value == "yes" for one in seen):
        yield Pattern(id="nobody_referred", cases=decided, of=len(decided), days=days)


def looked_at(told: Told) -> Iterator[Pattern]:
    """Viewed, or seen without choosing, in a third of the cases that say. Source: UKCCIS section 2."""
    days = told.last(YEAR)
    seen = [one for one in told.seen("viewing", days) if one.value != NOT_RECORDED]
    yield from _share("looked_at", seen, {"viewed", "seen"}, LOOKED_AT, _A_THIRD, days)


def deletions(told: Told) -> Iterator[Pattern]:
    """Asked to delete, and never said to be gone, four weeks and more after somebody was asked (X2)."""
    days, long_since = told.last(2 * YEAR), (told.today - timedelta(days=MONTH)).isoformat()
    asked = [one for one in told.seen("deletion", days) if one.value == SETTLED or one.value <= long_since]
    since = {one.value for one in asked} - {SETTLED}
    yield from _share("deletions", asked, since, DELETIONS, 0, days)


def parents(told: Told) -> Iterator[Pattern]:
    """Whether parents know is not recorded, nor a reason why they do not, four weeks and more after (F2)."""
    days = told.last(YEAR - MONTH, but=MONTH)
    yield from _share("parents", told.seen("parents", days), {NOT_RECORDED}, PARENTS, _A_QUARTER, days)


def second_signature(told: Told) -> Iterator[Pattern]:
    """Decisions that have waited for a second signature for two weeks (C3)."""
    days = told.last(2 * YEAR)
    waiting = told.seen("awaiting_since", days)
    long_since = (told.today - timedelta(days=FORTNIGHT)).isoformat()
    since = {one.value for one in waiting if one.value <= long_since}
    yield from _share("second_signature", waiting, since, WAITING, 0, days)


def open_long(told: Told) -> Iterator[Pattern]:
    """Cases still open that were begun before the term, and thirteen weeks ago."""
    until = min(told.term.first, told.today - timedelta(days=TERM)) - timedelta(days=1)
    everything = told.facts.get("life", ())
    cases = cases_of(one for one in everything if one.day <= until)
    if len(cases) >= OPEN:
        yield Pattern(id="open_long", cases=cases, of=len(cases_of(everything)), days=Period(date.min, until))


RULES: tuple[Rule, ...] = (
    Rule(("same_app",), same_app, (Wanted("app"),)),
    Rule(("year_group",), year_group, (Wanted("year_group", back=YEAR),)),
    Rule(("same_person",), same_person, (Wanted(YOUNG),)),
    Rule(("younger",), younger, (Wanted("under_13"),)),
    Rule(("more_cases",), more_cases, (Wanted(CASE),)),
    Rule(("none_any_more",), none_any_more, (Wanted(CASE),)),
    Rule(("young_do_not_tell", "told_one_way"), told_by, (Wanted("told_by", back=YEAR),)),
    Rule(("lead_later",), lead_later, times=(Wanted("to_lead", back=3 * YEAR),)),
    Rule(("agency_later",), agency_later, times=(Wanted("to_agency", back=3 * YEAR),)),
    Rule(("nobody_referred",), nobody_referred, (Wanted("referred", back=YEAR),)),
    Rule(("looked_at",), looked_at, (Wanted("viewing", back=YEAR),)),
    Rule(("deletions",), deletions, (Wanted("deletion"),)),
    Rule(("parents",), parents, (Wanted("parents", back=YEAR),)),
    Rule(("second_signature",), second_signature, (Wanted("awaiting_since"),)),
    Rule(("open_long",), open_long, (Wanted("life", ("open", "closing"), back=None),)),
)


def _longer(id: PatternId, name: str, told: Told) -> Iterator[Pattern]:
    """Give the cases that took longer now than the middle of those before, where that grew."""
    days, days_before = _compared(name, told)
    now, then = told.took(name, days), told.took(name, days_before)
    if min(len(now), len(then)) < FEWEST_TIMES:
        return
    minutes, before = [one.minutes for one in now], [one.minutes for one in then]
    was, is_now = round(median(before)), round(median(minutes))
    if is_now >= max(was * _LONGER, was + _LONGER_BY) and is_longer(minutes, before):
        yield Pattern(
            id=id,
            cases=cases_of(one for one in now if one.minutes > was),
            of=len(now),
            days=days,
            of_before=len(then),
            days_before=days_before,
            took=(was, is_now),
        )


def _compared(name: str, told: Told) -> tuple[Period, Period]:
    """Give half a year and the year before; of a school with few cases a year, and the two before."""
    half, before = told.last(HALF), told.last(YEAR, but=HALF)
    if min(len(told.took(name, half)), len(told.took(name, before))) >= ENOUGH_TIMES:
        return half, before
    return told.last(YEAR), told.last(2 * YEAR, but=YEAR)


def _share(
    id: PatternId, seen: Iterable[Seen], values: Iterable[str], least: int, share: float, days: Period
) -> Iterator[Pattern]:
    """Give the cases that say one of the values, where they are enough, and enough of all that say any."""
    those, wanted = tuple(seen), frozenset(values)
    cases, of = cases_of(one for one in those if one.value in wanted), len(cases_of(those))
    if len(cases) >= max(least, of * share):
        yield Pattern(id=id, cases=cases, of=of, days=days)


def _most(found: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Give the patterns of a kind with the most cases; the last says how many more there are."""
    ordered = sorted(found, key=lambda one: (one.many, one.cases), reverse=True)
    return _with_further(tuple(ordered[:MOST]), len(ordered) - MOST)


def _with_further(told: tuple[Pattern, ...], further: int) -> tuple[Pattern, ...]:
    return (*told[:-1], replace(told[-1], further=further)) if further > 0 else told


def _begun(seen: Collection[Seen]) -> tuple[Seen, ...]:
    """Say of each, in place of the year group of that day, the year in which they were in Reception."""
    years = {day: school_year(day).first.year for day in {one.day for one in seen}}
    begun = (Seen(one.day, one.case, str(years[one.day] - _YEARS[one.value])) for one in seen)
    return tuple(dict.fromkeys(begun))


def _today(began: str, today: date) -> str:
    """Give what a year group is called now; a number above 13 where they have left."""
    number = school_year(today).first.year - int(began)
    return _NAMES.get(number, str(number))
