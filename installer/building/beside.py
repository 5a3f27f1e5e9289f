"""What lies in the built program beside its code: licences, and a word on what it was built from."""

from __future__ import annotations

import json
import re
import shutil
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from installer.building.source import Source
from installer.processes import ROOT

_LICENCE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)\b[^/]*$|/licenses/", re.IGNORECASE)
_PINNED = re.compile(r"^([a-z0-9.-]+)==([^\s;]+)", re.MULTILINE)


def lay_out(folder: Path, source: Source) -> None:
    """Make a new folder with the licences and `resources/about.json`, as they lie in the built program."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "installer" / "licences", folder / "licences")
    for name in installed(ROOT):
        _copy_licences(name, folder / "licences" / name)
    _copy_of_python(folder / "licences" / "python")
    (folder / "resources").mkdir()
    about = json.dumps(source.about(), indent=1, sort_keys=True) + "\n"
    (folder / "resources" / "about.json").write_text(about, "utf-8")


def pinned(lock: Path) -> dict[str, str]:
    """Read a lock file: each package with its version."""
    return dict(_PINNED.findall(lock.read_text("utf-8")))


def installed(root: Path) -> dict[str, str]:
    """Return those packages of requirements.lock that this environment holds, with their versions."""
    found = {}
    for name, version in sorted(pinned(root / "requirements.lock").items()):
        try:
            here = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        if here != version:
            raise LookupError(f"{name} is {here} here and {version} in requirements.lock")
        found[name] = version
    return found


def licence_files(names: Iterable[str]) -> list[str]:
    """Choose from a package's files those that hold its licence."""
    return sorted(name for name in names if ".dist-info/" in name and _LICENCE.search(name))


def _copy_licences(name: str, into: Path) -> None:
    package = metadata.distribution(name)
    for file in licence_files(str(file) for file in package.files or ()):
        place = into / file.partition(".dist-info/")[2]
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(package.locate_file(file)), place)


def _copy_of_python(into: Path) -> None:
    into.mkdir()
    own = Path(sysconfig.get_path("stdlib"))
    for place in (own / "LICENSE.txt", own.parent / "LICENSE.txt", Path("/usr/share/doc/python3/copyright")):
        if place.is_file():
            shutil.copyfile(place, into / "LICENSE.txt")
            return
