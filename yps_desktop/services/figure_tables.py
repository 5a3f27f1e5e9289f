"""Numbers as tables (Q): what is counted, in the guidance's own words, for window, paper, chart and file.

In this order:

1. `figures.bring_up_to_date` until its `before` is None, so that every case is counted;
2. either `figures.begin_exact` of the periods, which is an entry, then `figures.count_on` each until nothing
   is left, then `numbers`; or, for years that are over and without asking, `figures.begin` and `count_on`,
   `figures.protected` of each, then `protected_numbers`.

All of it runs on *record*, each call in one turn.
"""

from collections.abc import Sequence

from yps_desktop.guidance.number_tables import NOT_TOLD, Cell, Numbers, exactly
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.record.rules.page_for_governors import GovernorsPage
from yps_desktop.record.rules.small_numbers import limit_of
from yps_desktop.record.school_days import term_dates
from yps_desktop.services.desk import Desk
from yps_desktop.services.figures import Counted


def numbers(desk: Desk, counted: Sequence[Counted]) -> Numbers:
    """Put exact numbers of one or more periods side by side, as far as they are counted."""
    periods = tuple(one.period for one in counted)
    cells = tuple(exactly(one.cases) for one in counted)
    return Numbers(periods, _names(desk, periods), False, None, cells, (), ())


def protected_numbers(desk: Desk, pages: Sequence[GovernorsPage]) -> Numbers:
    """Put governors' pages of one or more years side by side: bands, and what is hidden."""
    periods = tuple(page.year for page in pages)
    cells = tuple(_cases(page) for page in pages)
    limit = pages[0].limit if pages else limit_of(desk.school)
    return Numbers(periods, _names(desk, periods), True, limit, cells, (), ())


def _cases(page: GovernorsPage) -> Cell:
    return NOT_TOLD if page.cases is None else exactly(page.cases)


def _names(desk: Desk, periods: Sequence[Period]) -> tuple[str, ...]:
    terms = {(term.first, term.last) for term in term_dates(desk.school).terms}
    return tuple(_name(one, is_term=(one.first, one.last) in terms) for one in periods)


def _name(period: Period, *, is_term: bool) -> str:
    days = f"{spell_day(period.first)} to {spell_day(period.last)}"
    return spell_year(period) or (f"Term from {days}" if is_term else days)
