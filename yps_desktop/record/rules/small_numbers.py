"""Which counts a page for governors tells, and which it hides, so that no hidden one can be worked out (Q).

How it is done. A page is of one whole school year that is over, and there is one page of it. It tells the
number of cases, where that reaches the limit (five unless the school set another). For each fact it tells
some of the values, each by a band as wide as the limit: 5 to 9, 10 to 14. Every other value is hidden, and
hidden says nothing: it may be 0, below the limit, or now and then above it.

Why it is safe. `told` is a function of the counts of one fact and the number of cases. Take any page and any
hidden value of a fact on it. For each number from 0 to limit - 1 there are counts with that number in that
place that give the very same page, so whoever knows all of this program learns nothing about it:

- Some values are told. Leave them within their bands, and put every other value below the limit. The values
  that reach the limit are then just those, and what was asked before telling them is true still, because it
  looks at bands and the number of cases only: the page is the same. There is room for 0 in the hidden place
  because all the others together can hold every case, and for limit - 1 because the least that the told ones
  hold leaves that many cases over.
- None is told. Put the number in the hidden place and every case left in one other place. Only that one can
  reach the limit, and a value alone is told only where at least 2 * limit - 1 cases lie above its band's
  beginning, which they do not here: the page is the same.

Facts do not help one another: each case has a value of each, in any combination, and all that two facts share
is the number of cases, which is told anyway. For facts of which a case has several values (the app, who told)
the proof holds with "at least one value a case", and where one value (not recorded) rules out all others.
Nobody can have some values, and a reader knows which (`Fact.rare`: Year 2 in a secondary school). They are
taken to hold none wherever the others together must hold every case.
Facts that follow from one another are not told together: `page_for_governors` takes one of them.
Periods do not help: school years share no case; a term, a week or several years at once are not to be asked
of such a page. How many cases began in each term is a fact of the year, as the app is. Years side by side,
and the line of cases by year, say what their pages say and nothing else (`guidance.protected_tables`).

What it cannot guard against: two pages of one year under different limits, or pages of one year between which
cases were changed (a band that changed tells that something did), or between which somebody was let into or
shut out of a case; and what a reader knows from elsewhere. Of each year `services.governors` therefore keeps
the page that left first, and gives that one again.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from yps_desktop.record.school import School

LIMIT = 5
"""A count below this is hidden, unless the school set another."""
LEAST_LIMIT, MOST_LIMIT = 5, 20
"""What the school may set: below five a band is too narrow, above twenty nothing would be told (ours)."""


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """A count as it is told: from `low` to `high`, both included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact, every value it can have, and whether a case has exactly one of them.

    `rare` are values of which a reader may know that no case can have them, such as a year group that the
    school does not have.
    """

    name: str
    values: tuple[str, ...]
    single: bool
    rare: tuple[str, ...] = ()

    def other_hidden(self, shown: Collection[str]) -> int:
        """Give how many values may hold cases besides those shown and a hidden one, whichever that is."""
        may_hold = [value for value in self.values if value not in shown and value not in self.rare]
        return max(0, len(may_hold) - 1)


def limit_of(school: School) -> int:
    """Give the school's limit, within what it may be."""
    return min(MOST_LIMIT, max(LEAST_LIMIT, school.hidden_below))


def band(count: int, limit: int = LIMIT) -> Band:
    """Give the band a count lies in: 7 is told as 5 to 9."""
    low = count - count % limit
    return Band(low, low + limit - 1)


def cases_told(cases: int, limit: int = LIMIT) -> int | None:
    """Give the number of cases if it is told; None where there are fewer than the limit, or none."""
    return cases if cases >= limit else None


def told(fact: Fact, counts: Mapping[str, int], cases: int, limit: int = LIMIT) -> dict[str, Band]:
    """Give the values of a fact that are told, in the order of its values; those not in it are hidden.

    `counts` are cases by value, `cases` how many there are. What does not fit the fact (a value it does not
    know, a single one that does not add up) is not told at all.
    """
    if cases_told(cases, limit) is None or not _fits(fact, counts, cases):
        return {}
    bands = {value: band(counts.get(value, 0), limit) for value in fact.values}
    reach = [value for value in fact.values if bands[value].low]
    choose = _of_one if fact.single else _of_many
    shown = choose(fact, bands, reach, cases, limit)
    return {value: bands[value] for value in fact.values if value in shown}


def _fits(fact: Fact, counts: Mapping[str, int], cases: int) -> bool:
    known = not set(counts) - set(fact.values) and len(fact.values) > 1
    return known and (not fact.single or sum(counts.values()) == cases)


def _of_one(
    fact: Fact, bands: Mapping[str, Band], reach: Sequence[str], cases: int, limit: int
) -> Sequence[str]:
    """Take as many values as may be told together, those with the fewest cases given up first."""
    if len(reach) == len(fact.values):
        return reach
    by_size = sorted(reach, key=lambda value: -bands[value].low)
    for many in range(len(by_size), 0, -1):
        over = cases - sum(bands[value].low for value in by_size[:many])
        room = (limit - 1) * (many + fact.other_hidden(by_size[:many]))
        if _least_over(many, limit) <= over <= room:
            return by_size[:many]
    return ()


def _of_many(
    fact: Fact, bands: Mapping[str, Band], reach: Sequence[str], cases: int, limit: int
) -> Sequence[str]:
    """Take the values that nearly every case cannot have, if what is told and hidden can hold every case."""
    shown = [value for value in reach if bands[value].low <= cases - (limit - 1)]
    if not shown or bands[shown[0]].low > cases - _least_over(len(shown), limit):
        return ()
    can_hold = sum(min(bands[value].high, cases) for value in shown)
    can_hold += (limit - 1) * fact.other_hidden(shown)
    return shown if len(shown) == len(bands) or can_hold >= cases else ()


def _least_over(many: int, limit: int) -> int:
    """Give how many cases must lie above what is told at least: a value told alone needs more."""
    return limit - 1 if many > 1 else 2 * limit - 1
