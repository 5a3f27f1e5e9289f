"""Lets the disk refuse a traced program: full or gone from some call on, or at one call alone."""

import errno
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tests.attacks.tracing import Call
from tests.attacks.watched_folder import WRITE, WatchedFolder

How = Literal["full", "pulled", "once"]


@dataclass(slots=True)
class Trial:
    """One round: how the disk refuses, how far on among its calls (0 to 1; None: never), what came of it."""

    how: How
    at: float | None = None
    nth: int = 0
    calls: int = 0
    refused: list[str] = field(default_factory=list)
    again: str = ""
    judged: str = "it did not come to its end"


class Refusing:
    """Counts the calls to the disk in each round and refuses what the trial says.

    How many there are is learnt from a trial before it that is refused nothing.
    """

    def __init__(self, root: Path, trials: list[Trial]) -> None:
        self._folder, self._waiting = WatchedFolder(root), list(trials)
        self._now = self._waiting.pop(0)
        self._is_on = False
        self._calls: dict[How, int] = {}

    def begun(self, call: Call) -> int:
        """See a call before it is made, and give the errno it fails with, or 0."""
        if call.number == WRITE and call.arguments[0] == 1:
            self._hear(call.data(call.arguments[1], call.arguments[2]).decode())
            return 0
        if not self._is_on or not self._is_counted(call):
            return 0
        trial = self._now
        trial.calls += 1
        if trial.nth == 0 or trial.calls < trial.nth or (trial.how == "once" and trial.calls > trial.nth):
            return 0
        return errno.ENOSPC if trial.how == "full" else errno.EIO

    def _hear(self, line: str) -> None:
        word, _, rest = line.rstrip("\n").partition(" ")
        if word in ("begin", "end"):
            self._is_on = word == "begin"
        elif word == "refused":
            self._now.refused.append(rest)
        elif word == "again":
            self._now.again = rest
        elif word == "judged":
            self._now.judged = rest
            self._go_on()

    def _go_on(self) -> None:
        done = self._now
        if done.at is None:
            self._calls[done.how] = done.calls
        if self._waiting:
            self._now = self._waiting.pop(0)
        if self._now.at is not None:
            self._now.nth = 1 + int(self._now.at * self._calls[self._now.how])

    def _is_counted(self, call: Call) -> bool:
        return self._folder.fills(call) if self._now.how == "full" else self._folder.is_about(call)
