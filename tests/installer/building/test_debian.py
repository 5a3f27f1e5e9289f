"""The Debian package: what lies where, what it says of itself, and what its manual says."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installer.building import debian
from installer.building.source import Source
from yps_desktop.__main__ import ACTS

SOURCE = Source("1.2.3", "abc", 1_700_000_000)
BIN, LIB = "usr/bin/yps-desktop", "usr/lib/yps-desktop/yps-desktop"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    program = tmp_path / "program"
    (program / "_internal").mkdir(parents=True)
    (program / "_internal/x.so").write_bytes(b"x" * 3000)
    (program / "yps-desktop").write_text("#!/bin/sh\n")
    (program / "yps-desktop").chmod(0o755)
    tree = tmp_path / "tree"
    debian.lay_out(tree, program, SOURCE, "{}\n")
    debian.write_control(tree, SOURCE, "amd64", "libc6 (>= 2.35), libgl1")
    return tree


def test_the_command_leads_to_the_program(tree: Path) -> None:
    assert (tree / BIN).resolve() == (tree / LIB).resolve()
    assert not (tree / BIN).readlink().is_absolute()


def test_menu_entry_icon_and_manual_lie_where_a_desktop_looks(tree: Path) -> None:
    entry = (tree / "usr/share/applications/yps-desktop.desktop").read_text()
    told = dict(line.split("=", 1) for line in entry.splitlines()[1:])
    assert (told["Exec"], told["Icon"], told["Terminal"]) == ("yps-desktop", "yps-desktop", "false")
    assert (tree / f"usr/share/icons/hicolor/scalable/apps/{told['Icon']}.svg").read_text().startswith("<svg")
    assert (tree / "usr/share/man/man1/yps-desktop.1.gz").is_file()
    assert (tree / "usr/share/doc/yps-desktop/copyright").is_file()


def test_nothing_lies_in_anybodys_home_and_nothing_runs_when_it_comes_or_goes(tree: Path) -> None:
    assert {path.name for path in tree.iterdir()} == {"usr", "DEBIAN"}
    assert {path.name for path in (tree / "DEBIAN").iterdir()} == {"control", "md5sums"}


def test_the_control_file_says_version_size_and_needs(tree: Path) -> None:
    control = (tree / "DEBIAN/control").read_text()
    told = dict(re.findall(r"^(\S+): (.*)$", control, re.MULTILINE))
    assert (told["Package"], told["Version"], told["Architecture"]) == ("yps-desktop", "1.2.3", "amd64")
    assert told["Depends"] == "libc6 (>= 2.35), libgl1"
    assert int(told["Installed-Size"]) >= 4
    assert all(line.startswith(" ") for line in control.split("Description: ")[1].splitlines()[1:])


def test_every_file_has_its_checksum(tree: Path) -> None:
    lines = (tree / "DEBIAN/md5sums").read_text().splitlines()
    sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert sums["usr/lib/yps-desktop/_internal/x.so"] == hashlib.md5(b"x" * 3000).hexdigest()
    assert not [name for name in sums if name.startswith("DEBIAN")]


def test_the_manual_tells_every_word_and_option() -> None:
    page = debian.man_page(SOURCE)
    plain = page.replace("\\", "")
    assert ".TH YPS-DESKTOP 1" in plain
    assert ("2023-11-14" in page, "1.2.3" in page, "@" in page) == (True, True, False)
    for word in ACTS:
        assert re.search(rf"^\.(B|BI) {word}\b", plain, re.MULTILINE), word
    for option in ("--vault", "--name", "--password-file", "--version", "--help"):
        assert option in plain


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man here to read it")
def test_the_manual_reads_without_a_warning(tmp_path: Path) -> None:
    (tmp_path / "yps-desktop.1").write_text(debian.man_page(SOURCE))
    words = ["man", "--warnings", "-l", str(tmp_path / "yps-desktop.1")]
    read = subprocess.run(
        words, capture_output=True, text=True, check=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    )
    assert read.stderr == ""
    assert "practice" in read.stdout


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="a .deb is made where dpkg-deb is")
def test_two_packages_of_one_program_are_the_same_bytes(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.mkdir()
    (program / "yps-desktop").write_text("#!/bin/sh\n")
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(debian.make_package(program, SOURCE, "{}\n", tmp_path / name, tmp_path / name))
    assert made[0].read_bytes() == made[1].read_bytes()
    assert made[0].name.startswith("yps-desktop_1.2.3_")


def test_the_changelog_that_goes_in_is_ours(tree: Path) -> None:
    packed = (tree / "usr/share/doc/yps-desktop/changelog.gz").read_bytes()
    assert gzip.decompress(packed).startswith(b"# ")
