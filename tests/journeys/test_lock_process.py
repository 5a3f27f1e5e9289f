"""The real lock: the process that held the record ends; the one that stands there never saw a word of it."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.services.conftest import WRENS
from tests.ui.shell.scribble import typed_in
from yps_desktop.services.nameplate import read_nameplate
from yps_desktop.services.opening import close, open_desk, prove

ROOT = Path(__file__).resolve().parents[2]
MARKER = "Quillfeather-7291 told me at break"
STANDS_LOCKED = "You locked the record. Nothing was lost."
_ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER: a process that outlives its parent becomes ours
_PATIENCE = 60.0

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@pytest.fixture
def unlocked(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
    words = [sys.executable, "-m", "tests.journeys.unlocked_process", str(tmp_path / "vault"), MARKER]
    process = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield process
    for pid in _running_with(tmp_path):  # they hold the same pipes
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    if process.poll() is None:
        process.kill()
    process.communicate()
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 0, 0, 0, 0)


def test_after_the_lock_another_process_stands_there_that_leaves_no_core_and_the_draft_is_kept(
    unlocked, tmp_path
):
    assert unlocked.stdout.readline() == "typed\n"
    locked = _lock(unlocked, tmp_path)
    assert locked != unlocked.pid
    _wait_for(lambda: _core_limits(locked) == ["0", "0"])
    assert _draft_in(tmp_path / "vault") == MARKER


@pytest.mark.skipif(
    getattr(os, "geteuid", lambda: 1)() != 0, reason="only root may look into the program's memory"
)
def test_what_stands_there_after_the_lock_holds_nothing_of_the_record(attack, unlocked, tmp_path):
    tried = attack("the fresh process’s memory after a lock", short=1, full=1, must="none found")
    assert unlocked.stdout.readline() == "typed\n"
    assert _holds(unlocked.pid, MARKER), "the search would not see the marker"
    locked = _lock(unlocked, tmp_path)
    _wait_for(lambda: _holds(locked, STANDS_LOCKED))
    assert not _holds(locked, MARKER)
    tried.tried = 1


def _lock(unlocked: subprocess.Popen[str], tmp_path: Path) -> int:
    """Let it lock; give the process that stands there once the first has ended well."""
    unlocked.stdin.write("lock\n")
    unlocked.stdin.flush()
    assert unlocked.wait(_PATIENCE) == 0
    (locked,) = _wait_for(lambda: _running_with(tmp_path))
    return locked


def _draft_in(folder: Path) -> str:
    plate = read_nameplate(folder)
    assert plate is not None
    desk = open_desk(prove(folder, plate.people[0].id, WRENS), lambda: datetime.now(UTC))
    try:
        return typed_in(desk)
    finally:
        close(desk)


def _core_limits(pid: int) -> list[str]:
    """Read how large a file a crash may write, now and at most."""
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    return next(line.split()[4:6] for line in lines if line.startswith("Max core file size"))


def _running_with(folder: Path) -> list[int]:
    """Find the program's processes that were started with this folder and are not the first one."""
    found = []
    for entry in Path("/proc").iterdir():
        words = _command(entry) if entry.name.isdigit() else []
        if str(folder / "vault") in words and "yps_desktop" in words:
            found.append(int(entry.name))
    return found


def _command(process: Path) -> list[str]:
    try:
        return (process / "cmdline").read_bytes().decode().split("\0")
    except OSError:
        return []


def _holds(pid: int, words: str) -> bool:
    """Say whether a process holds words anywhere in its memory, as Python, Qt or SQLite would keep them."""
    spellings = [words.encode("utf-8"), words.encode("utf-16-le")]
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        return any(spelling in part for part in _parts(pid, memory) for spelling in spellings)


def _parts(pid: int, memory) -> Iterator[bytes]:
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        span, rights, *_ = line.split()
        start, end = (int(number, 16) for number in span.split("-"))
        if rights.startswith("rw"):
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue


def _wait_for(there: Callable[[], object]):
    end = monotonic() + _PATIENCE
    while not (found := there()):
        assert monotonic() < end, "it did not come in time"
        sleep(0.05)
    return found
