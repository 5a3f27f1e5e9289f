"""The table of attacks says truly what was reached."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks.rows import Row, table

ROOT = Path(__file__).parents[2]
TESTS = """
from tests.attacks.tries import attack
import pytest

def test_met(attack):
    for _ in attack("held off", short=2, full=20):
        pass

def test_met_too(attack):
    attack("held off", short=1, full=5).tried = 5

def test_lost(attack):
    for number in attack("lost", short=2, full=20, must="0 lost"):
        assert number < 7, "one was lost"

def test_cut_short(attack):
    attack("cut short", short=1, full=3).tried = 2

def test_measured(attack):
    tries = attack("measured", short=1, full=1, must="95 %")
    tries.tried, tries.reached = 1, "97 %"

@pytest.mark.skip(reason="no such disk here")
def test_left_out(attack):
    pass

def test_of_something_else():
    raise AssertionError
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    path = tmp_path_factory.mktemp("attacks") / "test_invented.py"
    path.write_text(TESTS)
    command = [sys.executable, "-m", "tests.attacks", str(path), "--tb=no"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("what", "tried", "reached", "met"),
    [
        ("held off", "25", "all noticed", "met"),
        ("lost", "7", "one was lost", "NOT"),
        ("cut short", "2", "2 tries of 3", "NOT"),
        ("measured", "1", "97 %", "met"),
        ("test_left_out", "0", "left out: no such disk here", "–"),
    ],
)
def test_a_row_says_how_often_it_was_tried_in_full_and_what_was_reached(ran, what, tried, reached, met):
    (line,) = [line for line in ran.stdout.splitlines() if line.startswith(what)]
    assert line.split()[len(what.split())] == tried
    assert reached in line
    assert line.endswith(met)


def test_what_was_not_reached_is_named_at_the_end_and_is_the_exit_code(ran):
    assert ran.stdout.splitlines()[-1] == (
        "2 of 4 attacks came to what they must. Not: lost; cut short. 1 could not be run on this computer."
    )
    assert ran.returncode == 1
    assert "test_of_something_else" not in ran.stdout


def test_one_test_that_misses_spoils_the_row_it_shares():
    met, missed = (Row("w", "m", 10, 10, said, 1.0, ok) for said, ok in (("m", True), ("lost", False)))
    assert (met + missed).met is False
    assert "Not: w." in table([met + missed])
