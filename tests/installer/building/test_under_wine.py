"""The setup and the MSI, put in, put over and taken out under Wine; where there is none nothing is tried."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from installer.building import icon, msi, windows
from installer.building.source import Source
from tests.installer.building.wine import HAS_WINE, Wine, make_program, source

pytestmark = pytest.mark.skipif(not HAS_WINE, reason="tried where Wine, makensis and wixl are")
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\YPS Desktop"
DONE, NOT_WRITTEN, OPEN, NEWER_THERE = 0, 2, 3, 4
OLDER, NEWER = (
    {"For the school's IT.md": "words", "_internal/a b/gone.dll": "old", "kept.dll": "old"},
    {"_internal/kept.dll": "newer"},
)


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    wine = Wine(tmp_path_factory.mktemp("wine") / "prefix")
    record = wine.local / "YPS Desktop/vault/vault.json"
    record.parent.mkdir(parents=True)
    record.write_text("a record")
    yield wine
    wine.end()


@pytest.fixture
def made(tmp_path: Path, qapp: QApplication) -> Made:
    return Made(tmp_path)


class Made:
    """Packages of stand-ins."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._icon = icon.write_icon(folder / "yps.ico")

    def setup(self, told: Source, files: dict[str, str]) -> Path:
        return windows.make_setup(*self._of(told, files))

    def msi(self, told: Source, files: dict[str, str], inside: str = "") -> Path:
        return msi.make_msi(*self._of(told, files, inside))

    def _of(
        self, told: Source, files: dict[str, str], inside: str = ""
    ) -> tuple[Path, Source, Path, Path, Path]:
        place = self._folder / f"{told.version} {told.commit}"
        program = make_program(place / "program", inside or told.version, files)
        return program, told, self._icon, place, place


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_setup_goes_in_over_and_out_and_the_record_stays(wine: Wine, made: Made) -> None:
    older, newer = made.setup(source("1.2.3"), OLDER), made.setup(source("1.10.0"), NEWER)
    place, record = wine.local / "Programs/YPS Desktop", wine.local / "YPS Desktop/vault/vault.json"
    ours = {windows.WINDOW, windows.CONSOLE, "uninstall.exe"}

    in_the_way = place / "kept.dll"
    in_the_way.mkdir(parents=True)
    assert wine.run(older, "/S") == NOT_WRITTEN
    in_the_way.rmdir()

    assert wine.run(older, "/S") == DONE
    assert files_in(place) == {*OLDER, *ours}
    assert wine.asks(UNINSTALL, "Publisher") == windows.PUBLISHER
    (place / "own.txt").write_text("put here by somebody")

    with wine.running(place / windows.CONSOLE):
        assert wine.run(newer, "/S") == OPEN
    assert "kept.dll" in files_in(place)

    assert wine.run(newer, "/S") == DONE
    assert files_in(place) == {*NEWER, *ours, "own.txt"}
    assert wine.asks(UNINSTALL, "DisplayVersion") == "1.10.0"
    assert {path.name for path in wine.menu.glob("YPS*")} == {"YPS Desktop.lnk", f"{windows.PRACTICE}.lnk"}

    assert wine.run(older, "/S") == NEWER_THERE
    assert wine.asks(UNINSTALL, "DisplayVersion") == "1.10.0"

    with wine.running(place / windows.WINDOW):
        assert wine.run(newer, "/S", r"/D=C:\elsewhere") == OPEN
    assert files_in(place) == {*NEWER, *ours, "own.txt"}
    assert wine.run(newer, "/S", r"/D=C:\elsewhere") == DONE
    assert files_in(place) == {"own.txt"}
    assert files_in(wine.drive / "elsewhere") == {*NEWER, *ours}

    assert wine.run(wine.drive / "elsewhere/uninstall.exe", "/S") == DONE
    wine.settle()
    assert files_in(wine.drive / "elsewhere") == set()
    assert not (wine.drive / "elsewhere").exists()
    assert not list(wine.menu.glob("YPS*"))
    assert wine.asks(UNINSTALL, "DisplayVersion") == ""
    assert record.read_text() == "a record"


def test_the_msi_goes_in_over_and_out_and_the_record_stays(wine: Wine, made: Made) -> None:
    older = made.msi(source("1.2.3"), OLDER, inside="9.9.9")
    again = made.msi(source("1.2.3", "def"), NEWER, inside="9.9.8")
    newer = made.msi(source("1.10.0"), NEWER, inside="1.0.0")
    place, record = wine.drive / "Program Files/YPS Desktop", wine.local / "YPS Desktop/vault/vault.json"
    ours = {windows.WINDOW, windows.CONSOLE}

    assert wine.run("msiexec", "/i", older, "/qn") == DONE
    assert files_in(place) == {*OLDER, *ours}

    assert wine.run("msiexec", "/i", again, "/qn") == DONE
    assert files_in(place) == {*NEWER, *ours}
    assert wine.run("msiexec", "/i", newer, "/qn") == DONE
    assert files_in(place) == {*NEWER, *ours}

    assert wine.run("msiexec", "/i", older, "/qn") != DONE
    assert files_in(place) == {*NEWER, *ours}
    assert wine.run("msiexec", "/x", newer, "/qn") == DONE
    assert not place.exists()
    assert record.read_text() == "a record"
