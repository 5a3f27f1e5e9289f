"""kill -9 at each change a work makes to the disk: the next start opens what was, or what was to be."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.attacks.every_work import WORKS
from tests.attacks.tracing import REFUSED, why_not
from tests.attacks.works import prepare

PROJECT = Path(__file__).parents[2]
MOST = 150
"""Kills of one work; all its changes where it makes no more."""


class Killer:
    """The process that does works and kills them."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.attacks.killed_at", folder]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._process = subprocess.Popen(command, cwd=PROJECT, **pipes)

    def kill(self, work: str, nth: int) -> tuple[int, str]:
        """Kill a work before its nth change (0: never); give the changes begun and what was wrong."""
        self._process.stdin.write(f"{work} {nth}\n")
        self._process.stdin.flush()
        changes, _, wrong = self._process.stdout.readline().rstrip("\n").partition(" ")
        if not changes and self._process.wait() == REFUSED:
            pytest.skip("this system does not let a program trace its own child")
        return int(changes), wrong

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module")
def killer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killer]:
    if why := why_not():
        pytest.skip(why)
    folder = tmp_path_factory.mktemp("killed").resolve()
    prepare(folder / "prepared")
    started = Killer(folder)
    yield started
    started.close()


@pytest.mark.parametrize("work", WORKS)
def test_the_next_start_opens_what_was_or_what_was_to_be(attack, killer, work):
    every, wrong = killer.kill(work, 0)
    assert wrong == ""
    what, most = f"kill -9 at a change to the disk: {work}", min(every, MOST)
    row = attack(what, short=1, full=most, must="0 lost, 0 damaged")
    for nth in Random(work).sample(range(1, every + 1), row.count):
        assert killer.kill(work, nth) == (nth, ""), f"{work}, change {nth} of {every}"
        row.tried += 1
