"""Practice: invented people in a window of their own, marked everywhere, and gone when it closes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from yps_desktop.services.practice import practice_parent

ROOT = Path(__file__).resolve().parents[2]


def test_practice_is_marked_on_screen_and_paper_and_gone_when_its_window_closes():
    with _practising("work") as process:
        seen = _read(process)
        assert process.wait(30) == 0
    assert seen["faults"] == []
    assert seen["paper"]
    assert all("PRACTICE" in page for page in seen["paper"])
    assert _left() == []


def test_a_practice_folder_left_by_a_crash_is_swept_at_the_next_start():
    with _practising("stand") as process:
        folder = Path(_read(process)["folder"])
        process.kill()
        process.wait(30)
    assert (folder / "vault.json").exists()
    with _practising("stand") as process:
        other = Path(_read(process)["folder"])
        assert not folder.exists()
        assert other.exists()


def test_a_second_practice_window_leaves_the_first_one_alone():
    with _practising("stand") as first, _practising("stand") as second:
        folders = [Path(_read(process)["folder"]) for process in (first, second)]
        assert len(set(folders)) == 2
        assert all((folder / "vault.json").exists() for folder in folders)


def test_practice_is_locked_and_unlocked_with_the_password_at_the_door_and_gone_afterwards():
    with _practising("lock") as process:
        seen = _read(process)
        assert process.wait(30) == 0
    assert Path(seen["folder"]).exists()
    with _practising("come_back", *seen["words"]) as process:
        again = _read(process)
        assert process.wait(30) == 0
    assert again["folder"] == seen["folder"]
    assert again["faults"] == []
    assert _left() == []


@contextmanager
def _practising(deed: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.journeys.practised_process", deed, *words]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def _read(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    seen: dict[str, Any] = json.loads(process.stdout.readline())
    return seen


def _left() -> list[str]:
    return [path.name for path in practice_parent().iterdir() if path.name.startswith("practice-")]
