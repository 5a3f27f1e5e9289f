"""A register of a thousand cases: read a few at a time, so that nobody waits behind it (Z8)."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.bench.invented import DAY, Filler, new_desk
from tests.bench.measure import Result, limited, percentile, seconds
from yps_desktop.documents.produce import printed
from yps_desktop.record.periods import school_year
from yps_desktop.services import registers
from yps_desktop.services.desk import Desk
from yps_desktop.services.registers import Asked, Found

ENTRIES = 12
_LONGEST = 0.05
"""The longest that anything takes on *record*, in seconds."""


def measure(folder: Path, full: bool) -> Iterator[Result]:
    """Read, compose and print the register of cases."""
    cases = 1_000 if full else 200
    desk = new_desk(folder / "registers")
    Filler(desk).fill(cases, ENTRIES)
    asked = Asked("cases", school_year(DAY.day))
    found, taken = _read(desk, asked)
    composed = seconds(lambda: registers.prepare(desk, asked, found))
    what = f"register, {cases:,} cases"
    yield limited(f"{what}: longest turn on record", percentile(taken, 99), _LONGEST)
    yield limited(f"{what}: composed", composed, _LONGEST)
    yield limited(f"{what}: read in all", sum(taken), cases * 0.01)
    paper = registers.prepare(desk, asked, found).paper
    yield limited(f"{what}: printed", seconds(lambda: printed(paper)), cases * 0.01)
    desk.vault.close()


def _read(desk: Desk, asked: Asked) -> tuple[Found, list[float]]:
    """Read as the page does, and time each turn."""
    found, taken, before = Found(), list[float](), None
    while True:
        page = registers.next_cases(desk, asked, before)
        for at in range(0, len(page.cases), registers.SLICE):
            started = perf_counter()
            found = found.plus(registers.read(desk, asked, page.cases[at : at + registers.SLICE]))
            taken.append(perf_counter() - started)
        if (before := page.before) is None:
            return found, taken
