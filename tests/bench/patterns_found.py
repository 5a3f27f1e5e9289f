"""Looking for patterns, a turn at a time, in a record with up to 5,000 cases a year."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median

from tests.bench.invented import DAY, new_desk
from tests.bench.measure import Result, limited, seconds
from tests.bench.numbers import fill
from yps_desktop.record.rules.figures import TIMES, YEAR_GROUPS, Figures
from yps_desktop.services import patterns
from yps_desktop.services.desk import Desk
from yps_desktop.services.patterns import Looking

_YEARS, _LOOKS = 3, 5
_LINE = b'{"more":0,"number":"n","opened":"2026-11-20","people":[],"standing":[],"words":[]}'
_VALUES = {
    "year_group": YEAR_GROUPS[6:],
    "under_13": ("yes", "no"),
    "app": ("Snapchat", "Discord", "WhatsApp"),
    "told_by": ("staff", "parent"),
    "referred": ("no",),
    "viewing": ("viewed", "not_viewed"),
    "parents": ("told", "not_recorded"),
    "life": ("open", "closed"),
    "deletion": ("settled", "2025-01-01"),
    "awaiting_since": ("2026-01-01", "2026-11-19"),
}


def measure(folder: Path) -> Iterator[Result]:
    """Grow one vault, its cases over three years, and look at each size."""
    desk, random = new_desk(folder / "patterns"), Random(7)
    before = 0
    for a_year in (500, 5_000):
        cases = a_year * _YEARS
        fill(desk, random, before, cases, _figures, _LINE)
        before = cases
        turns = list(_turns(desk))
        said = f"longest of {len(turns)} turns of looking for patterns, {a_year:,} cases a year"
        yield limited(said, max(turns), 0.05)
    desk.vault.close()


def _turns(desk: Desk) -> Iterator[float]:
    looking = patterns.begin(desk)
    while looking.left:
        yield median(_seconds(desk, looking) for _ in range(_LOOKS))
        looking = patterns.look_on(desk, looking)


def _seconds(desk: Desk, looking: Looking) -> float:
    return seconds(lambda: patterns.look_on(desk, looking))


def _figures(random: Random) -> Figures:
    day = DAY.day - timedelta(days=random.randrange(_YEARS * 365))
    facts = {fact: (random.choice(values),) for fact, values in _VALUES.items()}
    return Figures(day, 2, facts, {name: random.randrange(20_000) for name in TIMES})
