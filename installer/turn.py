"""Lets one set-up at a time work in a folder; the others wait for their turn."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from installer.words import say


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Hold an existing file for this process; the system lets go of it however the process ends."""
    with path.open("r+b") as file:
        if not _taken(file):
            say("Another set-up is at work in this folder; this one goes on when it is done.")
            while not _taken(file):
                time.sleep(0.2)
        yield


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        # A byte far behind the end: nobody who only reads the file is kept out.
        file.seek(1 << 30)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
