"""Numbers as tables (Q): what is counted, in the guidance's own words, for window, paper, chart and file.

In this order:

1. `figures.bring_up_to_date` until its `before` is None, so that every case is counted;
2. `offered_periods.offered` for the choice, `offered_periods.a_year_before` for what is set beside it;
3. for exact numbers, which are an entry: `figures.begin_exact` of all periods at once, `figures.count_on`
   each until its `left` is empty, then `numbers`;
4. for years that are over, without asking: `figures.begin` each, `figures.count_on` until its `left` is
   empty, `governors.on_screen` with what was counted, then `governors.tables`.

All of it runs on *record*, each call in one turn.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from yps_desktop.guidance.exact_tables import fact_table, time_table
from yps_desktop.guidance.number_series import Asked, by_month, by_term, by_year
from yps_desktop.guidance.number_tables import Numbers, Span, Table, exactly
from yps_desktop.guidance.number_words import OVERDUE, REPEATS, fact_words
from yps_desktop.guidance.protected_tables import (
    cases_told,
    protected_table,
    terms_told,
    times_told,
    years_told,
)
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.page_for_governors import GovernorsPage
from yps_desktop.record.rules.small_numbers import limit_of
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.terms import name_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.figures import Counted


def numbers(desk: Desk, counted: Sequence[Counted]) -> Numbers:
    """Put exact numbers of one or more periods side by side; where no case was opened there are no tables."""
    cases = tuple(exactly(one.cases) for one in counted)
    is_any = any(one.cases for one in counted)
    tables = tuple(table for table in _tables(desk, counted) if table.rows) if is_any else ()
    times = (time_table([_spans(one) for one in counted]),) if is_any else ()
    periods = tuple(one.period for one in counted)
    return Numbers(periods, _names(desk, periods), False, None, cases, tables, times)


def protected_numbers(desk: Desk, pages: Sequence[GovernorsPage]) -> Numbers:
    """Put governors' pages of one or more years side by side: bands, and what is hidden.

    Where no year tells its number of cases there are no tables. Of pages made under several limits the
    lowest is given: below that none of them tells a number.
    """
    periods = tuple(page.year for page in pages)
    limit = min((page.limit for page in pages), default=limit_of(desk.school))
    is_any = any(page.cases is not None for page in pages)
    tables = tuple(_protected(desk, pages)) if is_any else ()
    times = (times_told(pages),) if is_any else ()
    return Numbers(periods, _names(desk, periods), True, limit, tuple(map(cases_told, pages)), tables, times)


def _tables(desk: Desk, counted: Sequence[Counted]) -> Iterator[Table]:
    today = desk.now().date()
    asked: Asked = [(_so_far(one.period, today), one.days) for one in counted]
    for series in (by_year(asked), by_month(asked), by_term(asked, term_dates(desk.school))):
        if series is not None:
            yield series
    cases = [one.cases for one in counted]
    for words in fact_words(desk.edition()):
        counts = [one.facts.get(words.id, {}) for one in counted]
        yield fact_table(words, cases, counts, [one.saying.get(words.id, 0) for one in counted])
    again = [{"yes": one.repeats, "no": one.cases - one.repeats} for one in counted]
    yield fact_table(REPEATS, cases, again, cases)
    over = [one.saying.get(OVERDUE.id, 0) for one in counted]
    yield fact_table(OVERDUE, cases, [one.overdue for one in counted], over)


def _protected(desk: Desk, pages: Sequence[GovernorsPage]) -> Iterator[Table]:
    for series in (years_told(pages), terms_told(pages, term_dates(desk.school))):
        if series is not None:
            yield series
    told = {one.fact for page in pages for one in page.facts}
    for words in fact_words(desk.edition()):
        if words.id in told:
            yield protected_table(words, pages)


def _so_far(period: Period, today: date) -> Period:
    """Leave out what lies ahead, which is no month without cases."""
    return Period(period.first, min(period.last, max(period.first, today)))


def _spans(counted: Counted) -> dict[str, Span]:
    return {
        name: Span(one.many, one.shortest, round(one.median), one.longest)
        for name, one in counted.times.items()
    }


def _names(desk: Desk, periods: Sequence[Period]) -> tuple[str, ...]:
    terms = term_dates(desk.school)
    return tuple(name_of(one, terms) for one in periods)
