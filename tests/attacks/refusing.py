"""Lets the disk refuse a traced program: full or gone from some call on, or at one call alone."""

import errno
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tests.attacks.tracing import Call

How = Literal["full", "pulled", "once"]

_OPEN, _WRITE = 257, 1
# linux/arch/x86/entry/syscalls/syscall_64.tbl; by path: the argument that names it
_FILLING = {_WRITE, 18, 83}  # write, pwrite64, mkdir
_BY_FILE = {
    0,
    _WRITE,
    17,
    18,
    74,
    75,
    77,
    217,
}  # read … pread64, pwrite64, fsync, fdatasync, ftruncate, getdents64
_BY_PATH = {4: 0, 21: 0, 82: 0, 83: 0, 84: 0, 87: 0, _OPEN: 1, 262: 1, 263: 1}
# stat, access, rename, mkdir, rmdir, unlink, openat, newfstatat, unlinkat


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
        self._root, self._waiting = str(root), list(trials)
        self._now = self._waiting.pop(0)
        self._is_on = False
        self._calls: dict[How, int] = {}

    def begun(self, call: Call) -> int:
        """See a call before it is made, and give the errno it fails with, or 0."""
        if call.number == _WRITE and call.arguments[0] == 1:
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
        if self._now.how == "full":
            return self._fills(call)
        return (call.number in _BY_FILE and self._is_open_here(call)) or (
            call.number in _BY_PATH and self._is_named_here(call)
        )

    def _fills(self, call: Call) -> bool:
        if call.number == _OPEN:
            makes = call.arguments[2] & os.O_CREAT and self._is_named_here(call)
            return bool(makes) and not os.path.lexists(call.text(1))
        if call.number not in _FILLING:
            return False
        return self._is_named_here(call) if call.number in _BY_PATH else self._is_open_here(call)

    def _is_named_here(self, call: Call) -> bool:
        return call.text(_BY_PATH[call.number]).startswith(f"{self._root}/")

    def _is_open_here(self, call: Call) -> bool:
        try:
            return str(Path(f"/proc/{call.pid}/fd/{call.arguments[0]}").readlink()).startswith(
                f"{self._root}/"
            )
        except OSError:
            return False
