"""The packages for Windows, compiled here from a stand-in for the program's folder."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from installer.building import __main__ as building
from installer.building import archives, freezing, icon, msi, windows
from installer.building.source import Source, source_of
from installer.words import SetUpError

ROOT = Path(__file__).resolve().parents[3]
SOURCE = Source("1.2.3", "abc", 1_700_000_000)
FILES = ("YPS Desktop.exe", "_internal/PySide6/plug ins/q.dll", "_internal/a$b.dll", "yps.exe")
ABOUT = '{"version": "1.2.3", "commit": "abc", "day": "2026-11-21"}'
_NS = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    for name in FILES:
        file = tmp_path / "program" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"MZ" + name.encode())
    return tmp_path / "program"


@pytest.fixture
def drawn(tmp_path: Path, qapp: QApplication) -> Path:
    return icon.write_icon(tmp_path / "yps.ico")


def test_the_setup_removes_what_it_puts_in_and_nothing_else(program: Path) -> None:
    files = windows.files_of(program)
    assert tuple(files) == FILES
    put = [line for line in windows.put_in(program, files) if line.startswith("File ")]
    gone = list(windows.take_out(files))
    assert len(put) == len([line for line in gone if line.startswith("Delete ")]) == len(FILES)
    assert r'Delete "$INSTDIR\_internal\a$$b.dll"' in gone
    assert [line for line in gone if line.startswith("RMDir")] == [
        r'RMDir "$INSTDIR\_internal\PySide6\plug ins"',
        r'RMDir "$INSTDIR\_internal\PySide6"',
        r'RMDir "$INSTDIR\_internal"',
    ]


def test_the_setup_needs_no_administrator_and_never_removes_a_folder_with_all_in_it() -> None:
    script = windows.SCRIPT.read_text("utf-8")
    assert "RequestExecutionLevel user" in script
    assert not re.search(r"RMDir\s+/r|HKLM|SetShellVarContext\s+all", script)


def test_each_file_stays_one_component_from_version_to_version(program: Path, tmp_path: Path) -> None:
    def components(source: Source) -> dict[str, str]:
        tree = ElementTree.fromstring(msi.msi_source(program, source, tmp_path / "x.ico", tmp_path))
        found = tree.iter(f"{_NS}Component")
        return {part.find(f"{_NS}File").attrib["Source"]: part.attrib["Guid"] for part in found}  # type: ignore[union-attr]

    older, newer = components(SOURCE), components(Source("1.3.0", "def", 0))
    assert older == newer
    assert len(set(older.values())) == len(FILES)


def test_a_newer_msi_is_the_same_program_in_another_version(program: Path, tmp_path: Path) -> None:
    def product(source: Source) -> ElementTree.Element:
        tree = ElementTree.fromstring(msi.msi_source(program, source, tmp_path / "x.ico", tmp_path))
        found = tree.find(f"{_NS}Product")
        assert found is not None
        return found

    older, newer = product(SOURCE), product(Source("1.3.0", "def", 0))
    assert older.attrib["UpgradeCode"] == newer.attrib["UpgradeCode"]
    assert older.attrib["Id"] != newer.attrib["Id"]
    assert product(Source("1.2.3", "def", 0)).attrib["Id"] != older.attrib["Id"]


@pytest.mark.skipif(shutil.which("makensis") is None, reason="the setup is compiled where makensis is")
def test_the_setup_compiles_and_comes_out_the_same(program: Path, drawn: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(windows.make_setup(program, SOURCE, drawn, tmp_path / name, tmp_path / name))
    assert made[0].name == "YPS-Desktop-1.2.3-setup.exe"
    assert made[0].read_bytes()[:2] == b"MZ"
    assert made[0].read_bytes() == made[1].read_bytes()


@pytest.fixture
def made_msi(program: Path, drawn: Path, tmp_path: Path) -> Path:
    if shutil.which("wixl") is None or shutil.which("msiinfo") is None:
        pytest.skip("the MSI is compiled where wixl is, and read where msiinfo is")
    return msi.make_msi(program, SOURCE, drawn, tmp_path, tmp_path)


def table(msi_file: Path, name: str) -> str:
    command = ["msiinfo", "export", str(msi_file), name]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_msi_holds_every_file_and_leads_to_the_program_and_to_practice(made_msi: Path) -> None:
    assert made_msi.name == "YPS-Desktop-1.2.3-x64.msi"
    assert all(Path(name).name in table(made_msi, "File") for name in FILES)
    rows = [line.split("\t") for line in table(made_msi, "Shortcut").splitlines()[3:]]
    assert sorted((row[2], row[5]) for row in rows) == [("YPS Desktop", ""), (windows.PRACTICE, "practice")]


def test_the_msi_replaces_every_other_build_up_to_its_version_and_refuses_under_a_newer(
    made_msi: Path,
) -> None:
    only_detect, with_lowest = "2", "256"
    rows = {line.rpartition("\t")[2]: line.split("\t") for line in table(made_msi, "Upgrade").splitlines()}
    assert rows["OTHER_FOUND"][1:5] == ["0.0.0", "1.2.4", "", with_lowest]
    assert rows["NEWER_FOUND"][1:5] == ["1.2.3", "", "", only_detect]
    assert f"NOT NEWER_FOUND\t{msi.NEWER_THERE}" in table(made_msi, "LaunchCondition")
    assert "REINSTALLMODE\tamus" in table(made_msi, "Property")


def test_the_msi_comes_out_the_same_whenever_it_is_made(
    made_msi: Path, program: Path, drawn: Path, tmp_path: Path
) -> None:
    for file in program.rglob("*"):
        os.utime(file, (1, 1))
    (tmp_path / "two").mkdir()
    two = msi.make_msi(program, SOURCE, drawn, tmp_path / "two", tmp_path / "two")
    assert two.read_bytes() == made_msi.read_bytes()
    told = subprocess.run(["msiinfo", "suminfo", two], capture_output=True, text=True, check=True).stdout
    assert msi.guid(msi.package_of(program, SOURCE)) in told


def test_an_msi_without_a_summary_is_refused() -> None:
    with pytest.raises(SetUpError, match="no summary"):
        msi.settled(b"no MSI", 0, msi.UPGRADE)


def test_without_its_compiler_a_package_says_what_it_lacks(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SetUpError, match="made by wixl, which this system lacks"):
        msi.make_msi(program, SOURCE, tmp_path / "x.ico", tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("version", "four"), [("0.1.0", "0.1.0.0"), ("2.0", "2.0.0.0"), ("1.2.3.4", "1.2.3.4")]
)
def test_windows_gets_four_numbers(version: str, four: str) -> None:
    assert windows.quad(version) == four


def test_the_properties_of_the_program_name_its_version() -> None:
    words = windows.version_words(SOURCE)
    compile(words, "version.txt", "eval")
    assert "filevers=(1, 2, 3, 0)" in words
    assert "StringStruct('ProductVersion', '1.2.3')" in words


def test_the_icon_holds_every_size(drawn: Path) -> None:
    data = drawn.read_bytes()
    assert struct.unpack_from("<HHH", data) == (0, 1, len(icon.SIDES))
    for number, side in enumerate(icon.SIDES):
        wide, *_, size, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert wide == side % 256
        assert data[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert at + size <= len(data)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(freezing, "OUT", tmp_path / "out")
    monkeypatch.setattr(freezing, "WORK", tmp_path / "work")
    (tmp_path / "work").mkdir()
    return tmp_path


def test_a_folder_that_was_not_built_on_windows_is_refused(elsewhere: Path) -> None:
    with pytest.raises(SetUpError, match="There is no built YPS Desktop"):
        building.pack_built(elsewhere)
    about = elsewhere / "_internal/resources/about.json"
    about.parent.mkdir(parents=True)
    about.write_text(ABOUT)
    assert source_of(elsewhere).day == "2026-11-21"
    with pytest.raises(SetUpError, match="was not built on Windows"):
        building.pack_built(elsewhere)


@pytest.mark.skipif(
    not all(map(shutil.which, ("makensis", "wixl"))), reason="both are made where makensis and wixl are"
)
def test_of_the_portable_zip_both_packages_are_made_with_their_sums(
    elsewhere: Path, program: Path, qapp: QApplication
) -> None:
    (program / "_internal/resources").mkdir()
    (program / "_internal/resources/about.json").write_text(ABOUT)
    archives.write_zip(program, "yps-desktop-1.2.3", elsewhere / "x.zip", 0)
    assert building.pack_built(elsewhere / "x.zip") == 0
    made = {file.name for file in (elsewhere / "out").iterdir()}
    assert made == {"YPS-Desktop-1.2.3-setup.exe", "YPS-Desktop-1.2.3-x64.msi", "SHA256SUMS"}
    listed = (elsewhere / "out/SHA256SUMS").read_text().splitlines()
    assert {line.split("  ")[1] for line in listed} == made - {"SHA256SUMS"}


def test_the_workflow_pins_every_action_by_its_commit_and_tries_what_it_makes() -> None:
    workflow = (ROOT / ".github/workflows/windows.yml").read_text("utf-8")
    used = re.findall(r"uses: (\S+)", workflow)
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)] == []
    assert set(re.findall(r"python-version: (.*)", workflow)) == {'"3.11"'}
    for tried in ("yps tour ", "yps verify ", "yps backup ", "yps check ", '"/S"', "/qn"):
        assert tried in workflow
    assert "python -m installer build" in workflow
    assert "python3 -m installer windows" in workflow
