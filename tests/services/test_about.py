"""What the program says about itself, built and from its source."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from installer.building import beside, sbom
from installer.building.source import Source
from yps_desktop.__main__ import main
from yps_desktop.services.about import ROOT, licences_folder, read_about


def test_from_its_source_it_says_the_version_of_the_source() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert read_about().sentence == f"YPS Desktop {version}, from its source"


def test_a_built_program_says_what_it_was_built_from(tmp_path: Path) -> None:
    beside.lay_out(tmp_path, Source("1.2.3", "abcdef", 1_700_000_000), sbom.packages({"cryptography": "1"}))
    said = read_about(tmp_path).sentence
    assert said == "YPS Desktop 1.2.3, built from abcdef of 2023-11-14"
    assert (licences_folder(tmp_path) / "LGPL-3.0.txt").is_file()
    assert (licences_folder(tmp_path) / "cryptography").is_dir()


@pytest.mark.parametrize("held", [None, "", "[]", '{"version": "1"', '{"day": "soon", "version": "1"}'])
def test_where_the_file_that_says_it_is_gone_or_not_ours_the_version_is_not_known(
    tmp_path: Path, held: str | None
) -> None:
    (tmp_path / "resources").mkdir()
    if held is not None:
        (tmp_path / "resources" / "about.json").write_text(held)
    assert read_about(tmp_path).sentence == "YPS Desktop, version not known"


def test_the_licences_of_qt_stand_beside_the_source_too() -> None:
    assert (licences_folder() / "LGPL-3.0.txt").is_file()


def test_asked_for_its_version_it_says_it_and_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == read_about().sentence + "\n"
