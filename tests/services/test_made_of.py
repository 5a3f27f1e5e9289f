"""What the program is made of: in a build, in a checkout, and where something of it is gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from installer.building import beside, contents, sbom
from installer.building.source import Source
from installer.words import SetUpError
from yps_desktop.services import made_of, python_packages
from yps_desktop.services.about import ROOT
from yps_desktop.services.about_facts import QT_NOTICE
from yps_desktop.services.made_of import (
    GPL,
    LGPL,
    RULED,
    WITHIN_QT,
    Licence,
    LicenceMissingError,
    read_licence,
    read_made_of,
    read_notice,
)

SOURCE = Source("1.2.3", "abcdef", 1_700_000_000)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out what comes with a build made here: only PyInstaller's own part is not installed."""
    folder = tmp_path_factory.mktemp("built") / "_internal"
    inside = [*sbom.packages(beside.installed(ROOT)), *sbom.libraries(), sbom.interpreter()]
    beside.lay_out(folder, SOURCE, inside)
    shutil.copy(ROOT / "LICENSE", folder)
    shutil.copytree(ROOT / "resources" / "fonts", folder / "resources" / "fonts")
    return folder


@pytest.fixture
def built(laid_out: Path, tmp_path: Path) -> Path:
    """Copy it, to take something away."""
    return shutil.copytree(laid_out, tmp_path / "built", ignore=shutil.ignore_patterns("*.ttf"))


def test_a_build_brings_the_text_of_every_licence_that_is_listed(laid_out: Path) -> None:
    inside = read_made_of(laid_out)
    assert inside.lacks == ()
    assert [part.name for part in (*inside.parts, *inside.fonts) if not part.texts] == []
    assert all(inside.places[text].is_file() for part in inside.parts for text in part.texts)
    assert all(place.is_relative_to(laid_out) for place in inside.places.values())


def test_nothing_of_that_is_sorted_out_when_the_program_is_put_together(laid_out: Path) -> None:
    files = [file for file in laid_out.rglob("*") if file.is_file()]
    places = [(file.relative_to(laid_out).as_posix(), str(file)) for file in files]
    assert len(places) > 80
    assert [place for place, source in places if not contents.stays(place, source, ())] == []


def test_a_build_lists_what_its_bill_of_materials_lists(laid_out: Path) -> None:
    listed = {(part.name, part.version) for part in read_made_of(laid_out).parts}
    assert listed >= set(beside.installed(ROOT).items())
    names = {name for name, _ in listed}
    assert {"qt", "sqlcipher", "openssl", "qpdf", "pdfium", "harfbuzz", "libxml2", "python"} <= names
    assert all(version for _, version in listed)


def test_a_checkout_names_each_locked_package_with_its_licence_and_a_text() -> None:
    inside = read_made_of()
    assert inside.lacks == ()
    assert {part.name for part in inside.parts} >= set(beside.installed(ROOT))
    assert [part.name for part in inside.parts if not (part.version and part.licence and part.texts)] == []
    assert all(place.is_file() for place in inside.places.values())


def test_every_font_file_is_named_with_its_owner_and_its_licence() -> None:
    told = " ".join(font.name for font in read_made_of().fonts)
    for file in (ROOT / "resources" / "fonts").glob("*.ttf"):
        name = file.stem.partition("-")[0].removesuffix("Bold")
        said = name.removeprefix("NotoSans").removesuffix("Full") or "NotoSans"
        assert said.casefold() in told.replace(" ", "").casefold(), file.name


def test_a_package_that_is_not_here_is_named_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text(
        "cryptography==1.0\nno-such-package==1.0 \\\nfor-windows==2.0 ; sys_platform == 'win32'\n"
    )
    inside = read_made_of(tmp_path)
    assert [part.name for part in inside.parts] == ["cryptography", "python"]
    assert inside.lacks[0].startswith("This checkout does not hold the package no-such-package")
    assert not any("for-windows" in lack for lack in inside.lacks)


def test_a_licence_missing_from_a_build_is_named_and_said_when_it_is_opened(built: Path) -> None:
    (built / "licences" / LGPL).unlink()
    assert read_made_of(built).lacks == (
        f"The text of a licence is missing from the program’s folder: {LGPL}.",
    )
    with pytest.raises(LicenceMissingError, match="the record stays as it is"):
        read_licence(LGPL, built)


@pytest.mark.parametrize(
    "held",
    [
        *(None, "", "{", "[1]", '{"a": 1}'),
        *('[{"name": "x", "colour": "red"}]', '[{"name": "x", "texts": [5]}]'),
    ],
)
def test_a_list_that_is_gone_or_not_ours_is_said_to_be(built: Path, held: str | None) -> None:
    (built / made_of.LIST).unlink()
    if held is not None:
        (built / made_of.LIST).write_text(held)
    inside = read_made_of(built)
    assert inside.parts == ()
    assert inside.lacks[0].startswith("The list of what the program is made of cannot be read")


def test_notices_and_fonts_whose_files_are_damaged_break_nothing(built: Path) -> None:
    damaged = b"\xff\xfe\x00" * 50
    (built / "licences" / made_of.NOTICES).write_bytes(damaged)
    (built / "resources" / "fonts" / "README.md").write_bytes(damaged)
    assert read_notice(QT_NOTICE, built) == ()
    assert read_made_of(built).fonts == ()


def test_a_folder_with_nothing_in_it_is_told_of_and_nothing_breaks(tmp_path: Path) -> None:
    inside = read_made_of(tmp_path)
    assert inside.fonts == ()
    assert len(inside.lacks) >= 4
    assert read_notice(QT_NOTICE, tmp_path) == ()


def test_nothing_but_a_listed_text_can_be_opened() -> None:
    for id in ("../pyproject.toml", "/etc/passwd", "licences", "", "cryptography/../../../pyproject.toml"):
        with pytest.raises(LicenceMissingError):
            read_licence(id)


def test_a_part_with_several_texts_lists_them_and_one_with_one_is_that_text(laid_out: Path) -> None:
    several = read_licence("cryptography", laid_out)
    assert several.text == ""
    assert ("cryptography/licenses/LICENSE.BSD", "LICENSE.BSD") in several.texts
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in read_licence(LGPL, laid_out).text
    assert read_licence(GPL, laid_out).title == "GNU General Public License, version 3"


def test_no_word_of_any_licence_is_lost_where_its_lines_are_joined() -> None:
    for id, place in read_made_of().places.items():
        text = place.read_text("utf-8", errors="replace")
        words = [
            word for line in text.splitlines() if not RULED.fullmatch(line.strip()) for word in line.split()
        ]
        assert " ".join(Licence(id, text).paragraphs()).split() == words, id


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{'word ' * 12}goes\non here", [f"{'word ' * 12}goes on here"]),
        (f"{' ' * 40}Title\n by somebody", ["Title\nby somebody"]),
        (f"{'word ' * 12}ends:\n  * a point", [f"{'word ' * 12}ends:\n* a point"]),
        ("One\r\n\r\n\r\nTwo\n", ["One", "Two"]),
    ],
)
def test_lines_are_joined_where_they_were_only_broken_to_fit(text: str, shown: list[str]) -> None:
    assert list(Licence("", text).paragraphs()) == shown


def test_the_notice_on_qt_says_all_that_its_licence_asks_for() -> None:
    told = " ".join(read_notice(QT_NOTICE))
    for asked in (
        "Copyright (C) The Qt Company",
        "Lesser General Public License",
        LGPL,
        GPL,
        "replace",
        "sources",
    ):
        assert asked in told
    assert "pikepdf" not in told


def test_the_notices_lead_to_what_is_within_the_qt_that_is_locked() -> None:
    minor = python_packages.pinned(ROOT / python_packages.LOCK)["pyside6-essentials"].rpartition(".")[0]
    assert f"https://doc.qt.io/qt-{minor}/" in " ".join(read_notice("Within Qt"))
    texts = {id.rpartition("/")[2] for id in read_made_of().places if id.startswith("pypdfium2/")}
    assert {f"{name}.txt" for name in ("freetype", "harfbuzz", "icu", "libpng", "zlib")} <= texts


def test_the_texts_for_what_comes_with_qt_alone_are_read_from_qt() -> None:
    assert (WITHIN_QT, "Licences of what is within Qt") in read_licence("pyside6-essentials").texts
    told = read_licence(WITHIN_QT).text
    for owner in ("the V8 project authors", "Martin Mitáš", "University of Cambridge", "Zoltan Herczeg"):
        assert owner in told
    for asked in ("Neither the name of Google Inc.", "WITHOUT WARRANTY OF ANY KIND", "LIBRARY-LIKE PACKAGES"):
        assert asked in told


def test_texts_that_are_known_of_parts_lie_in_a_build(laid_out: Path) -> None:
    known = {id for ids in made_of.TEXTS.values() for id in ids}
    assert [id for id in sorted(known) if not (laid_out / "licences" / id).is_file()] == []


def test_nothing_is_built_without_a_licence(tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match="brings no text of its licence"):
        beside.lay_out(tmp_path / "built", SOURCE, [sbom.Part("somebodys-library", "1.0")])


def test_a_package_that_names_no_licence_is_named_by_its_text() -> None:
    assert python_packages.licence_of("pyrage") == "MIT"
    assert "MIT License" in read_licence("pyrage/licenses/LICENSE").text
    assert python_packages.licence_of("sqlcipher3") == "Zlib"
    assert "This software is provided 'as-is'" in read_licence("sqlcipher3/licenses/LICENSE").text
