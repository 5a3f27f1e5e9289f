"""Runs a work in a process of its own while each of its system calls is watched."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attacks.disk_log import DiskLog
from tests.attacks.traced import TOLD_ON
from tests.attacks.tracing import REFUSED, Call, trace, why_not

PROJECT = Path(__file__).parents[2]


def record(disk: Path, work: str, times: int, *control: str) -> DiskLog:
    """Do a work on a disk until it has said so many things, and give all it did to the disk."""
    log = DiskLog(disk, TOLD_ON)
    words = ["tests.attacks.traced", str(disk), work, str(times), *control]
    code, said = watch(words, lambda _: 0, log.ended)
    assert code == 0, said
    return log


def watch(words: list[str], begun: Callable[[Call], int], ended: Callable[[Call], None]) -> tuple[int, str]:
    """Trace one run of a module with its words, and give its exit code and what it wrote as errors."""
    if why := why_not():
        pytest.skip(why)
    command = [sys.executable, "-m", *words]
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            code = trace(process.pid, begun, ended)
        except BaseException:
            process.kill()
            raise
        said = process.stderr.read() if process.stderr else ""
    if code == REFUSED:
        pytest.skip("this system does not let a program trace its own child")
    return code, said
