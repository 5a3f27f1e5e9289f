"""Twenty thousand pupils taken in from a file, and found as a name is typed."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.invented import new_desk
from tests.bench.measure import Call, Result, limited, seconds
from yps_desktop.services import school_lists
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_lists import Answered, Known

PUPILS, LOOKS = 20_000, 50
A_TURN = 0.1
"""Seconds for which *record* may keep somebody waiting."""
_HEADS = "Adno,Surname,Forename,DOB,Sex,NC Year,Tutor Group\n"


def measure(folder: Path) -> Iterator[Result]:
    """Take a first list in, then one that changes every line of it."""
    desk, path = new_desk(folder / "vault"), folder / "pupils.csv"
    for what, year in (("new", 10), ("changed", 11)):
        _write(path, year)
        began = perf_counter()
        read = school_lists.read_file(path, "pupils")
        yield limited(f"{PUPILS:,} pupils read", perf_counter() - began, 2)
        turns: list[float] = []
        known = _known(desk, turns)
        found = school_lists.compare(read, known)
        ready = school_lists.make_ready(read, known, found, Answered())
        while _timed(lambda: school_lists.clear_slice(desk, "pupils"), turns):
            pass
        for rows in school_lists.slices(ready):
            _timed(partial(school_lists.stage_slice, desk, "pupils", rows), turns)
        _timed(partial(school_lists.take_in, desk, ready), turns)
        yield limited(f"{PUPILS:,} pupils taken in, {what}", perf_counter() - began, 10)
        yield limited("the longest of its turns on record", max(turns), A_TURN)
    looks = [seconds(lambda: school_lists.find(desk, "pupils", "pup sampl")) for _ in range(LOOKS)]
    yield limited(f"a name typed, among {PUPILS:,} pupils", median(looks), 0.05)
    desk.vault.close()


def _write(path: Path, year: int) -> None:
    lines = (f"{one},Sampleton{one},Pupil,31/08/2011,F,{year},{year}B\n" for one in range(1, PUPILS + 1))
    path.write_text(_HEADS + "".join(lines), encoding="utf-8")


def _known(desk: Desk, turns: list[float]) -> list[Known]:
    found: list[Known] = []
    while True:
        after = found[-1].id if found else ""
        began = perf_counter()
        some = school_lists.known_slice(desk, "pupils", after)
        turns.append(perf_counter() - began)
        found += some
        if len(some) < school_lists.SLICE:
            return found


def _timed(call: Call, turns: list[float]) -> object:
    began = perf_counter()
    answer = call()
    turns.append(perf_counter() - began)
    return answer
