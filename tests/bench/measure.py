"""Measuring: how long a call takes, several taken in turn so that a busy machine hurts all alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log
from statistics import median
from time import perf_counter

Call = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: what, how much, against what, and the aim; `met` is None where there is none."""

    what: str
    ours: str
    against: str = ""
    ratio: str = ""
    aim: str = ""
    met: bool | None = None


def seconds(call: Call) -> float:
    """Time one call."""
    started = perf_counter()
    call()
    return perf_counter() - started


def in_turn(calls: Iterable[Call], times: int) -> list[float]:
    """Give the median seconds of each call, taken in turn so many times after one that does not count."""
    listed = list(calls)
    for call in listed:
        call()
    taken = [[seconds(call) for call in listed] for _ in range(times)]
    return [median(column) for column in zip(*taken, strict=True)]


def percentile(taken: Iterable[float], percent: float) -> float:
    """Give the value that so many percent do not exceed."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def slope(sizes: Iterable[int], taken: Iterable[float]) -> float:
    """Give how time grows with size, first to last: 0 not at all, 1 in step."""
    many, long = list(sizes), list(taken)
    return log(long[-1] / long[0]) / log(many[-1] / many[0])


def said(taken: float) -> str:
    """Write seconds as a person reads them."""
    if taken >= 1:
        return f"{taken:.2f} s"
    return f"{taken * 1000:.1f} ms" if taken >= 0.001 else f"{taken * 1_000_000:.0f} µs"


def compared(
    what: str, ours: float, base: float, most: float, *, plus: float = 0.0, note: str = ""
) -> Result:
    """Make a line of two times and the highest ratio aimed at, `plus` seconds on top."""
    aim = f"≤ {most:.2f}×" + (f" + {said(plus)}" if plus else "")
    against = f"{said(base)} {note}".strip()
    return Result(what, said(ours), against, f"{ours / base:.2f}×", aim, ours <= base * most + plus)


def limited(what: str, ours: float, most: float, *, note: str = "") -> Result:
    """Make a line of one time and the longest aimed at."""
    return Result(what, said(ours), note, "", f"≤ {said(most)}", ours <= most)


def not_yet(what: str, why: str) -> Result:
    """Make a line for what is not there to be measured."""
    return Result(what, "not there yet", why)
