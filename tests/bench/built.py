"""The built program against the same from its source: how soon it stands, and how much it takes up."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import monotonic, sleep

from tests.bench.invented import new_desk
from tests.bench.measure import Result, compared, not_yet
from tests.bench.starting import ROOT, FailedError, elsewhere
from yps_desktop.services.opening import close

PROGRAM = ROOT / "dist" / "yps-desktop"
STARTS, PATIENCE = 9, 60
MB = 1_000_000
MOST_MB = 190

# Loaded to paint the first icon of the first face: that a process has loaded it can be seen from outside.
_STANDS = "QtSvg"


def measure(folder: Path) -> Iterator[Result]:
    """Start both in turn, and add up the built folder."""
    what = "start of the built program"
    if not sys.platform.startswith("linux") or not (PROGRAM / "yps-desktop").is_file():
        yield not_yet(what, "`python3 -m installer build` first, on Linux")
        return
    close(new_desk(folder / "vault"))
    words = ("--vault", str(folder / "vault"))
    commands = [(str(PROGRAM / "yps-desktop"), *words), (sys.executable, "-m", "yps_desktop", *words)]
    try:
        turns = [[_starts(command, elsewhere(folder)) for command in commands] for _ in range(STARTS + 1)][1:]
    except FailedError as failed:
        yield not_yet(what, str(failed))
        return
    built, source = (median(column) for column in zip(*turns, strict=True))
    yield compared(what, built, source, 1.2, note="from its source")
    yield _size()


def _size() -> Result:
    taken = sum(
        path.stat().st_size for path in PROGRAM.rglob("*") if path.is_file() and not path.is_symlink()
    )
    aim = f"≤ {MOST_MB} MB"
    return Result("the built folder, unpacked", f"{taken / MB:.1f} MB", "", "", aim, taken <= MOST_MB * MB)


def _starts(command: Sequence[str], environ: Mapping[str, str]) -> float:
    """Time a start until its first face stands, less waits for busy processors. Raises FailedError."""
    quiet = subprocess.DEVNULL
    began = monotonic()
    process = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=quiet, stderr=quiet)
    try:
        while process.poll() is None and monotonic() - began < PATIENCE:
            if _STANDS in _loaded(process.pid):
                return monotonic() - began - _waited(process.pid)
            sleep(0.002)
    finally:
        process.kill()
        process.wait()
    raise FailedError("it ended, or stood still, before its first face")


def _waited(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="utf-8").split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


def _loaded(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
