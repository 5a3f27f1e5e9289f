"""Start to unlock page, unlock to first page, and memory: each in fresh processes, beside an empty window."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import monotonic

from tests.bench.invented import PASSWORD, Filler, new_desk
from tests.bench.measure import Result, compared, limited, not_yet, said
from yps_desktop.services.opening import close
from yps_desktop.vault.slots import Derivation

ROOT = Path(__file__).resolve().parents[2]
MIB = 1024 * 1024
STARTS, UNLOCKS, CASES, OPEN, ENTRIES = 9, 3, 10_000, 30, 200

Found = dict[str, float]
_FAULT = re.compile(r"[\w.]+(Error|Exception)\b")


class FailedError(Exception):
    """The program did not come so far; its text is the last line it said."""


def measure_start(folder: Path) -> Iterator[Result]:
    """Start the program and an empty window in turn."""
    close(new_desk(folder / "vault"))
    what = "start to unlock page"
    try:
        pairs = _in_turn(folder, [str(folder / "vault"), "", ""], STARTS)
    except FailedError as failed:
        yield not_yet(what, str(failed))
        return
    yield compared(what, _median(pairs, 0, "start"), _median(pairs, 1, "start"), 1.1, note="an empty window")
    yield _memory("memory at the unlock page, painted", "painted", pairs, 65)
    yield _memory("the same, what opens a vault loaded", "memory", pairs, 65)


def measure_unlock(folder: Path) -> Iterator[Result]:
    """Unlock a vault of many cases, few of them open, with a password as dear as a real one."""
    desk = new_desk(folder / "vault", Derivation())
    filler = Filler(desk, closed=CASES - OPEN)
    filler.fill(CASES - 1)
    filler.fill(CASES, ENTRIES - 1)
    close(desk)
    what = f"unlock to first page painted, {CASES:,} cases"
    try:
        pairs = _in_turn(folder, [str(folder / "vault"), PASSWORD, filler.cases[-1]], UNLOCKS)
    except FailedError as failed:
        yield not_yet(what, str(failed))
        return
    alone = _median(pairs, 0, "derivation")
    yield compared(what, _median(pairs, 0, "unlock"), alone, 1.1, plus=0.025, note="key derivation")
    most = _median(pairs, 1, "memory") * 1.6 / MIB
    line = _memory(f"memory of the unlocked window, {CASES:,} cases", "memory", pairs, 110)
    yield replace(line, aim="≤ 1.60×, ≤ 110 MiB", met=line.met and _median(pairs, 0, "memory") / MIB <= most)
    for name, words in (("list", "list of cases"), ("case", f"case of {ENTRIES} entries")):
        yield limited(f"{words}, from the click until painted", _median(pairs, 0, f"{name}_again"), 0.1)
        yield Result("the first time, loading what draws it", said(_median(pairs, 0, f"{name}_first")))


def _in_turn(home: Path, words: list[str], times: int) -> list[tuple[Found, Found]]:
    """Start both once without counting, for the disk's sake, then in turn."""
    turns = [
        (run(home, "tests.bench.program_window", *words), run(home, "tests.bench.empty_window"))
        for _ in range(times + 1)
    ]
    return turns[1:]


def run(home: Path, module: str, *words: str) -> Found:
    """Run a module of these measurements in a process of its own. Raises FailedError."""
    began = str(monotonic())
    started = [sys.executable, "-m", module, began, *words]
    done = subprocess.run(started, cwd=ROOT, env=elsewhere(home), capture_output=True, text=True, timeout=180)
    if done.returncode or not done.stdout.strip():
        raise FailedError(_why(done.stderr))
    found: Found = json.loads(done.stdout.splitlines()[-1])
    return found


def _why(said: str) -> str:
    """Give the line that names the fault, cut to fit a table."""
    named = [line for line in said.splitlines() if _FAULT.match(line)]
    return (named[-1] if named else "it said nothing")[:70]


def elsewhere(home: Path) -> dict[str, str]:
    """Give surroundings that read nobody's settings and keep compiled modules, as installed."""
    folders = {name: str(home / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = {"PYTHONPYCACHEPREFIX": str(home / "compiled")}
    return {**kept, **folders, **compiled, "QT_QPA_PLATFORM": "offscreen"}


def _median(pairs: list[tuple[Found, Found]], which: int, name: str) -> float:
    return median(pair[which][name] for pair in pairs)


def _memory(what: str, name: str, pairs: list[tuple[Found, Found]], most: int) -> Result:
    ours, empty = (_median(pairs, which, name) / MIB for which in (0, 1))
    against = f"{empty:.1f} MiB an empty window"
    return Result(what, f"{ours:.1f} MiB", against, f"{ours / empty:.2f}×", f"≤ {most} MiB", 0 < ours <= most)
