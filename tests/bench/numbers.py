"""Counting what cases are: by one fact in one turn, and the governors' page, at up to 100,000 cases."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median

from tests.bench.invented import new_desk
from tests.bench.measure import Result, limited, seconds
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.figures import TIMES, Figures
from yps_desktop.record.rules.page_for_governors import FACTS
from yps_desktop.services import figures
from yps_desktop.services.desk import Desk
from yps_desktop.services.figure_tables import numbers, protected_numbers
from yps_desktop.vault.person_rows import People, PersonRow
from yps_desktop.vault.views import CaseRow

_YEARS, _LOOKS, _BATCH, _HIDDEN = 8, 9, 2_000, 500
_FIRST = date(2018, 9, 1)
_YEAR = school_year(date(2024, 9, 1))
_ALL = Period(_FIRST, date(2026, 8, 31))


def measure(folder: Path, sizes: Sequence[int]) -> Iterator[Result]:
    """Grow one vault from size to size, cases over eight years, and count at each."""
    desk, random = new_desk(folder / "numbers"), Random(7)
    before = 0
    for cases in sizes:
        fill(desk, random, before, cases, _figures)
        before = cases
        for what, period in (("a school year", _YEAR), ("all eight years", _ALL)):
            begun = figures.begin(desk, period)
            turns = [median(_seconds(desk, begun, name) for _ in range(_LOOKS)) for name in begun.left]
            yield limited(f"longest turn of counting {what}, {cases:,} cases", max(turns), 0.05)
        counted = figures.count(desk, _YEAR)
        taken = median(seconds(lambda: figures.protected(desk, _YEAR, counted)) for _ in range(_LOOKS))  # noqa: B023
        yield limited(f"governors’ page of a year, {cases:,} cases", taken, 0.05)
        taken = median(seconds(lambda: _tables(desk, counted)) for _ in range(_LOOKS))  # noqa: B023
        yield limited(f"tables of a year, exact and protected, {cases:,} cases", taken, 0.05)
    desk.vault.close()


def _tables(desk: Desk, counted: figures.Counted) -> None:
    numbers(desk, [counted, counted])
    protected_numbers(desk, [figures.protected(desk, _YEAR, counted)])


def _seconds(desk: Desk, begun: figures.Counted, name: str) -> float:
    alone = replace(begun, left=(name,))
    return seconds(lambda: figures.count_on(desk, alone))


def fill(
    desk: Desk,
    random: Random,
    first: int,
    last: int,
    figures: Callable[[Random], Figures],
    line: bytes = b"{}",
) -> None:
    """Put figures as cases have them, with a line in the list; nothing is read of a case."""
    vault = desk.vault
    for start in range(first, last, _BATCH):
        with vault.transaction():
            for number in range(start + 1, min(start + _BATCH, last) + 1):
                kept_out = (f"!{desk.me.person}",) if number % _HIDDEN == 0 else ()
                vault.views.put(CaseRow(number, f"{number:032x}", f"n{number}", line=line, shut_out=kept_out))
                young = {f"{random.randrange(3 * last):032x}" for _ in range(2)}
                people = [PersonRow(one, "here", one, b"{}") for one in sorted(young)]
                vault.directory.put(number, People(people))
                vault.figures.put(number, figures(random), young)


def _figures(random: Random) -> Figures:
    day = _FIRST + timedelta(days=random.randrange(_YEARS * 365))
    facts = {fact.name: (random.choice(fact.values),) for fact in FACTS}
    facts["sex"] = tuple({random.choice(["female", "male"]) for _ in range(2)})
    due = {kind: f"2025-0{random.randrange(1, 10)}-01T16:00:00Z" for kind in ("answer", "deletion_by")}
    return Figures(day, 2, facts, {name: random.randrange(20_000) for name in TIMES}, due)
