"""The packages this Python holds: name, version, licence and the files that hold its text.

Read from what each package says of itself. A built program has none of this: the build writes it down
(`installer/building/beside.py`).
"""

import re
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

LOCK = "requirements.lock"
PYTHON_LICENCE = "PSF-2.0"
_LICENCE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)\b[^/]*$|/licenses/", re.IGNORECASE)
_PINNED = re.compile(r"^([a-z0-9.-]+)==([^\s;]+)", re.MULTILINE)
_NAMED_NOWHERE = {"pyrage": "MIT", "sqlcipher3": "Zlib"}
"""Packages that name no licence beside its text."""
_CUT = ".dist-info/"


def pinned(lock: Path) -> dict[str, str]:
    """Read a lock file: each package with its version."""
    return dict(_PINNED.findall(lock.read_text("utf-8")))


def is_for_some(name: str, lock: Path) -> bool:
    """Say whether a lock file asks for a package on some systems only."""
    return re.search(rf"^{re.escape(name)}==\S+ *;", lock.read_text("utf-8"), re.MULTILINE) is not None


def version_of(name: str) -> str:
    """Give the version of a package, or nothing where it is not here."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def licence_of(name: str) -> str:
    """Give the name of a package's licence, in the package's own words. Raises PackageNotFoundError."""
    told = metadata.metadata(name)
    for field in ("License-Expression", "License"):
        if said := told.get_all(field):
            return str(said[0]).splitlines()[0]
    return _NAMED_NOWHERE.get(name) or "; ".join(
        name.rsplit(" :: ", 1)[-1] for name in told.get_all("Classifier") or () if name.startswith("License")
    )


def licence_files(names: Iterable[str]) -> list[str]:
    """Choose from a package's files those that hold its licence."""
    return sorted(name for name in names if _CUT in name and _LICENCE.search(name))


def licence_texts(name: str) -> Iterator[tuple[str, Path]]:
    """Give the files that hold a package's licence, each with a name that is the same on every computer.

    Raises PackageNotFoundError.
    """
    package = metadata.distribution(name)
    for file in licence_files(str(file) for file in package.files or ()):
        yield f"{name}/{file.partition(_CUT)[2]}", Path(str(package.locate_file(file)))


def licence_of_python() -> Path | None:
    """Find the licence of this Python, which lies in another place on each system."""
    own = Path(sysconfig.get_path("stdlib"))
    places = (own / "LICENSE.txt", own.parent / "LICENSE.txt", Path("/usr/share/doc/python3/copyright"))
    return next((place for place in places if place.is_file()), None)
