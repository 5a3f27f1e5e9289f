"""What the program needs of a Linux system is read from its libraries and asked of the package system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer.building import elf, needs
from installer.words import SetUpError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads libraries of Linux")


@linux
def test_a_library_says_which_others_it_loads() -> None:
    import _cffi_backend

    data = Path(_cffi_backend.__file__).read_bytes()
    assert elf.is_elf(data)
    assert "libc.so.6" in elf.needed(data)
    assert elf.least_glibc(data) >= 2


def test_only_libraries_are_read(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("no library")
    assert needs.read_needs(tmp_path) == (frozenset(), 0)
    assert not elf.is_elf(b"MZ")


@linux
def test_what_lies_in_the_program_is_not_asked_of_the_system(tmp_path: Path) -> None:
    import _cffi_backend

    data = Path(_cffi_backend.__file__).read_bytes()
    (tmp_path / "x.so").write_bytes(data)
    for name in elf.needed(data):
        (tmp_path / name).write_bytes(b"")
    assert needs.read_needs(tmp_path).libraries == frozenset()


def test_each_library_is_brought_by_its_package() -> None:
    asked = needs.Needs(frozenset({"libGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"}), 35)
    assert needs.depends(asked) == "libc6 (>= 2.35), libgl1, libglib2.0-0"


def test_a_library_that_nobody_brings_stops_the_build() -> None:
    with pytest.raises(SetUpError, match=r"needs libnew\.so\.1"):
        needs.depends(needs.Needs(frozenset({"libnew.so.1"}), 35))
