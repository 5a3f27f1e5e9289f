"""Makes the folder that is the program, with PyInstaller."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from installer.building import archives, beside, icon, sbom, windows
from installer.building.source import Source
from installer.processes import ROOT, clean_environ
from installer.words import SetUpError, say

SPEC = Path(__file__).with_name("yps_desktop.spec")
WORK, OUT = ROOT / "build", ROOT / "dist"
PROGRAM = OUT / "yps-desktop"
_FOR_DEBUGGERS = b".symtab"


def freeze(source: Source) -> Path:
    """Build the program anew from this source and return its folder. Raises SetUpError."""
    say(f"Building YPS Desktop {source.version} with PyInstaller; this takes some minutes.")
    beside.lay_out(WORK / "beside", source, sbom.inside(beside.installed(ROOT)))
    surroundings = {
        **clean_environ(),
        "SOURCE_DATE_EPOCH": str(source.moment),
        "PYTHONHASHSEED": "0",
        "YPS_BESIDE": str(WORK / "beside"),
        **(_of_windows(source) if sys.platform == "win32" else {}),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    command += ["--distpath", str(OUT), "--workpath", str(WORK / "pyinstaller"), str(SPEC)]
    if subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode:
        raise SetUpError("The program could not be built; PyInstaller's reason stands above.")
    if sys.platform.startswith("linux"):
        take_out_debugging(PROGRAM)
    beside.put_words(PROGRAM, source)
    archives.level(PROGRAM, source.moment)
    return PROGRAM


def _of_windows(source: Source) -> dict[str, str]:
    words = WORK / "version.txt"
    words.write_text(windows.version_words(source), "utf-8")
    return {"YPS_ICON": str(icon.write_icon(WORK / "yps-desktop.ico")), "YPS_VERSION": str(words)}


def empty(folder: Path) -> None:
    """Make a folder, or empty it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def take_out_debugging(folder: Path) -> None:
    """Take out what only a debugger reads, where a library still holds it: some fifty megabytes."""
    if shutil.which("strip") is None:
        return
    for path in archives.walk(folder):
        if (
            not path.is_symlink()
            and path.is_file()
            and ".so" in path.name
            and _FOR_DEBUGGERS in path.read_bytes()
        ):
            path.chmod(archives.OPEN_TO_ALL)
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
