"""Chooses how much work a guess at a password costs on this computer."""

import time
from collections.abc import Callable

from yps_desktop.vault.slots import Derivation, derive

AIM_SECONDS = 1.0
"""In the middle of 0.7 to 1.5 seconds: long for somebody who guesses, short for somebody who unlocks."""

_MOST_PASSES = 8
_SMALLER = Derivation(memory_kib=64 * 1024)


def calibrate(
    run: Callable[[Derivation], None] | None = None, clock: Callable[[], float] = time.perf_counter
) -> Derivation:
    """Measure one derivation and give the one that takes about a second; never below the writer's floor.

    Where the computer has not the memory for 256 MiB, it is 64 MiB with more passes.
    """
    try:
        return _fit(Derivation(), run or _run, clock)
    except MemoryError:
        return _fit(_SMALLER, run or _run, clock)


def _fit(work: Derivation, run: Callable[[Derivation], None], clock: Callable[[], float]) -> Derivation:
    begun = clock()
    run(work)
    a_pass = max(clock() - begun, 1e-6) / work.passes
    passes = min(max(work.passes, round(AIM_SECONDS / a_pass)), _MOST_PASSES)
    return Derivation(work.memory_kib, passes, work.lanes)


def _run(work: Derivation) -> None:
    derive(work, b"\0" * 16, b"measured")
