"""The checks that a change has to pass, one after the other, the tests last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.processes import Call, CallTogether, call, call_together
from installer.words import say

# Started as modules of the environment's Python: scripts in .venv/bin break when the folder is moved.
CHECKS: Mapping[str, Sequence[str]] = {
    "Style (ruff check)": ("-m", "ruff", "check"),
    "Layout (ruff format)": ("-m", "ruff", "format", "--check"),
    "Types (mypy)": ("-m", "mypy"),
    "Layers (import-linter)": ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
}
TESTS = ("-m", "pytest")
_WHOLE_PROGRAM = ("tests/journeys", "tests/attacks")
HALVES = (_WHOLE_PROGRAM, tuple(f"--ignore={folder}" for folder in _WHOLE_PROGRAM))
"""Words that part the tests in two of about the same length, for two cores: whole stories, and all else."""


def run_tests(python: Path, words: Sequence[str], run: Call = call) -> int:
    """Run the tests that these pytest words choose and return pytest's exit code."""
    return run([str(python), *TESTS, *words])


def run_all(python: Path, in_ci: bool, run: Call = call, together: CallTogether = call_together) -> int:
    """Run every check and then every test, even where an early one fails; return 0 when all passed.

    The tests run in two halves beside each other. What failed is said before they begin, and again at the
    end except in CI, where the last line is pytest's own.
    """
    failed = [name for name, words in CHECKS.items() if not _passes(name, [str(python), *words], run)]
    if failed:
        say(f"Not passed so far: {', '.join(failed)}.")
    say("Tests (pytest):")
    if any(together([[str(python), *TESTS, *half] for half in HALVES])):
        failed.append("Tests (pytest)")
    if failed and not in_ci:
        say(f"Not passed: {', '.join(failed)}.")
    return 1 if failed else 0


def _passes(name: str, command: Sequence[str], run: Call) -> bool:
    say(f"{name}:")
    return run(command) == 0
