"""`python -m tests.attacks.mutants.server RESULTS SHARE MODULES TESTS`: runs tests over mutants, by fork.

Pytest collects once; then each mutant is a forked process that changes its own code and runs the tests that
go through the changed statement, the quickest first, until one fails. A mutant that runs on without end is
stopped, and counts as caught. `SHARE` is how many mutants to take of each hundred, spread evenly; `MODULES`
are of `TARGETS`, with commas.
"""

import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.attacks.mutants.grafting import graft
from tests.attacks.mutants.mutator import Mutant, control_of, mutants_of

ROOT = Path(__file__).parents[3]
TARGETS = {
    "entry": "yps_desktop.record.entry",
    "ledger": "yps_desktop.vault.ledger",
    "keystore": "yps_desktop.vault.keystore",
}
_SLOW = 5.0
"""Seconds of work: a test that takes longer is not run over mutants."""
_PATIENCE = 20
"""Seconds of work that a mutant gets."""
_AT_ONCE = 2
_EXAMPLES = 20
_MOST_MEMORY = 4 * 1024**3


@dataclass(frozen=True)
class Run:
    """A test, how long it took, and the lines it went through, by file."""

    item: pytest.Item
    seconds: float
    lines: frozenset[tuple[str, int]]


class Server:
    """The plugin that takes the place of pytest's own loop over the tests."""

    def __init__(self, results: Path, share: int, modules: list[str]) -> None:
        self._results, self._share, self._modules = results, share, modules

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self) -> None:
        """Let properties be tried a few times only, the same each time."""
        from hypothesis import settings  # late: pytest has to see its import first

        settings.register_profile("mutants", settings(max_examples=_EXAMPLES, derandomize=True))
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        following = [*session.items[1:], None]
        traced = (_traced(*pair) for pair in zip(session.items, following, strict=True))
        runs = sorted((run for run in traced if run is not None), key=lambda run: run.seconds)
        everything = [m for one in self._modules for m in mutants_of(TARGETS[one], _path(one))]
        chosen = [control_of(TARGETS[one], _path(one)) for one in self._modules]
        chosen += [m for n, m in enumerate(everything) if n * self._share % 100 < self._share]
        with self._results.open("w", encoding="utf-8") as file:
            for mutant, outcome in _outcomes(chosen, runs):
                print(json.dumps([mutant.name, outcome, mutant.lines.start]), file=file, flush=True)
        return True


def _path(target: str) -> Path:
    return ROOT / f"{TARGETS[target].replace('.', '/')}.py"


def _traced(item: pytest.Item, following: pytest.Item | None) -> Run | None:
    """Run a test as it is and note the lines it goes through; None where it cannot be used."""
    lines: set[tuple[str, int]] = set()
    wanted = {str(_path(one)) for one in TARGETS}

    def in_file(frame: FrameType, event: str, _: object) -> Any:
        lines.add((frame.f_code.co_filename, frame.f_lineno))
        return in_file

    def enter(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename not in wanted:
            return None
        return in_file(frame, event, None)

    begun = time.process_time()
    sys.settrace(enter)
    try:
        reports = runtestprotocol(item, nextitem=following, log=False)
    finally:
        sys.settrace(None)
    seconds = time.process_time() - begun
    if seconds > _SLOW or not all(report.passed for report in reports):
        return None
    return Run(item, seconds, frozenset(lines))


def _outcomes(mutants: list[Mutant], runs: list[Run]) -> Iterator[tuple[Mutant, str]]:
    waiting, running = list(mutants), dict[int, Mutant]()
    while waiting or running:
        while waiting and len(running) < _AT_ONCE:
            mutant = waiting.pop(0)
            running[_forked(mutant, runs)] = mutant
        process, status = os.wait()
        if process in running:
            yield running.pop(process), _said(status)


def _said(status: int) -> str:
    if os.WIFSIGNALED(status):
        return "stopped"
    return "survived" if os.WEXITSTATUS(status) == 0 else "caught"


def _forked(mutant: Mutant, runs: list[Run]) -> int:
    process = os.fork()
    if process:
        return process
    code = 1  # where the changed program does not even start
    own = _own_temp_folder(runs)
    with suppress(BaseException):
        _limit()
        code = _run(mutant, runs)
    shutil.rmtree(own, ignore_errors=True)
    os._exit(code)


def _own_temp_folder(runs: list[Run]) -> Path:
    """Let the tests of this process put their files into a folder of its own: a shared one fills up."""
    factory = runs[0].item.config._tmp_path_factory  # type: ignore[attr-defined]
    own: Path = factory.getbasetemp() / f"mutant-{os.getpid()}"
    factory._given_basetemp, factory._basetemp = own, None
    return own


def _limit() -> None:
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    signal.setitimer(signal.ITIMER_REAL, 3 * _PATIENCE)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)


def _run(mutant: Mutant, runs: list[Run]) -> int:
    """Run the tests that go through the changed statement; what runs at import is changed for all of them."""
    wanted = {(str(mutant.path), line) for line in mutant.lines}
    chosen = [run.item for run in runs if wanted & run.lines] if mutant.inside else [run.item for run in runs]
    graft(mutant)
    for item, following in zip(chosen, [*chosen[1:], None], strict=True):
        reports = runtestprotocol(item, nextitem=following, log=False)
        if any(report.failed for report in reports):
            return 1
    return 0


def main(words: list[str]) -> int:
    results, share, modules, *tests = words
    os.environ["CI"] = "1"
    options = ["-p", "no:randomly", "-p", "no:cacheprovider", "-s"]
    options += ["-o", "tmp_path_retention_policy=none", f"--basetemp={results}.tmp"]
    server = Server(Path(results), int(share), modules.split(","))
    return int(pytest.main([*options, *tests], plugins=[server]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
