"""Does one work on a disk while its parent watches each system call: `python -m tests.attacks.traced …`.

The words are DISK WORK TIMES [control]: it ends once it has said so many things. `control` sets the database
as it must not be set: a journal that is deleted, and a lock that is let go between transactions.
"""

import sys
from contextlib import suppress
from pathlib import Path

from tests.attacks import tracing
from tests.attacks.works import WORKS, Say, speaking_on
from yps_desktop.vault import database

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
    database._SETTINGS = tuple(
        (name, *UNSAFE.get(name, (value, reads))) for name, value, reads in database._SETTINGS
    )


def main(disk: str, work: str, times: str, *control: str) -> None:
    if control:
        settle_unsafely()
    say = stopping_after(int(times), speaking_on(TOLD_ON))
    tracing.let_be_traced()
    with suppress(EnoughError):
        WORKS[work](Path(disk), say)


if __name__ == "__main__":
    main(*sys.argv[1:])
