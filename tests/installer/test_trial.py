"""The trial of the built .deb: where its bare Debian comes from, and that it signs in as the tour does."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from installer import bare_root, commands, trial
from installer.words import SetUpError
from ui.tour import invented

ROOT = Path(__file__).resolve().parents[2]


def test_the_archive_of_a_whole_release_is_chosen() -> None:
    told = "x:/updates trixie-updates main\nx:/debian trixie contrib\nx:/debian trixie main\n"
    assert bare_root.main_archive(told) == ("x:/debian", "trixie")


@pytest.mark.parametrize("told", ["", "x:/updates trixie-updates main\n"])
def test_no_whole_release_is_said(told: str) -> None:
    with pytest.raises(SetUpError, match="names no whole release"):
        bare_root.main_archive(told)


def test_the_package_built_last_is_tried(tmp_path: Path) -> None:
    for age, name in enumerate(("new.deb", "old.deb")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (100 - age, 100 - age))
    assert trial.newest(tmp_path).name == "new.deb"


def test_without_a_package_it_is_said_how_one_is_made(tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match="python3 -m installer build"):
        trial.newest(tmp_path)


def test_without_debootstrap_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SetUpError, match="debootstrap"), bare_root.bare_root():
        pytest.fail("nothing may begin")


def test_the_trial_signs_in_as_the_tour_does() -> None:
    assert (trial._NAME, trial._PASSWORD) == (invented.DSL, invented.WRENS)


def test_it_ends_with_taking_the_package_out() -> None:
    assert commands.COMMANDS["try"] is commands.try_built
    assert trial.TRIALS[0] is trial.put_in
    assert trial.TRIALS[-1] is trial.take_out


@pytest.mark.skipif(shutil.which("sh") is None, reason="a script for a shell")
def test_the_script_that_locks_is_one_that_a_shell_reads() -> None:
    script = str(ROOT / "installer/linux/lock-in-practice.sh")
    assert subprocess.run(["sh", "-n", script], check=False).returncode == 0
