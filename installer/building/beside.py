"""What lies in the built program beside its code: licences, what it was built from, what it is made of."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from importlib import metadata
from pathlib import Path

from installer.building.sbom import Part
from installer.building.source import Source
from installer.processes import ROOT
from installer.words import SetUpError
from yps_desktop.services import made_of, python_packages

FOR_THE_IT = "For the school's IT.md"
_PAGES = {
    FOR_THE_IT: "docs/for-the-schools-it.md",
    "DPIA starter.md": "docs/dpia-starter.md",
    "SECURITY.md": "SECURITY.md",
    "CHANGELOG.md": "CHANGELOG.md",
}
"""Pages that a school reads without the program, and where they stand in the source."""
_BROUGHT_BY = {"pyinstaller-bootloader": "pyinstaller"}
"""Parts whose licence lies with a package of another name."""


def lay_out(folder: Path, source: Source, inside: Iterable[Part]) -> None:
    """Make a new folder with the licences, `resources/about.json` and the list of what is `inside`.

    All of it lies in the built program in the same places. Raises SetUpError where something has no licence.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "installer" / "licences", folder / "licences")
    (folder / "resources").mkdir()
    about = json.dumps(source.about(), indent=1, sort_keys=True) + "\n"
    (folder / "resources" / "about.json").write_text(about, "utf-8")
    parts = list(inside)
    texts = _copy_licences(parts, folder / "licences")
    listed = made_of.spell_parts(_listed(part, texts, folder / "licences") for part in parts)
    (folder / made_of.LIST).write_text(listed, "utf-8", newline="\n")


def put_words(program: Path, source: Source) -> None:
    """Put beside the program what is read without it: what it is, and pages for IT and data protection."""
    read_me = (ROOT / "installer" / "read-me.txt").read_text("utf-8")
    read_me = read_me.replace("@VERSION@", source.version).replace("@DAY@", source.day)
    (program / "Read me.txt").write_text(read_me, "utf-8", newline="\n")
    for name, page in _PAGES.items():
        shutil.copyfile(ROOT / page, program / name)


def installed(root: Path) -> dict[str, str]:
    """Return those packages of requirements.lock that this environment holds, with their versions."""
    found = {}
    for name, version in sorted(python_packages.pinned(root / python_packages.LOCK).items()):
        here = python_packages.version_of(name)
        if here and here != version:
            raise LookupError(f"{name} is {here} here and {version} in requirements.lock")
        if here:  # otherwise it is for another system
            found[name] = version
    return found


def _listed(part: Part, texts: Mapping[str, Sequence[str]], folder: Path) -> made_of.Part:
    """Name a part as the program's own page names it, with texts that are there: its own or its carrier's."""
    known = made_of.texts_of(part.name, texts.get(part.name, ()))
    named = tuple(id for id in known if (folder / id).is_file()) or tuple(texts.get(part.within, ()))
    if not named:
        raise SetUpError(f"{part.name} {part.version} brings no text of its licence.")
    return made_of.Part(part.name, part.version, part.licence, part.within, named)


def _copy_licences(parts: Iterable[Part], folder: Path) -> dict[str, list[str]]:
    """Copy the licences that packages bring, and Python's; return the names they have there, part by part."""
    found: dict[str, list[str]] = {}
    for part in parts:
        for id, place in _texts(part):
            (folder / id).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(place, folder / id)
            found.setdefault(part.name, []).append(id)
    return found


def _texts(part: Part) -> list[tuple[str, Path]]:
    if part.name == made_of.PYTHON:
        text = python_packages.licence_of_python()
        return [(made_of.PYTHON_TEXT, text)] if text else []
    try:
        return list(python_packages.licence_texts(_BROUGHT_BY.get(part.name, part.name)))
    except metadata.PackageNotFoundError:  # a library within a package
        return []
