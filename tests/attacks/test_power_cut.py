"""The power goes at any moment: what was acknowledged is there, and everything is as before or as after."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.attacks.disk_log import DiskLog
from tests.attacks.judging import judge
from tests.attacks.power_cut import cut_power
from tests.attacks.recording import record
from tests.attacks.works import WORKS, prepare
from yps_desktop.record.errors import YpsError

WHAT, MUST = "power loss, writes not synced dropped and torn: ", "old or new, never neither"
TIMES = 6

Recorded = Callable[..., DiskLog]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    folder = tmp_path_factory.mktemp("recorded").resolve()
    prepare(folder / "prepared")
    logs: dict[tuple[str, ...], DiskLog] = {}

    def of(work: str, *control: str) -> DiskLog:
        if (work, *control) not in logs:
            disk = folder / "-".join((work, *control))
            shutil.copytree(folder / "prepared", disk)
            logs[work, *control] = record(disk, work, TIMES, *control)
        return logs[work, *control]

    return of


def left_after(log: DiskLog, at: int, chance: Random, disk: Path) -> dict[str, tuple[str, ...]]:
    """Lay out what the disk holds after a cut, and give what was said before it."""
    shutil.rmtree(disk, ignore_errors=True)
    after = cut_power(log.before, log.done, at, chance)
    after.tree.lay_out(disk)
    return after.told


@pytest.mark.parametrize("work", WORKS)
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there_when_the_power_goes(
    attack, recorded, work, tmp_path
):
    log, chance = recorded(work), Random(f"{work} 20261121")
    for number in attack(WHAT + work, short=10, full=500, must=MUST):
        at = chance.randrange(len(log.done) + 1)
        told = left_after(log, at, Random(number), tmp_path / "disk")
        try:
            judge(tmp_path / "disk", told)
        except (AssertionError, YpsError, OSError) as fault:
            pytest.fail(f"{work}, cut {number} after {at} of {len(log.done)}: {fault}")


@pytest.mark.parametrize("work", ["save", "countersign"])
def test_the_same_cuts_lose_what_was_acknowledged_where_the_database_is_set_as_sqlite_comes(
    attack, recorded, work, tmp_path
):
    """A test of the test: a journal that is deleted and not synced rolls back what was promised."""
    log, chance, lost = recorded(work, "control"), Random(f"{work} 20261121"), 0
    cuts = attack(f"the same, a control that must lose: {work}", short=30, full=300, must="some lost")
    for number in cuts:
        told = left_after(log, chance.randrange(len(log.done) + 1), Random(number), tmp_path / "disk")
        try:
            judge(tmp_path / "disk", told)
        except (AssertionError, YpsError):
            lost += 1
    cuts.reached = f"{lost} lost"
    assert lost > cuts.count // 20
