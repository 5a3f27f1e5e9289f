"""What the repository holds says nothing of the machine it was written on, and no file grows too long."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 350

# Put together here, so that this file does not hold what it looks for.
OUT_OF_PLACE = {
    "a path of one machine": r"(?<![\w.~-])/" + "work/|/tmp/" + "brief|/" + r"root/\.|" + r"\.\./" + "shared",
    "a package registry's host": "py"
    + r"pi\.org|files\.python"
    + r"hosted|npm"
    + r"js\.org|crates"
    + r"\.io",
}


def _tracked() -> list[Path]:
    try:
        listing = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a checkout: what is tracked is not known")
    return [ROOT / name for name in listing.stdout.split("\0") if name]


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
        return ""


@pytest.mark.parametrize("what", OUT_OF_PLACE)
def test_no_tracked_file_names(what: str) -> None:
    pattern = re.compile(OUT_OF_PLACE[what])
    found = {
        file.relative_to(ROOT).as_posix(): match.group()
        for file in _tracked()
        if (match := pattern.search(_text_of(file)))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a path of one machine", "see /" + "work/main/x"),
        ("a path of one machine", "`.." + "/shared/DESIGN.md`"),
        ("a package registry's host", "--index-url https://py" + "pi.org/simple"),
    ],
)
def test_what_is_out_of_place_would_be_seen(what: str, text: str) -> None:
    assert re.search(OUT_OF_PLACE[what], text)


def test_no_file_of_the_program_is_longer_than_a_reader_can_hold() -> None:
    files = (file for folder in ("yps_desktop", "ui", "installer") for file in (ROOT / folder).rglob("*.py"))
    lengths = {file.relative_to(ROOT).as_posix(): len(_text_of(file).splitlines()) for file in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
