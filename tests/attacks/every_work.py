"""Every work that an attack is tried on, by name."""

from pathlib import Path

from tests.attacks.works import INSIDE, Say, open_own
from tests.attacks.works_beside import BESIDE

WORKS = (*INSIDE, *BESIDE)
OF_OWN_STEPS = tuple(work for work in WORKS if work != "recover")
"""Those that do to the disk what no other does: recovering goes the way of taking a key."""


def go_on(work: str, disk: Path, say: Say) -> None:
    """Do one round of a work after the other, until somebody stops it."""
    if work in INSIDE:
        with open_own(disk) as vault:
            while True:
                INSIDE[work](vault, disk, say)
    while True:
        BESIDE[work](disk, say)


def do_once(work: str, disk: Path, say: Say) -> None:
    """Do one round of a work, and close what it opened."""
    if work in INSIDE:
        with open_own(disk) as vault:
            INSIDE[work](vault, disk, say)
    else:
        BESIDE[work](disk, say)
