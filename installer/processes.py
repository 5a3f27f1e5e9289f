"""Starts other programs for set-up, without the caller's Python settings leaking into them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Call = Callable[[Sequence[str]], int]
"""Runs a command to its end and returns its exit code; tests put a fake in its place."""

ROOT = Path(__file__).resolve().parent.parent

# They would make the virtual environment's Python look for its modules somewhere else.
LEAKS = ("PYTHONPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__")


def call(command: Sequence[str]) -> int:
    """Run a command in the project's folder and return its exit code (128 + n where signal n ended it)."""
    code = subprocess.run(command, cwd=ROOT, env=clean_environ(), check=False).returncode
    return code if code >= 0 else 128 - code


def silent_call(command: Sequence[str]) -> int:
    """Run a command that is only a question: nothing in, nothing shown."""
    quiet = subprocess.DEVNULL
    return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False).returncode


def become(command: Sequence[str]) -> int:  # noqa: RET503 - nothing comes after execve
    """Hand this process over to a command where the system can, so that signals go straight to it."""
    if sys.platform == "win32":
        return call(command)
    os.chdir(ROOT)
    os.execve(command[0], list(command), clean_environ())


def clean_environ() -> dict[str, str]:
    """Return the environment for child processes, without what points Python elsewhere."""
    return {name: value for name, value in os.environ.items() if name not in LEAKS}
