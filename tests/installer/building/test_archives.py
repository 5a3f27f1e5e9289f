"""An archive of the same files is the same, byte for byte."""

from __future__ import annotations

import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from installer.building import archives

MOMENT = 1_700_000_000


def _folder(root: Path, *, backwards: bool = False, mode: int = 0o644, time: int = 5) -> Path:
    root.mkdir()
    names = ["b.txt", "a.txt", "in/c.txt"]
    for name in reversed(names) if backwards else names:
        file = root / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name)
        file.chmod(mode)
        os.utime(file, (time, time))
    (root / "run").write_text("#!/bin/sh\n")
    (root / "run").chmod(0o700)
    (root / "also").symlink_to("in/c.txt")
    return root


@pytest.mark.parametrize("write", [archives.write_tar, archives.write_zip])
def test_rights_times_and_order_on_this_computer_leave_no_trace(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    write(_folder(tmp_path / "one"), "yps", tmp_path / "1", MOMENT)
    write(_folder(tmp_path / "two", backwards=True, mode=0o600, time=9), "yps", tmp_path / "2", MOMENT)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_tar_is_owned_by_root_and_holds_links_and_programs(tmp_path: Path) -> None:
    archives.write_tar(_folder(tmp_path / "one"), "yps", tmp_path / "x.tar.gz", MOMENT)
    with tarfile.open(tmp_path / "x.tar.gz") as tar:
        held = {entry.name: entry for entry in tar}
    assert sorted(held) == ["yps", *(f"yps/{n}" for n in ("a.txt", "also", "b.txt", "in", "in/c.txt", "run"))]
    assert {(entry.uid, entry.uname, entry.mtime) for entry in held.values()} == {(0, "root", MOMENT)}
    assert (held["yps/run"].mode, held["yps/a.txt"].mode) == (0o755, 0o644)
    assert held["yps/also"].linkname == "in/c.txt"


def test_a_zip_holds_the_files_under_one_folder(tmp_path: Path) -> None:
    archives.write_zip(_folder(tmp_path / "one"), "yps", tmp_path / "x.zip", 0)
    with zipfile.ZipFile(tmp_path / "x.zip") as packed:
        assert packed.read("yps/in/c.txt") == b"in/c.txt"
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_levelled_files_have_one_time_and_shipped_rights(tmp_path: Path) -> None:
    root = _folder(tmp_path / "one", mode=0o600)
    archives.level(root, MOMENT)
    found = {path.name: path.stat() for path in archives.walk(root)}
    assert {int(told.st_mtime) for told in found.values()} == {MOMENT}
    assert oct(found["a.txt"].st_mode)[-3:] == "644"
    assert oct(found["run"].st_mode)[-3:] == "755"


def test_sums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    assert archives.sums(tmp_path).split() == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "empty",
    ]
