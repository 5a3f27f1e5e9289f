"""Writes the list of what is inside, as a CycloneDX bill of materials."""

from __future__ import annotations

import json
import platform
import re
import sys
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module, metadata
from operator import attrgetter
from typing import NamedTuple

from installer.building.source import Source
from yps_desktop.services.python_packages import PYTHON_LICENCE, licence_of

_OURS = uuid.UUID("6f7c9f4e-3d0a-5a0e-9b7e-0f3a3c6a0d51")


class Part(NamedTuple):
    """One thing inside: `within` names the package that brings it, `kind` is a CycloneDX type."""

    name: str
    version: str
    licence: str = ""
    within: str = ""
    kind: str = "library"
    source: str = "generic"

    @property
    def address(self) -> str:
        """Return the package URL by which a scanner of faults knows it."""
        return f"pkg:{self.source}/{self.name}@{self.version}"


def packages(pins: Mapping[str, str]) -> list[Part]:
    """Make a part of each Python package, with the licence it names itself."""
    return [Part(name, version, licence_of(name), source="pypi") for name, version in sorted(pins.items())]


def interpreter() -> Part:
    """Return the Python that is inside."""
    return Part("python", platform.python_version(), PYTHON_LICENCE, kind="platform")


def libraries() -> list[Part]:
    """Return the libraries that packages bring within them, as they name themselves."""
    return [
        *(
            Part(name, _told(module, word), licence, within)
            for name, within, licence, module, word in _WITHIN
        ),
        Part("sqlcipher", _sqlcipher(), "BSD-3-Clause", "sqlcipher3"),
    ]


def started_by() -> Part:
    """Return the piece of PyInstaller that starts the built program."""
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return Part("pyinstaller-bootloader", metadata.version("pyinstaller"), licence)


def inside(pins: Mapping[str, str]) -> list[Part]:
    """Return everything that is inside a build made here."""
    return [*packages(pins), *libraries(), interpreter(), started_by()]


def bill(source: Source, parts: Sequence[Part], system: str) -> str:
    """Return the bill of materials of one build as JSON; the same build gives the same bytes."""
    inside = sorted(parts)
    told = "\n".join([source.version, source.commit, system, *(part.address for part in inside)])
    made = datetime.fromtimestamp(source.moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    ours = {"type": "application", "name": "yps-desktop", "version": source.version, "bom-ref": "yps-desktop"}
    held = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_OURS, told)}",
        "version": 1,
        "metadata": {
            "timestamp": made,
            "component": {**ours, "licenses": [{"expression": "MIT"}]},
            "properties": [
                {"name": "yps-desktop:commit", "value": source.about()["commit"]},
                {"name": "yps-desktop:system", "value": system},
            ],
        },
        "components": [_component(part) for part in inside],
        "dependencies": [
            {"ref": "yps-desktop", "dependsOn": [part.address for part in inside if not part.within]},
            *_carried(inside),
        ],
    }
    return json.dumps(held, indent=1) + "\n"


def _component(part: Part) -> dict[str, object]:
    told: dict[str, object] = {
        "type": part.kind,
        "bom-ref": part.address,
        "name": part.name,
        "version": part.version,
        "purl": part.address,
    }
    return {**told, "licenses": [{"license": {"name": part.licence}}]} if part.licence else told


def _carried(parts: Sequence[Part]) -> list[dict[str, object]]:
    """Say which libraries lie within which packages."""
    carriers = {part.name: part.address for part in parts if part.source == "pypi"}
    found: dict[str, list[str]] = {}
    for part in parts:
        if part.within:
            found.setdefault(carriers[part.within], []).append(part.address)
    return [{"ref": ref, "dependsOn": held} for ref, held in sorted(found.items())]


_OPENSSL = "backend.openssl_version_text"
_WITHIN = (
    ("qt", "pyside6-essentials", "LGPL-3.0-only", "PySide6.QtCore", "qVersion"),
    ("sqlite", "sqlcipher3", "Public domain", "sqlcipher3", "sqlite_version"),
    ("openssl", "cryptography", "Apache-2.0", "cryptography.hazmat.backends.openssl", _OPENSSL),
    ("qpdf", "pikepdf", "Apache-2.0", "pikepdf", "__libqpdf_version__"),
    ("pdfium", "pypdfium2", "BSD-3-Clause", "pypdfium2.version", "PDFIUM_INFO"),
    ("harfbuzz", "uharfbuzz", "MIT", "uharfbuzz", "version_string"),
    ("libxml2", "lxml", "MIT", "lxml.etree", "LIBXML_VERSION"),
)
"""Libraries within packages: name, package, licence, and the module and word that tell the version."""


def _told(module: str, word: str) -> str:
    """Read a version that stands somewhere in a value or in what a function returns."""
    told = attrgetter(word)(import_module(module))
    told = told() if callable(told) else told
    told = ".".join(map(str, told)) if isinstance(told, tuple) else str(told)
    found = re.search(r"\d+(\.\d+)+", told)
    return found.group() if found else told


def _sqlcipher() -> str:
    connection = import_module("sqlcipher3").connect(":memory:")
    try:
        return str(connection.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
    finally:
        connection.close()


def system() -> str:
    """Name the system this runs on, such as linux-x86_64."""
    return f"{'windows' if sys.platform == 'win32' else sys.platform}-{platform.machine().lower()}"
