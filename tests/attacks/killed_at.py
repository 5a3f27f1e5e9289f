"""Kills a work at its nth change to the disk: `python -m tests.attacks.killed_at FOLDER`.

Each line on standard input is a work and a number; FOLDER/prepared is laid out anew as FOLDER/disk for it.
The work is killed with -9 just before that change is made (0: never), then what is left is judged. The answer
is how many changes were begun and what was wrong, or nothing.
"""

import os
import shutil
import signal
import sys
import traceback
from pathlib import Path

from tests.attacks import tracing
from tests.attacks.disk_log import Tree
from tests.attacks.every_work import do_once
from tests.attacks.judging import judge
from tests.attacks.refused import in_child
from tests.attacks.tracing import Call
from tests.attacks.watched_folder import WatchedFolder
from tests.attacks.works import note_number, speaking_on


class Killing:
    """Counts the changes a work makes, and kills it before the nth."""

    def __init__(self, disk: Path, nth: int) -> None:
        self._folder, self._nth, self.changes = WatchedFolder(disk), nth, 0

    def begun(self, call: Call) -> int:
        """See a call before it is made."""
        if self._folder.changes(call):
            self.changes += 1
            if self.changes == self._nth:
                os.kill(call.pid, signal.SIGKILL)
        return 0


def run(disk: Path, work: str, nth: int) -> tuple[int, dict[str, list[str]]]:
    """Do a work once, killed before its nth change; give the changes begun and what it had said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            tracing.let_be_traced()
            do_once(work, disk, speaking_on(writing))
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    os.close(writing)
    killing = Killing(disk, nth)
    code = tracing.trace(child, killing.begun, lambda _: None)
    if code == tracing.REFUSED:
        sys.exit(code)
    with os.fdopen(reading) as said:
        words = [line.split() for line in said]
    if code != (-signal.SIGKILL if nth else 0):
        raise AssertionError(f"the work ended with {code}")
    return killing.changes, {line[0]: line for line in words}


def main(folder: str) -> None:
    prepared, disk = Tree.of(Path(folder) / "prepared"), Path(folder) / "disk"
    say = speaking_on(1)
    for line in sys.stdin:
        work, nth = line.split()
        shutil.rmtree(disk, ignore_errors=True)
        prepared.lay_out(disk)
        note_number(disk, 0)
        changes, told = run(disk, work, int(nth))
        say(changes, in_child(lambda told=told: judge(disk, told)))  # type: ignore[misc]


if __name__ == "__main__":
    main(*sys.argv[1:])
