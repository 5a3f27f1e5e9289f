"""What goes into the built program and what stays out; the PyInstaller spec asks here.

Whatever the operating system brings stays with it: its own updates mend it, and nothing here goes stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from installer.processes import ROOT

PACKAGES = ("yps_desktop", "ui")
"""Our own; a page is loaded by its name when it is first shown, so each module is named to PyInstaller."""

BY_NAME = ("platformdirs", "reportlab.graphics.barcode", "tzdata")
"""Packages loaded by their name as the program runs: folders of a system, the QR code, time zones."""

WITH_FILES = ("pikepdf", "tzdata")
"""Packages that read files of their own: the colours of an archived paper, the rules of time zones."""

DATA = {
    "resources": "resources",
    "ui/theme/tokens.json": "ui/theme",
    "yps_desktop/vault/migrations": "yps_desktop/vault/migrations",
    "LICENSE": ".",
}
"""What the program reads beside its modules, each with its folder in the built program."""

_NETWORK = (
    *("ssl", "_ssl", "http", "urllib.request", "urllib.error", "urllib.response", "urllib.robotparser"),
    *("ftplib", "smtplib", "imaplib", "poplib", "nntplib", "telnetlib", "xmlrpc", "socketserver"),
    *("webbrowser", "asyncio", "multiprocessing", "PySide6.QtNetwork"),
)
_WORKSHOP = (
    *("unittest", "doctest", "pydoc", "pydoc_data", "test", "pdb", "lib2to3", "distutils", "setuptools"),
    *("pkg_resources", "_distutils_hack", "pip", "ensurepip", "venv", "idlelib", "tkinter", "_tkinter"),
    *("turtle", "curses", "readline", "sqlite3", "_sqlite3", "dbm"),
    *("pytest", "_pytest", "hypothesis", "mypy", "ruff", "PyInstaller", "PySide6.scripts", "pycparser"),
)
_PICTURES = (
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk", "PIL._imagingmath"),
    *("PIL.ImageTk", "PIL.ImageQt", "PIL.ImageShow", "PIL.ImageGrab"),
)
_UNUSED = ("lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.cssselect", "xml.sax", "xml.dom")

LEFT_OUT = (*_NETWORK, *_WORKSHOP, *_PICTURES, *_UNUSED)
"""Modules that the program never loads: ways to a network, tools of this workshop, decoders of pictures."""

QT_MODULES = frozenset({"Core", "DBus", "Gui", "PrintSupport", "Svg", "Test", "Widgets", "XcbQpa"})
QT_PLUGINS = {
    "platforms": ("offscreen", "xcb", "windows", "cocoa"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": ("xdgdesktopportal",),
    "printsupport": ("cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"),
    "styles": ("modernwindowsstyle", "macstyle"),
}
"""The plugins that stay, by folder. No picture but PNG is ever read: no decoder, no fault in one."""

_OF_PIP = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
"""What pip wrote of the folder it installed into: the sums of scripts that name it, never the same."""

_OF_PYTHON = ("libpython", "python3", "vcruntime", "msvcp", "ucrtbase", "api-ms-win")


def plan_data(root: Path = ROOT) -> list[tuple[str, str]]:
    """Name each file or folder the program reads, with its folder in the built program."""
    return [(str(root / ours), folder) for ours, folder in DATA.items()]


def plan_modules(root: Path = ROOT) -> list[str]:
    """Name every module of ours."""
    files = (file.relative_to(root) for package in PACKAGES for file in (root / package).rglob("*.py"))
    return sorted({_module(file) for file in files})


def stays(place: str, source: str, ours: Iterable[Path] | None = None) -> bool:
    """Tell whether a library or data file that PyInstaller collected stays in the program.

    `place` is its path in the program, `source` where it came from, `ours` the folders of Python and its
    packages: on Linux a library from anywhere else is the system's.
    """
    parts = PurePath(place.replace("\\", "/")).parts
    if "PySide6" in parts:
        return _stays_of_qt(parts)
    if len(parts) > 1 and parts[-2].endswith(".dist-info"):
        return parts[-1] not in _OF_PIP
    if not place.lower().endswith(".dll") and _is_library(parts[-1]):
        return _is_of_python(parts[-1]) or _lies_in(source, ours or _python_folders())
    return True


def _module(file: Path) -> str:
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _stays_of_qt(parts: tuple[str, ...]) -> bool:
    if "translations" in parts or "qml" in parts:
        return False
    if "plugins" in parts:
        wanted = QT_PLUGINS.get(parts[parts.index("plugins") + 1], ())
        return not {_bare(parts[-1]), _bare(parts[-1]).removeprefix("q")}.isdisjoint(wanted)
    name = _bare(parts[-1])
    if name.startswith("Qt"):
        return name.removeprefix("Qt").removeprefix("6") in QT_MODULES
    return not name.startswith(("opengl32sw", "d3dcompiler"))


def _bare(file: str) -> str:
    """Give a library's name alone: libQt6Core.so.6, Qt6Core.dll and QtCore.abi3.so less what dresses it."""
    return file.split(".")[0].removeprefix("lib")


def _is_library(file: str) -> bool:
    return ".so" in file or file.endswith(".dylib")


def _is_of_python(file: str) -> bool:
    return file.lower().startswith(_OF_PYTHON)


def _lies_in(source: str, folders: Iterable[Path]) -> bool:
    real = Path(source).resolve()
    return any(real.is_relative_to(folder) for folder in folders)


def _python_folders() -> Iterator[Path]:
    """Name the folders of this Python's packages and of its own compiled modules."""
    yield Path(sys.prefix).resolve()
    base = Path(sys.base_prefix).resolve()
    yield from (base / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}", base / "DLLs")
