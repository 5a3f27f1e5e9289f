"""The longest time in which the window could not answer, through the whole tour."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import Result, limited, not_yet
from tests.bench.starting import FailedError, run

WHAT = "event loop: longest gap through the tour"


def measure(folder: Path) -> Iterator[Result]:
    """Play the tour once in a process of its own."""
    try:
        found = run(folder, "tests.bench.tour_gap", str(folder / "tour"))
    except FailedError as failed:
        yield not_yet(WHAT, str(failed))
        return
    yield limited(WHAT, found["gap"], 0.1)
