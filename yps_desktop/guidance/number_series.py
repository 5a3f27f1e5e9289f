"""Cases by the day they were opened (Q): by month, by term and by school year, of one or more periods."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate, chain

from yps_desktop.guidance.number_tables import NOT_IN_IT, Cell, Row, Table, exactly
from yps_desktop.record.days import MONTHS
from yps_desktop.record.periods import Period, school_year, spell_year
from yps_desktop.record.school_days import TermDates
from yps_desktop.record.terms import named_terms

Days = Mapping[str, int]
"""How many cases were opened, by day (ISO)."""
Asked = Sequence[tuple[Period, Days]]
"""The periods that stand side by side, each with its days."""
MOST_MONTHS = 24
"""With more than these the line by month says nothing that the years do not (ours)."""
BETWEEN = "Between terms"
NOT_ENTERED = "Years without term dates"
BY_TERM = "Cases opened by term"
_BY_DAY = "By the day the case was opened."
_Month = tuple[int, int]


def by_term(asked: Asked, terms: TermDates) -> Table | None:
    """Count by term, those of a name together; None where fewer than two of them lie in the periods."""
    named = [one for one in named_terms(terms) if any(one.period.meets(period) for period, _ in asked)]
    spans: dict[str, list[Period]] = {}
    for one in sorted(named, key=lambda one: _in_year(one.period.first)):
        spans.setdefault(one.name, []).append(one.period)
    if len(spans) < 2:
        return None
    counts = _counts(asked)
    rows = [_row(name, counts, within) for name, within in spans.items()]
    entered = [Period(term.first, term.last) for term in terms.terms]
    between, unknown = zip(*(_in_no_term(each, entered) for _, each in counts), strict=True)
    for id, words, many in (("between", BETWEEN, between), ("unknown", NOT_ENTERED, unknown)):
        if any(many):
            rows.append(Row(id, words, tuple(map(exactly, many))))
    return Table("term", BY_TERM, f"{_BY_DAY} Terms are those the school entered.", tuple(rows))


def by_month(asked: Asked) -> Table | None:
    """Count by month; None where no period has two of them, or one has too many to be drawn."""
    months = [_months(period) for period, _ in asked]
    most = max(map(len, months), default=0)
    if not 2 <= most <= MOST_MONTHS:
        return None
    rows = tuple(
        Row(str(at + 1), _month_words(months, at), tuple(map(_in_month, months, asked, [at] * len(months))))
        for at in range(most)
    )
    return Table("month", "Cases opened by month", _BY_DAY, rows, draw="line")


def by_year(asked: Asked) -> Table | None:
    """Count by school year, from the first that has a case on; None where no period is longer than one."""
    years = [_years(period) for period, _ in asked]
    if max(map(len, years), default=0) < 2:
        return None
    counts = _counts(asked)
    rows = [_row(spell_year(year), counts, [year]) for year in sorted({*chain(*years)})]
    first = next((at for at, row in enumerate(rows) if any(cell.low for cell in row.cells)), 0)
    left = rows[min(first, len(rows) - 2) :]
    says = _BY_DAY if left == rows else f"{_BY_DAY} Years before the first case are left out."
    return Table("school_year", "Cases opened by school year", says, tuple(left), draw="line")


def _row(name: str, counts: Sequence[tuple[Period, "_Count"]], spans: Sequence[Period]) -> Row:
    return Row(name, name, tuple(_within(period, count, spans) for period, count in counts))


def _within(period: Period, count: "_Count", spans: Sequence[Period]) -> Cell:
    if not any(span.meets(period) for span in spans):
        return NOT_IN_IT
    return exactly(sum(map(count.within, spans)))


def _in_no_term(count: "_Count", terms: Sequence[Period]) -> tuple[int, int]:
    """Give how many began between terms, and how many in years of which no term is entered."""
    years = {school_year(term.last) for term in terms}
    shared = [
        Period(max(year.first, term.first), min(year.last, term.last))
        for year in years
        for term in terms
        if year.meets(term)
    ]
    between = sum(map(count.within, years)) - sum(map(count.within, shared))
    return between, count.every - sum(map(count.within, terms)) - between


class _Count:
    """Counts the cases between two days at once, however many days have any."""

    def __init__(self, days: Days) -> None:
        self._days = sorted(days)
        self._before = [0, *accumulate(days[day] for day in self._days)]
        self.every = self._before[-1]

    def within(self, period: Period) -> int:
        """Give how many were opened from the first to the last day of a period."""
        first = bisect_left(self._days, period.first.isoformat())
        return self._before[bisect_right(self._days, period.last.isoformat())] - self._before[first]


def _counts(asked: Asked) -> list[tuple[Period, _Count]]:
    return [(period, _Count(days)) for period, days in asked]


def _years(period: Period) -> tuple[Period, ...]:
    years = [school_year(period.first)]
    while years[-1].last < period.last:
        years.append(school_year(date(years[-1].last.year, 9, 1)))
    return tuple(years)


def _months(period: Period) -> tuple[_Month, ...]:
    first, last = (day.year * 12 + day.month - 1 for day in (period.first, period.last))
    return tuple((at // 12, at % 12 + 1) for at in range(first, last + 1))


def _month_words(months: Sequence[Sequence[_Month]], at: int) -> str:
    """Name a month; by its place where periods differ, with its year where there are two of that name."""
    longest = max(months, key=len)
    if any(one[1] != other[1] for some in months for one, other in zip(some, longest, strict=False)):
        return f"Month {at + 1}"
    name, years = MONTHS[longest[at][1] - 1], {one[at][0] for one in months if at < len(one)}
    if len(longest) <= len(MONTHS):
        return name
    return f"{name} {years.pop()}" if len(years) == 1 else f"{name}, year {at // len(MONTHS) + 1}"


def _in_month(months: Sequence[_Month], asked: tuple[Period, Days], at: int) -> Cell:
    if at >= len(months):
        return NOT_IN_IT
    begins = "{:04}-{:02}-".format(*months[at])
    return exactly(sum(many for day, many in asked[1].items() if day.startswith(begins)))


def _in_year(day: date) -> tuple[int, int]:
    """Give where a day stands in its school year, so that terms of several years stand in order."""
    return (day.month - 8) % 12, day.day
