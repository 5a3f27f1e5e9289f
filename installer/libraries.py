"""The libraries that Qt expects of a Linux system: which are missing, and how they come."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence

from installer.processes import Call, call, silent_call
from installer.words import SetUpError, say

# Each library by the name Qt loads it with, and the Debian package that brings it.
WINDOWS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libz.so.1": "zlib1g",
}
SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",
}


def missing_libraries(
    wanted: Mapping[str, str], loads: Callable[[str], object] | None = None
) -> dict[str, str]:
    """Return those of the wanted libraries that this system cannot load; none anywhere but on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    return {name: package for name, package in wanted.items() if not _loads(name, loads or ctypes.CDLL)}


def missing_for_building(which: Callable[[str], object] = shutil.which) -> dict[str, str]:
    """Return what PyInstaller needs on Linux and this system lacks: objdump, and Python as a library."""
    if not sys.platform.startswith("linux"):
        return {}
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    shared = {f"libpython{version}.so.1.0": f"libpython{version}"} if sys.base_prefix == "/usr" else {}
    return missing_libraries(shared) | ({} if which("objdump") else {"objdump": "binutils"})


def missing_venv() -> dict[str, str]:
    """Return the package that brings `ensurepip`, which Debian keeps apart from Python."""
    if importlib.util.find_spec("ensurepip") is not None:
        return {}
    return {"ensurepip": f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def provide(missing: Mapping[str, str], ways: Sequence[Sequence[str]] | None, run: Call = call) -> None:
    """Install what is missing by one apt call.

    `ways` are the words that may stand before that call, the first that works is enough; None where the
    system has no apt. Raises SetUpError with the call, or with what is missing, where this user may not.
    """
    if not missing:
        return
    if ways is None:
        raise SetUpError(
            f"This system lacks {', '.join(missing)}; install what brings them, then start again."
        )
    packages = sorted(set(missing.values()))
    install = f"apt-get update; apt-get install -y --no-install-recommends {' '.join(packages)}"
    for way in ways:
        say(f"Installing what this system lacks: {', '.join(packages)}.")
        if (
            run([*way, "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", f"exec >/dev/null; {install}"])
            == 0
        ):
            return
    raise SetUpError(
        f"This system lacks something that YPS Desktop needs; this call installs it: sudo sh -c '{install}'"
    )


def apt_ways() -> list[list[str]] | None:
    """Return how this user may call apt: as root, through sudo without a password, or not at all."""
    if shutil.which("apt-get") is None:
        return None
    if sys.platform != "win32" and os.geteuid() == 0:
        return [[]]
    may = shutil.which("sudo") is not None and silent_call(["sudo", "-n", "true"]) == 0
    return [["sudo", "-n"]] if may else []


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True
