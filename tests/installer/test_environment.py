"""The virtual environment is made once, made whole, and left alone when it is."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from installer.environment import RUN_LOCKS, STAMP, TEST_LOCKS, Environment
from installer.words import SetUpError


class Machine:
    """Stands in for Python's venv and pip: notes what was asked and makes just enough of an environment."""

    def __init__(self, root: Path, pip: Callable[[], int] = lambda: 0) -> None:
        self.root = root
        self.pip = pip
        self.made = 0
        self.installed: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> int:
        if "venv" in command:
            self.made += 1
            return self._make_venv()
        assert not (self.root / ".venv" / STAMP).exists(), "the stamp has to go before pip begins"
        self.installed.append([Path(word).name for word in command if word.endswith(".lock")])
        return self.pip()

    def _make_venv(self) -> int:
        shutil.rmtree(self.root / ".venv", ignore_errors=True)
        bin_folder = self.root / ".venv" / "bin"
        bin_folder.mkdir(parents=True)
        (bin_folder / "python").symlink_to(sys.executable)
        return 0


def _pressed_ctrl_c() -> int:
    raise KeyboardInterrupt


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    for name in TEST_LOCKS:
        (root / name).write_text(f"# {name}\n")
    return root


def _prepared(root: Path, locks: Sequence[str] = TEST_LOCKS) -> Machine:
    machine = Machine(root)
    Environment(root, machine).prepare(locks)
    return machine


def test_nothing_is_asked_of_python_or_pip_when_the_stamp_fits(root: Path) -> None:
    _prepared(root)
    again = _prepared(root)
    assert (again.made, again.installed) == (0, [])


def test_what_run_installed_is_kept_when_the_tests_need_more(root: Path) -> None:
    _prepared(root, RUN_LOCKS)
    more = _prepared(root, TEST_LOCKS)
    assert (more.made, more.installed) == (0, [["requirements.lock", "requirements-dev.lock"]])
    assert _prepared(root, RUN_LOCKS).installed == []


def test_a_changed_lock_file_is_installed(root: Path) -> None:
    _prepared(root, RUN_LOCKS)
    (root / "requirements.lock").write_text("# another day\n")
    assert _prepared(root, RUN_LOCKS).installed == [["requirements.lock"]]


def test_an_interrupted_pip_leaves_no_stamp_and_the_next_run_starts_anew(root: Path) -> None:
    _prepared(root, RUN_LOCKS)
    with pytest.raises(KeyboardInterrupt):
        Environment(root, Machine(root, pip=_pressed_ctrl_c)).prepare(TEST_LOCKS)
    assert not Environment(root).stands()
    assert _prepared(root).made == 1


def test_a_pip_without_a_network_leaves_what_was_there_running(root: Path) -> None:
    _prepared(root, RUN_LOCKS)
    with pytest.raises(SetUpError, match="could not be installed"):
        Environment(root, Machine(root, pip=lambda: 1)).prepare(TEST_LOCKS)
    assert Environment(root).holds(RUN_LOCKS)
    assert not Environment(root).holds(TEST_LOCKS)


def test_a_first_pip_that_fails_is_tried_again_from_nothing(root: Path) -> None:
    with pytest.raises(SetUpError, match="could not be installed"):
        Environment(root, Machine(root, pip=lambda: 1)).prepare(RUN_LOCKS)
    assert _prepared(root).made == 1


@pytest.mark.parametrize("stamp", ["", "{", "[]", '{"python": "2.7"}'])
def test_a_half_made_environment_is_made_anew(root: Path, stamp: str) -> None:
    (root / ".venv").mkdir()
    (root / ".venv" / STAMP).write_text(stamp)
    assert _prepared(root).made == 1


def test_an_environment_whose_python_is_gone_is_made_anew(root: Path) -> None:
    _prepared(root)
    (root / ".venv" / "bin" / "python").unlink()
    assert _prepared(root).made == 1


def test_a_moved_folder_goes_on_working(root: Path) -> None:
    _prepared(root)
    moved = root.rename(root.with_name("moved"))
    assert Environment(moved).holds(TEST_LOCKS)


def test_the_stamp_tells_the_python_and_every_lock_file(root: Path) -> None:
    _prepared(root)
    stamp = json.loads((root / ".venv" / STAMP).read_text())
    assert set(stamp) == {"python", *TEST_LOCKS}
    assert stamp["python"] == f"{sys.version_info.major}.{sys.version_info.minor}"


def test_a_python_that_cannot_make_an_environment_is_a_sentence(root: Path) -> None:
    with pytest.raises(SetUpError, match=r"could not be made in \.venv"):
        Environment(root, lambda command: 1).prepare(RUN_LOCKS)


def test_two_set_ups_at_once_take_turns(root: Path) -> None:
    holder = "from pathlib import Path; from installer.turn import turn\nwith turn(Path({!r})):\n {}"
    lock = str(root / RUN_LOCKS[0])
    with subprocess.Popen(
        [sys.executable, "-c", holder.format(lock, "print('mine', flush=True); input()")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        assert first.stdout.readline() == "mine\n"
        with subprocess.Popen(
            [sys.executable, "-c", holder.format(lock, "print('mine', flush=True)")],
            stdout=subprocess.PIPE,
            text=True,
        ) as second:
            assert second.stdout is not None
            assert "Another set-up" in second.stdout.readline()
            first.stdin.write("\n")
            first.stdin.close()
            assert second.stdout.readline() == "mine\n"
