"""The power goes at any moment: what was acknowledged is there, and everything is as before or as after."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.attacks.disk_log import DiskLog
from tests.attacks.every_work import WORKS
from tests.attacks.judging import judge
from tests.attacks.power_cut import cut_power
from tests.attacks.recording import record
from tests.attacks.works import note_number, prepare
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
    note_number(disk, 0)
    return after.told


@pytest.mark.parametrize("work", WORKS)
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there_when_the_power_goes(
    attack, recorded, work, tmp_path
):
    log, chance = recorded(work), Random(f"{work} 20261121")
    for number in attack(WHAT + work, short=6, full=350, must=MUST):
        at = chance.randrange(len(log.done) + 1)
        told = left_after(log, at, Random(number), tmp_path / "disk")
        try:
            judge(tmp_path / "disk", told)
        except (AssertionError, YpsError, OSError) as fault:
            pytest.fail(f"{work}, cut {number} after {at} of {len(log.done)}: {fault}")


@pytest.mark.parametrize(
    ("control", "work"),
    [
        ("unsafe", "save"),
        ("unsafe", "countersign"),
        ("unsynced", "give_keys"),
        ("unsynced", "take_keys"),
        ("unsynced", "restore"),
    ],
)
def test_the_same_cuts_lose_something_where_the_disk_is_not_asked_as_it_must_be(
    attack, recorded, control, work, tmp_path
):
    """A test of the test: what is deleted or written and not synced may come undone."""
    log, chance, lost = recorded(work, control), Random(f"{work} 20261121"), 0
    cuts = attack("the same with a control that must lose", short=24, full=200, must="some lost each")
    for number in cuts:
        told = left_after(log, chance.randrange(len(log.done) + 1), Random(number), tmp_path / "disk")
        try:
            judge(tmp_path / "disk", told)
        except Exception:
            lost += 1
    cuts.reached = f"{control} {work}: {lost} lost"
    assert lost > cuts.count // 20
