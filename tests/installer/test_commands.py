"""What `python3 -m installer` says and hands on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from installer import checks, commands, processes, screen

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("words", [[], ["start"], ["--fast"]])
def test_an_unknown_word_is_answered_with_what_there_is(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words) == 2
    said = capsys.readouterr().out
    assert all(word in said for word in ("`python3 -m installer run`", "`test`", "`bench`"))


@pytest.mark.parametrize("words", [[], ["practice"]])
def test_a_window_without_a_screen_is_not_tried(words: list[str]) -> None:
    assert screen.lacks_screen(words, {}, "linux")


@pytest.mark.parametrize("words", [["tour", "x"], ["verify", "x"], ["backup"], ["check", "x"], ["--help"]])
def test_what_opens_no_window_needs_no_screen(words: list[str]) -> None:
    assert not screen.lacks_screen(words, {}, "linux")


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_named_screen_is_believed(name: str) -> None:
    assert not screen.lacks_screen([], {name: "x"}, "linux")
    assert screen.lacks_screen([], {name: ""}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_mac_always_have_a_screen(platform: str) -> None:
    assert not screen.lacks_screen([], {}, platform)


def test_run_without_a_screen_says_so_and_how_to_see_it_anyway() -> None:
    assert "there is no screen here" in screen.NO_SCREEN
    assert "run tour DIR" in screen.NO_SCREEN
    assert "xvfb-run" in screen.NO_SCREEN


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a second process")
def test_the_program_takes_over_with_its_words_and_its_exit_code() -> None:
    program = f"['{sys.executable}', '-c', 'import sys; print(sys.argv[1:]); sys.exit(7)', 'verify', 'a b']"
    code = f"from installer.processes import become; become({program})"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout) == (7, "['verify', 'a b']\n")


def test_what_points_python_elsewhere_does_not_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert processes.call([sys.executable, "-c", "import os, sys; sys.exit('PYTHONPATH' in os.environ)"]) == 0


class Tools:
    """Notes what is run and lets those fail whose command holds one of the given words."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.ran: list[str] = []

    def __call__(self, command: Sequence[str]) -> int:
        text = " ".join(command[1:])
        self.ran.append(text)
        return int(any(word in text for word in self.failing))

    def together(self, commands: Sequence[Sequence[str]]) -> list[int]:
        return [self(command) for command in commands]


def _run_all(tools: Tools, *, in_ci: bool = True) -> int:
    return checks.run_all(Path("python"), in_ci, tools, tools.together)


def test_every_check_runs_even_where_the_first_fails(capsys: pytest.CaptureFixture[str]) -> None:
    tools = Tools("ruff check", "mypy")
    assert _run_all(tools, in_ci=False) == 1
    assert [ran.split()[1] for ran in tools.ran] == ["ruff", "ruff", "mypy", "from", "pytest", "pytest"]
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "Not passed: Style (ruff check), Types (mypy)."


def test_failing_tests_fail_the_whole() -> None:
    assert _run_all(Tools("pytest")) == 1
    assert _run_all(Tools("--ignore=tests/journeys")) == 1


def test_all_passed_is_zero() -> None:
    assert _run_all(Tools()) == 0


def test_in_ci_the_last_words_are_those_of_pytest(capsys: pytest.CaptureFixture[str]) -> None:
    _run_all(Tools("mypy"))
    said = capsys.readouterr().out.splitlines()
    assert said[-2:] == ["Not passed so far: Types (mypy).", "Tests (pytest):"]


def test_what_one_half_leaves_out_the_other_runs() -> None:
    stories, others = checks.HALVES
    assert [word.removeprefix("--ignore=") for word in others] == list(stories)
    assert all((ROOT / folder).is_dir() for folder in stories)


def test_two_run_beside_each_other_and_the_seconds_words_come_whole_after_the_firsts(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code = (
        "import sys, time; print('{0} begins', flush=True); time.sleep({1}); print('{0} ends'); sys.exit({2})"
    )
    commands = [[sys.executable, "-c", code.format(*told)] for told in (("one", 0.3, 0), ("two", 0, 3))]
    assert processes.call_together(commands) == [0, 3]
    assert capfd.readouterr().out.split("\n")[:4] == ["one begins", "one ends", "two begins", "two ends"]


def test_further_words_go_to_pytest_alone() -> None:
    tools = Tools()
    assert checks.run_tests(Path("python"), ["-k", "custody"], tools) == 0
    assert tools.ran == ["-m pytest -k custody"]


def test_a_folder_that_may_not_be_written_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(words: Sequence[str]) -> int:
        raise PermissionError(13, "Permission denied", "requirements.lock")

    monkeypatch.setattr(commands, "COMMANDS", {"run": refused})
    assert commands.main(["run"]) == 1
    assert capsys.readouterr().err == (
        "Set-up cannot go on: [Errno 13] Permission denied: 'requirements.lock'.\n"
    )


def test_attack_hands_over_to_the_attacks_with_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[list[str]] = []
    monkeypatch.setattr(commands, "set_up", lambda *_: SimpleNamespace(python=Path("python")))
    monkeypatch.setattr(processes, "become", lambda command: became.append(command) or 0)
    assert commands.main(["attack", "-k", "kill"]) == 0
    assert became == [["python", "-m", "tests.attacks", "-k", "kill"]]
