"""Does works on a disk until it is killed: `python -m tests.attacks.killed DISK WORK`.

For each line on standard input it forks a child that does the work; the child's death is told as `gone`, so
that one start serves many kills.
"""

import os
import sys
from pathlib import Path

from tests.attacks.every_work import go_on
from tests.attacks.works import speaking_on


def main(disk: str, work: str) -> None:
    say = speaking_on(1)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            go_on(work, Path(disk), say)
        say("child", child)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main(*sys.argv[1:])
