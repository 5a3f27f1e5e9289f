"""What a bare system lacks comes by one apt call, or one sentence says how."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from installer import libraries
from installer.words import SetUpError

LACKING = {"libEGL.so.1": "libegl1", "libxcb-cursor.so.0": "libxcb-cursor0"}


class Shell:
    """Notes the commands it is given and answers each with the next code."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.commands: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> int:
        self.commands.append(list(command))
        return self.codes.pop(0)


def _bare_system(name: str) -> object:
    raise OSError(name)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings its libraries elsewhere")
def test_a_bare_system_lacks_every_library_and_a_whole_one_none() -> None:
    assert libraries.missing_libraries(libraries.SCREEN, _bare_system) == libraries.SCREEN
    assert libraries.missing_libraries(libraries.SCREEN, lambda name: name) == {}


def test_this_machine_has_what_the_tests_need() -> None:
    assert libraries.missing_libraries(libraries.WINDOWS) == {}


def test_nothing_missing_asks_for_nothing() -> None:
    shell = Shell()
    libraries.provide({}, [[]], shell)
    assert shell.commands == []


@pytest.mark.parametrize("way", [[], ["sudo", "-n"]], ids=["as root", "with sudo"])
def test_all_that_is_missing_comes_by_one_apt_call(way: list[str]) -> None:
    shell = Shell(0)
    libraries.provide(LACKING, [way], shell)
    (command,) = shell.commands
    assert command[: len(way)] == way
    assert command[-1].endswith("apt-get install -y --no-install-recommends libegl1 libxcb-cursor0")


@pytest.mark.parametrize(("ways", "codes"), [([], []), ([[]], [100])], ids=["may not", "apt fails"])
def test_without_the_right_to_install_one_sentence_gives_the_call(
    ways: list[list[str]], codes: list[int]
) -> None:
    with pytest.raises(SetUpError) as refused:
        libraries.provide(LACKING, ways, Shell(*codes))
    assert "sudo sh -c 'apt-get" in str(refused.value)
    assert "libegl1 libxcb-cursor0'" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_system_without_apt_is_told_the_names_of_the_libraries() -> None:
    with pytest.raises(SetUpError, match=r"libEGL\.so\.1, libxcb-cursor\.so\.0"):
        libraries.provide(LACKING, None, Shell())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="PyInstaller reads libraries of Linux")
def test_building_asks_for_what_reads_libraries() -> None:
    assert libraries.missing_for_building(lambda _: None)["objdump"] == "binutils"
    assert "objdump" not in libraries.missing_for_building(lambda name: name)
