"""Starts other programs for set-up, without the caller's Python settings leaking into them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

Call = Callable[[Sequence[str]], int]
"""Runs a command to its end and returns its exit code; tests put a fake in its place."""
CallTogether = Callable[[Sequence[Sequence[str]]], list[int]]
"""Runs commands beside each other and returns their exit codes."""

ROOT = Path(__file__).resolve().parent.parent

# They would make the virtual environment's Python look for its modules somewhere else.
LEAKS = ("PYTHONPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__")


def call(command: Sequence[str]) -> int:
    """Run a command in the project's folder and return its exit code (128 + n where signal n ended it)."""
    code = subprocess.run(command, cwd=ROOT, env=clean_environ(), check=False).returncode
    return code if code >= 0 else 128 - code


def call_together(commands: Sequence[Sequence[str]]) -> list[int]:
    """Run commands beside each other and return their exit codes.

    The first speaks as it goes; what the others said is printed once it has ended, each whole.
    """
    first, *others = commands
    with ExitStack() as held:
        said = [held.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8")) for _ in others]
        begun = [
            subprocess.Popen(other, cwd=ROOT, env=clean_environ(), stdout=out, stderr=subprocess.STDOUT)
            for other, out in zip(others, said, strict=True)
        ]
        codes = [call(first)]
        for process, out in zip(begun, said, strict=True):
            code = process.wait()
            codes.append(code if code >= 0 else 128 - code)
            out.seek(0)
            print(out.read(), end="", flush=True)
    return codes


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
