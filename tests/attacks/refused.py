"""Does one round of a work over and over while its parent lets the disk refuse: see `refusing.py`.

`python -m tests.attacks.refused FOLDER WORK TIMES`: FOLDER/prepared is laid out anew as FOLDER/disk for each
round. It says `begin` and `end` around what may be refused, each sentence it met as `refused …`, and at last
`judged` with what was wrong, or nothing.
"""

import os
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.attacks import tracing
from tests.attacks.disk_log import Tree
from tests.attacks.judging import judge
from tests.attacks.works import INSIDE, Say, append, note_number, open_own, say_saved, speaking_on
from tests.attacks.works_beside import BESIDE
from tests.vault.invented import note
from yps_desktop.record.errors import YpsError
from yps_desktop.vault import smallfile

Faults = tuple[type[BaseException], ...]


class Round:
    """One round of a work, and all that was said in it; `met` are the faults it goes on from."""

    def __init__(self, work: str, disk: Path, say: Say, met: Faults = (YpsError,)) -> None:
        self._work, self._disk, self._say, self._met = work, disk, say, met
        self.told: dict[str, list[str]] = {}

    def run(self) -> None:
        """Do the work while the disk refuses; where the vault is still open, save once more afterwards."""
        self._say("begin")
        try:
            if self._work in INSIDE:
                self._run_inside()
            else:
                BESIDE[self._work](self._disk, self._keep)
        except self._met as fault:
            self._refused(fault)
        finally:
            self._say("end")

    def check(self) -> None:
        """Check what is left, once the disk is as it should be."""
        judge(self._disk, self.told)

    def _run_inside(self) -> None:
        with open_own(self._disk) as vault:
            try:
                INSIDE[self._work](vault, self._disk, self._keep)
            except self._met as fault:
                self._refused(fault)
            self._say("end")
            if vault.read_only is None:
                try:
                    say_saved(self._keep, append(vault, note(vault.ledger.head(), vault.keys, "once more")))
                except YpsError as fault:
                    self._say("again", fault.sentence)

    def _refused(self, fault: BaseException) -> None:
        self._say("refused", fault.sentence if isinstance(fault, YpsError) else repr(fault))

    def _keep(self, *words: object) -> None:
        self.told[str(words[0])] = [str(word) for word in words]


def in_child(call: Callable[[], None]) -> str:
    """Call something in a process of its own, which nobody watches, and give what went wrong."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            call()
        except BaseException:
            os.write(writing, " ".join(traceback.format_exc(limit=-4).split())[-700:].encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as said:
        wrong = said.read()
    os.waitpid(child, 0)
    return wrong


def main(folder: str, work: str, times: str) -> None:
    prepared, disk = Tree.of(Path(folder) / "prepared"), Path(folder) / "disk"
    say = speaking_on(1)
    smallfile.RETRY_SECONDS = 0

    def lay_out() -> None:
        shutil.rmtree(disk, ignore_errors=True)
        prepared.lay_out(disk)
        note_number(disk, 0)

    tracing.let_be_traced()
    for _ in range(int(times)):
        in_child(lay_out)
        one = Round(work, disk, say)
        try:
            one.run()
        except Exception:
            say("judged", " ".join(traceback.format_exc(limit=-6).split())[-900:])
            continue
        say("judged", in_child(one.check))


if __name__ == "__main__":
    main(*sys.argv[1:])
