"""Does one work on a disk while its parent watches each system call: `python -m tests.attacks.traced …`.

The words are DISK WORK TIMES [CONTROL]: it ends once it has said so many things. Two controls do what must
not be done: "unsafe" deletes the journal and lets go of the lock between transactions, as SQLite comes, and
"unsynced" never asks the disk to keep the program's own files and folders.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from tests.attacks import tracing
from tests.attacks.every_work import go_on
from tests.attacks.works import Say, speaking_on
from yps_desktop.vault import connection

TOLD_ON = 1
UNSAFE = {
    "journal_mode": ("DELETE", "delete"),
    "synchronous": ("FULL", 2),
    "locking_mode": ("NORMAL", "normal"),
}


class EnoughError(BaseException):
    """So much was said."""


def stopping_after(times: int, say: Say) -> Say:
    """Say so many things, then leave the work as if it were over."""
    left = times

    def counted(*words: object) -> None:
        nonlocal left
        say(*words)
        left -= 1
        if not left:
            raise EnoughError

    return counted


def settle_unsafely() -> None:
    connection._SETTINGS = tuple(
        (name, *UNSAFE.get(name, (value, reads))) for name, value, reads in connection._SETTINGS
    )


def main(disk: str, work: str, times: str, *control: str) -> None:
    if "unsafe" in control:
        settle_unsafely()
    if "unsynced" in control:
        os.fsync = lambda _: None
    say = stopping_after(int(times), speaking_on(TOLD_ON))
    tracing.let_be_traced()
    with suppress(EnoughError):
        go_on(work, Path(disk), say)


if __name__ == "__main__":
    main(*sys.argv[1:])
