"""`python -m tests.bench [row …] [--full]`: DESIGN's speed table, measured in one run, beside its aims."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import (
    backing_up,
    built,
    chains,
    lists,
    numbers,
    opening_cases,
    papers_made,
    patterns_found,
    people,
    registers_read,
    saving,
    starting,
    table,
    taking_in,
    touring,
)
from tests.bench.measure import Result

SIZES, ALL_SIZES = (1_000, 10_000), (1_000, 10_000, 100_000)
FULL = "--full"

Row = Callable[[Path, bool], Iterator[Result]]

ROWS: Mapping[str, Row] = {
    "start": lambda folder, _full: starting.measure_start(folder),
    "unlock": lambda folder, _full: starting.measure_unlock(folder),
    "save": lambda folder, _full: saving.measure(folder),
    "open": lambda folder, _full: opening_cases.measure(folder),
    "list": lambda folder, full: lists.measure(folder, ALL_SIZES if full else SIZES),
    "people": lambda folder, full: people.measure(folder, ALL_SIZES if full else SIZES),
    "numbers": lambda folder, full: numbers.measure(folder, ALL_SIZES if full else SIZES),
    "patterns": lambda folder, _full: patterns_found.measure(folder),
    "intake": lambda folder, _full: taking_in.measure(folder),
    "chain": lambda folder, _full: chains.measure(folder),
    "paper": lambda folder, full: papers_made.measure(folder, full),
    "register": lambda folder, full: registers_read.measure(folder, full),
    "backup": lambda folder, _full: backing_up.measure(folder),
    "built": lambda folder, _full: built.measure(folder),
    "gap": lambda folder, _full: touring.measure(folder),
}


def main(words: Sequence[str]) -> int:
    """Measure the rows named, or all, and print each line as soon as it is known."""
    full, named = FULL in words, [word for word in words if word != FULL]
    unknown = [word for word in named if word not in ROWS]
    if unknown:
        print(f"There is no row {unknown[0]}. There are {', '.join(ROWS)}; {FULL} goes to 100,000 cases.")
        return 2
    measured = []
    print(table.head())
    for name in named or ROWS:
        for result in _measured(ROWS[name], full):
            measured.append(result)
            print(table.line(result), flush=True)
    print(table.ending(measured))
    return 0


def _measured(row: Row, full: bool) -> Iterator[Result]:
    with tempfile.TemporaryDirectory(prefix="yps-bench-") as folder:
        yield from row(Path(folder), full)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
