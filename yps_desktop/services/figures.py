"""Numbers of cases (Q): brought up to date a few cases at a time, then counted without reading any.

All of it runs on *record*. No case is opened by it: nothing of what it holds is shown but counts. A page that
is handed on asks `protected`, which hides what one case could be known by; whoever wants the numbers as they
are asks `exact`, which is an entry. `count` is for what stays in the program's own hands.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError, RecordDamagedError, YpsError
from yps_desktop.record.number_acts import NumbersShown
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import FACTS, TIMES, Figures, concerned, figures_of
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.rules.page_for_governors import (
    TERM,
    GovernorsPage,
    by_term,
    governors_page,
    may_be_asked,
    terms_of,
)
from yps_desktop.record.rules.small_numbers import LEAST_LIMIT, MOST_LIMIT, limit_of
from yps_desktop.record.school_days import term_dates
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import read_whole
from yps_desktop.services.opening import change_school
from yps_desktop.services.shutting_out import need_either
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.figures import CASE, FIRST, REPEAT, Lacking, Place
from yps_desktop.vault.signing import write_utc

SLICE = 3
"""Cases read at a time, so that nobody waits behind the counting."""
REPEATS_AT_ONCE = 300
"""Cases looked at in one turn for an earlier one of the same young person."""
DAYS, OVERDUE, REPEATS = "days", "overdue", "repeats"
"""What is counted besides facts and times: the last two as of now."""
NOT_THIS = (
    "A page for governors is of one school year that is over: with two pages of days that overlap, somebody "
    "could work out what each hides. Nothing has changed."
)
NO_LIMIT = f"Enter a number from {LEAST_LIMIT} to {MOST_LIMIT}"


@dataclass(frozen=True, slots=True)
class Made:
    """Where the next cases begin, None where none are left; numbers of those that do not read back."""

    before: int | None
    damaged: tuple[str, ...]
    many: int


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took, in minutes, in as `many` cases as say so."""

    many: int
    shortest: int
    median: float
    longest: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The cases opened in a period: how many, and how many by the values of each fact; and the times.

    `saying` is how many cases say anything of a fact, `days` how many began on a day (ISO), `overdue` how
    many have something of a kind overdue now, `repeats` in how many a young person had an earlier case.
    `left` is what is not counted yet, and `place` how far the repeats are.
    """

    period: Period
    cases: int
    facts: dict[str, dict[str, int]]
    times: dict[str, Times]
    left: tuple[str, ...] = ()
    saying: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    overdue: dict[str, int] = field(default_factory=dict)
    repeats: int = 0
    place: Place = FIRST


def bring_up_to_date(desk: Desk, before: int | None = None) -> Made:
    """Make the figures of a few cases that lack them, those opened before an entry. Raises StorageError.

    Where nothing can be written, nothing is made: those cases are not counted.
    """
    some = () if desk.read_only else desk.vault.figures.lacking(before, SLICE)
    with desk.vault.transaction():
        unread = [one for one in some if not _keep(desk, one)]
    hidden = desk.vault.views.hidden()  # asked now: a row that was made anew may say so
    damaged = tuple(one.number for one in unread if one.case not in hidden)
    many = sum(one.case not in hidden for one in some)
    return Made(some[-1].opened_seq if len(some) == SLICE else None, damaged, many)


def count(desk: Desk, period: Period) -> Counted:
    """Count the cases opened in a period, as far as their figures are made.

    Of many cases that takes too long for one turn: `begin` then, and `count_on` until none is left.
    """
    return _whole(desk, begin(desk, period))


def begin(desk: Desk, period: Period) -> Counted:
    """Count the cases themselves; facts and times are left for `count_on`."""
    cases = desk.vault.figures.count(CASE, period).get("", 0)
    return Counted(period, cases, {}, {}, (*FACTS, *TIMES, DAYS, OVERDUE, REPEATS))


def count_on(desk: Desk, counted: Counted) -> Counted:
    """Count by one fact more, one time or some cases, so that nobody waits behind it."""
    kept, period, (name, *rest) = desk.vault.figures, counted.period, counted.left
    left = tuple(rest)
    if name in FACTS:
        facts = {**counted.facts, name: kept.count(name, period)}
        saying = {**counted.saying, name: kept.saying(name, period)}
        return replace(counted, facts=facts, saying=saying, left=left)
    if name == DAYS:
        return replace(counted, days=kept.by_day(CASE, "", period), left=left)
    if name == OVERDUE:
        over, many = kept.overdue(period, write_utc(desk.clock()))
        return replace(counted, overdue=over, saying={**counted.saying, OVERDUE: many}, left=left)
    if name == REPEATS:
        many, place = kept.repeats(period, counted.place, REPEATS_AT_ONCE)
        so_far = replace(counted, repeats=counted.repeats + many)
        return replace(so_far, left=left) if place is None else replace(so_far, place=place)
    times = _times(kept.minutes(name, period))
    told = {**counted.times, **({name: times} if times is not None else {})}
    return replace(counted, times=told, left=left)


def protected(desk: Desk, year: Period, counted: Counted | None = None) -> GovernorsPage:
    """Make the governors' page of a school year that is over, as far as its figures are made.

    `counted` is the year if it is counted already, by `count_on`. Raises NotAllowedError; YpsError where the
    period is none of which such a page is made.
    """
    need_either(desk)
    if not may_be_asked(year, desk.now().date()):
        raise YpsError(NOT_THIS)
    if counted is None or counted.period != year:
        counted = begin(desk, year)
    kept, counted = desk.vault.figures, _whole(desk, counted)
    entered = term_dates(desk.school)
    terms = by_term(kept.by_day(CASE, "", year), year, entered)
    minutes = {name: kept.minutes(name, year) for name in TIMES}
    facts = {**counted.facts, TERM: terms}
    page = governors_page(year, counted.cases, facts, minutes, limit_of(desk.school))
    return replace(page, terms=terms_of(year, entered))


def exact(desk: Desk, periods: Sequence[Period]) -> tuple[Counted, ...]:
    """Count as it is, with nothing hidden; that it was asked is an entry, written before.

    Raises NotAllowedError, StorageError; then nothing is shown.
    """
    return tuple(_whole(desk, begun) for begun in begin_exact(desk, periods))


def begin_exact(desk: Desk, periods: Sequence[Period]) -> tuple[Counted, ...]:
    """Begin what `exact` counts, for `count_on`; raises as it does."""
    need_either(desk)
    write(desk, [of_act(NumbersShown(periods=tuple(period.to_text() for period in periods)))])
    return tuple(begin(desk, period) for period in periods)


def set_limit(desk: Desk, typed: str) -> None:
    """Set below which count a governors' page tells none.

    Raises AnswerError, NotAllowedError, StorageError; then nothing was written.
    """
    wanted = typed.strip()
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) <= len(str(MOST_LIMIT))):
        raise AnswerError(NO_LIMIT)
    if not LEAST_LIMIT <= int(wanted) <= MOST_LIMIT:
        raise AnswerError(NO_LIMIT)
    school = replace(desk.school, hidden_below=int(wanted))
    if school != desk.school:
        change_school(desk, school)


def counted_as(case: Case, desk: Desk) -> Figures | None:
    """Give what a case counts as; None where it was opened by mistake (B4)."""
    return None if life_of(case) == "opened_in_error" else figures_of(case, desk.school)


def stays_of(case: Case, desk: Desk) -> Figures | None:
    """Give what a case that is destroyed goes on counting as: nothing is due in it any more.

    Whether it is a repeat is settled now, while it is known whom it was about.
    """
    found = counted_as(case, desk)
    if found is None:
        return None
    facts = {fact: values for fact, values in found.facts.items() if fact in FACTS}
    repeat = "yes" if _is_repeat(case, desk) else "no"
    return replace(found, due={}, facts={**facts, REPEAT: (repeat,)})


def _is_repeat(case: Case, desk: Desk) -> bool:
    young = [person.id for person in concerned(case)]
    earlier = desk.vault.figures.earlier(case.opened.header.seq, young)
    return any(_is_about(desk, *one) for one in earlier)


def _is_about(desk: Desk, case_id: str, person: str) -> bool:
    try:
        case = read_whole(desk, case_id)
    except RecordDamagedError:
        return False
    return life_of(case) != "opened_in_error" and any(one.id == person for one in concerned(case))


def _keep(desk: Desk, one: Lacking) -> bool:
    """Make the figures of a case and keep them; say whether it reads back as it was written."""
    try:
        case = read_whole(desk, one.case)
    except RecordDamagedError:
        return False
    is_counted = case.id == one.case  # what goes under another's number counts there
    young = [person.id for person in concerned(case)] if is_counted else []
    desk.vault.figures.put(one.opened_seq, counted_as(case, desk) if is_counted else None, young)
    return True


def _whole(desk: Desk, counted: Counted) -> Counted:
    while counted.left:
        counted = count_on(desk, counted)
    return counted


def _times(minutes: tuple[int, ...]) -> Times | None:
    return Times(len(minutes), minutes[0], median(minutes), minutes[-1]) if minutes else None
