"""Any fault at the nth call to disk or database: afterwards all is as before or as after, never half."""

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.attacks.disk_log import Tree
from tests.attacks.every_work import WORKS
from tests.attacks.failing_calls import FailingCalls, StoppedError, failing_calls
from tests.attacks.refused import Round
from tests.attacks.works import note_number, prepare

MUST = "no half state"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    folder = tmp_path_factory.mktemp("prepared") / "disk"
    prepare(folder)
    return Tree.of(folder)


@pytest.fixture
def failing():
    with failing_calls() as calls:
        yield calls


def run(prepared: Tree, disk: Path, work: str, calls: FailingCalls) -> Round:
    """Do one round of a work on a fresh disk, with the fault that was asked for."""
    shutil.rmtree(disk, ignore_errors=True)
    prepared.lay_out(disk)
    note_number(disk, 0)

    def hear(word: str, *_: object) -> None:
        if word in ("begin", "end"):
            calls.is_on = word == "begin"

    one = Round(work, disk, hear, (Exception, StoppedError))
    one.run()
    return one


@pytest.mark.parametrize("work", WORKS)
def test_a_fault_at_any_call_to_disk_or_database_leaves_no_half_state(
    attack, prepared, failing, work, tmp_path
):
    run(prepared, tmp_path / "disk", work, failing).check()
    every, chance = failing.calls, Random(f"{work} 20261122")
    for number in attack(
        "exception at the nth call to disk and database", short=4, full=120, must="no half state"
    ):
        nth, after = chance.randint(1, every), chance.random() < 0.5
        failing.fail_at(nth, number, after=after)
        one = run(prepared, tmp_path / "disk", work, failing)
        failing.fail_at(0, 0, after=False)
        try:
            one.check()
        except Exception as fault:
            pytest.fail(f"{work}, call {nth} of {every}, fault {number % 4}, after it {after}: {fault!r}")
