"""The trial of the built .deb: where its bare Debian comes from, and that it signs in as the tour does."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image

from installer import bare_root, commands, newer, trial
from installer.building.source import read_source
from installer.meanwhile import meanwhile
from installer.trials import formats, installing, pictures, what
from installer.words import SetUpError
from tests.journeys.same_tours import differences, masked
from tests.services import conftest as kept
from ui.tour import invented
from yps_desktop.vault import migrate

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
    assert (what.NAME, what.PASSWORD) == (invented.DSL, invented.WRENS)


def test_it_ends_with_taking_the_package_out() -> None:
    assert commands.COMMANDS["try"] is commands.try_built
    assert trial.TRIALS[0] is installing.put_in
    assert trial.TRIALS[-1] is installing.take_out


@pytest.mark.skipif(shutil.which("sh") is None, reason="a script for a shell")
@pytest.mark.parametrize("name", ["lock-in-practice", "unlock"])
def test_the_scripts_at_a_screen_are_such_as_a_shell_reads(name: str) -> None:
    script = str(ROOT / f"installer/linux/{name}.sh")
    assert subprocess.run(["sh", "-n", script], check=False).returncode == 0


def test_a_later_version_has_one_step_more_and_is_built_from_the_same(tmp_path: Path) -> None:
    later = tmp_path / "later"
    newer.make_later(later)
    assert newer.format_of(later) == newer.format_of() + 1
    now, then = (read_source(root).version for root in (ROOT, later))
    assert int(then.split(".")[0]) == int(now.split(".")[0]) + 1
    assert (later / "yps_desktop/__main__.py").is_file()
    assert not {".git", ".venv", "dist", "tests"} & {path.name for path in later.iterdir()}


def test_an_older_record_signs_in_as_the_trial_does() -> None:
    oldest = sorted(formats.KEPT.glob("format-*"))[0]
    assert int(oldest.name.removeprefix("format-")) < newer.format_of()
    (first, *_) = json.loads((oldest / "vault.json").read_bytes())["slots"]
    assert (first["person"]["name"], what.PASSWORD) == (what.NAME, kept.WRENS)


def test_what_the_trial_looks_for_is_how_a_newer_record_is_refused() -> None:
    assert formats.REFUSED in migrate.NEWER


def test_what_runs_meanwhile_is_waited_for(tmp_path: Path) -> None:
    with meanwhile(["sh", "-c", "sleep 0.1; touch done"], tmp_path, "It failed") as wait:
        wait()
        assert (tmp_path / "done").exists()


def test_what_fails_meanwhile_is_said(tmp_path: Path) -> None:
    with (
        meanwhile(["sh", "-c", "echo why; exit 3"], tmp_path, "It failed") as wait,
        pytest.raises(SetUpError, match="It failed: why"),
    ):
        wait()


def test_what_still_runs_is_ended_with_all_it_began(tmp_path: Path) -> None:
    with meanwhile(["sh", "-c", "sleep 60 & echo $! > held; wait"], tmp_path, "It failed"):
        while not (tmp_path / "held").exists() or not (told := (tmp_path / "held").read_text()).strip():
            pass
    until = monotonic() + 10
    while _runs(Path(f"/proc/{told.strip()}/stat")):
        assert monotonic() < until


def test_a_screen_becomes_a_picture(tmp_path: Path) -> None:
    header = [100, 7, 2, 24, 2, 1, 0, 0, 32, 0, 32, 32, 8, *[0] * 12]
    points = bytes([0, 0, 255, 0, 255, 0, 0, 0])  # red, then blue, lowest byte first
    (tmp_path / "screen").write_bytes(struct.pack(">25I", *header) + points)
    pictures.keep_picture(tmp_path / "screen", tmp_path / "new/seen.png")
    with Image.open(tmp_path / "new/seen.png") as seen:
        assert [seen.size, seen.getpixel((0, 0)), seen.getpixel((1, 0))] == [(2, 1), (255, 0, 0), (0, 0, 255)]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("at 09:41, entry 11, key 7527 C374 ADE3 92E2", "at (time), entry 11, key (code)"),
        ("22–SSEK GG46 9738 CG8R GC7F 4KPK CQSS 5351", "(code)"),
        ("1 hour 9 minutes after, entry 3", "(while), entry 3"),
        ("opens with “one two three four five six”", "opens with (words)"),
        ("“She sent it to one boy only”, 2026", "“She sent it to one boy only”, 2026"),
    ],
)
def test_only_what_is_of_one_tour_alone_is_put_out_of_sight(said: str, left: str) -> None:
    assert masked(said) == left


def test_tours_that_part_are_named(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for tour, words in ((one, "at 09:41"), (other, "at 09:42")):
        tour.mkdir()
        (tour / "story.md").write_text(words, "utf-8")
    assert differences(one, other) == []
    (other / "story.md").write_text("then", "utf-8")
    assert differences(one, other) == ["The stories differ."]
    (other / "more.pdf").touch()
    assert differences(one, other) == ["Only one of them left more.pdf."]


def _runs(status: Path) -> bool:
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
