"""Lets one long command run beside what else is done."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from installer.processes import clean_environ
from installer.words import SetUpError


@contextmanager
def meanwhile(
    command: Sequence[str], folder: Path, trouble: str, **surroundings: str
) -> Iterator[Callable[[], None]]:
    """Run a command in a folder; calling what is given waits for its end.

    That call raises SetUpError, `trouble` and the last it said, where the command failed. Whatever still runs
    in the end is ended, with all that it began.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=clean_environ() | surroundings,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield lambda: _wait(process, said, trouble)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _wait(process: subprocess.Popen[bytes], said: IO[str], trouble: str) -> None:
    if process.wait():
        said.seek(0)
        raise SetUpError(f"{trouble}: {said.read().strip()[-800:]}")
