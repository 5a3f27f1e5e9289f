"""Working out hidden counts: every table of counts there could be, put together by the page it gives.

Whoever does it knows the whole program and every page that can be made, and has all the time there is.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import product

World = tuple[int, ...]
Publish = Callable[[World], tuple[Hashable, ...]]
"""Gives, for the counts, what is published of each place (None: hidden), and then whatever else is."""


def summing_to(total: int, places: int) -> Iterator[World]:
    """Give every way to put a number of cases into places, one each."""
    if places == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in summing_to(total - first, places - 1))


def several_each(cases: int, places: int, *, alone: bool) -> Iterator[World]:
    """Give every table where each case has at least one value; the last may rule out all others."""
    for world in product(range(cases + 1), repeat=places):
        free = cases - world[-1] if alone else cases
        rest = world[:-1] if alone else world
        if max(rest) <= free <= sum(rest):
            yield world


def given_away(worlds: Iterable[World], publish: Publish, below: int = 2) -> list[tuple[World, int]]:
    """Give tables and places that are hidden and where not every number below `below` can be."""
    behind: dict[tuple[Hashable, ...], list[World]] = defaultdict(list)
    for world in worlds:
        behind[publish(world)].append(world)
    return [
        (tables[0], place)
        for page, tables in behind.items()
        for place in range(len(tables[0]))
        if page[place] is None and not set(range(below)) <= {table[place] for table in tables}
    ]
