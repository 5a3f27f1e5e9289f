"""kill -9 at any moment: what was acknowledged is there afterwards, and all of it is whole."""

import os
import random
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.every_work import OF_OWN_STEPS
from tests.attacks.judging import BESIDE, clear, judge
from tests.attacks.works import note_number, prepare

MUST = "0 acknowledged lost, 0 damaged"
PROJECT = Path(__file__).parents[2]
LONGEST = dict.fromkeys(("back_up", "take_keys", "destroy", "restore", "restore_over", "found"), 0.06)
"""Seconds a work may go on after what it said last: about as long as its longest step takes."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is for systems that have it")


class Worker:
    """The working process and the last it said of each thing."""

    def __init__(self, disk: Path, work: str) -> None:
        command = [sys.executable, "-m", "tests.attacks.killed", disk, work]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT)
        self.told: dict[str, list[str]] = {}

    def run_and_kill(self, acknowledged: int, seconds: float) -> None:
        """Let it work, kill it a moment after so many acknowledgements, and hear all it had said."""
        self._process.stdin.write(b"go\n")
        self._process.stdin.flush()
        words = self._hear()
        while words[0] != "child":
            words = self._hear()
        child = int(words[1])
        for _ in range(acknowledged):
            assert self._hear()[0] != "gone", "the work ended by itself"
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        while self._hear()[0] != "gone":
            pass

    def forget(self, *words: str) -> None:
        for word in words:
            self.told.pop(word, None)

    def close(self) -> None:
        self._process.communicate()

    def _hear(self) -> list[str]:
        words = self._process.stdout.readline().decode().split()
        assert words, "the working process ended by itself"
        self.told[words[0]] = words
        return words


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    prepare(tmp_path / "disk")
    return tmp_path / "disk"


@pytest.fixture
def worker(request: pytest.FixtureRequest, disk: Path) -> Iterator[Worker]:
    started = Worker(disk, request.param)
    yield started
    started.close()


@pytest.mark.parametrize(
    ("worker", "work"), [(work, work) for work in OF_OWN_STEPS], indirect=["worker"], ids=list(OF_OWN_STEPS)
)
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(attack, worker, work, disk):
    chance = random.Random(f"{work} 20261120")
    row = attack(
        f"kill -9 at random points: {work}", short=5, full=120, must="0 acknowledged lost, 0 damaged"
    )
    for number in row:
        if number % 50 == 49:  # a record that grew for ever would take ever longer to judge
            shutil.rmtree(disk)
            prepare(disk)
            note_number(disk, 0)
            worker.told.clear()
        worker.run_and_kill(chance.randint(0, 3), chance.uniform(0, LONGEST.get(work, 0.012)))
        judge(disk, worker.told)
        clear(disk)
        worker.forget("backup", *BESIDE, *(("saved", "kept") if work == "restore_over" else ()))
