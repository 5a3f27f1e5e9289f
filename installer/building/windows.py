"""The setup for one person on Windows, from the program's folder, and what it shares with the MSI (`msi.py`).

makensis and wixl make both on Linux too, so that they are compiled by tests there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from subprocess import PIPE, STDOUT

from installer.building import archives
from installer.building.source import Source
from installer.processes import ROOT
from installer.words import SetUpError, say

SCRIPT = ROOT / "installer" / "windows" / "setup.nsi"
WINDOW, CONSOLE = "YPS Desktop.exe", "yps.exe"
PUBLISHER = "The makers of YPS Desktop"
PRACTICE = "YPS Desktop – practice"
"""What the menu calls the program on a record of invented people."""


def make_setup(program: Path, source: Source, icon: Path, work: Path, into: Path) -> Path:
    """Compile the setup for one person. Raises SetUpError."""
    made = into / f"YPS-Desktop-{source.version}-setup.exe"
    files = files_of(program)
    lists = {"INSTALL_LIST": "\n".join(put_in(program, files)), "REMOVE_LIST": "\n".join(take_out(files))}
    defined = {
        "VERSION": source.version,
        "QUAD": quad(source.version),
        "ICON": str(icon),
        "OUT": str(made),
        "PUBLISHER": PUBLISHER,
        "KILOBYTES": str(sum((program / name).stat().st_size for name in files) // 1024),
    }
    for name, text in lists.items():
        (work / f"{name}.nsh").write_text(text + "\n", "utf-8-sig")
        defined[name] = str(work / f"{name}.nsh")
    words = [f"-D{name}={value}" for name, value in defined.items()]
    compile_with(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(SCRIPT)], source, made, work)
    return made


def version_words(source: Source) -> str:
    """Return what Windows shows as a program's properties, as PyInstaller reads it."""
    numbers = tuple(map(int, quad(source.version).split(".")))
    told = {
        "CompanyName": PUBLISHER,
        "FileDescription": "YPS Desktop",
        "FileVersion": source.version,
        "LegalCopyright": "MIT licence",
        "ProductName": "YPS Desktop",
        "ProductVersion": source.version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in told.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0,"
        " OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0',"
        f" [{strings}])]), VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def files_of(program: Path) -> list[str]:
    """Name every file of the program, as _internal/x.dll, in order."""
    return [path.relative_to(program).as_posix() for path in archives.walk(program) if path.is_file()]


def quad(version: str) -> str:
    """Give a version the four numbers that Windows asks for."""
    numbers = version.split(".")
    return ".".join([*numbers, *["0"] * (4 - len(numbers))])


def put_in(program: Path, files: Sequence[str]) -> Iterator[str]:
    """Say to NSIS where each file is put."""
    folder = None
    for name in files:
        if (parent := _backslashed(str(PurePosixPath(name).parent))) != folder:
            folder = parent
            yield f'SetOutPath "$INSTDIR{"" if parent == "." else chr(92) + parent}"'
        yield f'File "{program / name}"'


def take_out(files: Sequence[str]) -> Iterator[str]:
    """Say to NSIS what is removed: each file, then each folder if nothing else lies in it."""
    yield from (f'Delete "$INSTDIR\\{_backslashed(name)}"' for name in files)
    folders = {parent for name in files for parent in PurePosixPath(name).parents} - {PurePosixPath(".")}
    yield from (
        f'RMDir "$INSTDIR\\{_backslashed(str(folder))}"' for folder in sorted(folders, key=str, reverse=True)
    )


def compile_with(command: Sequence[str], source: Source, made: Path, work: Path) -> None:
    """Run a compiler and see that it made what it was asked for. Raises SetUpError."""
    if shutil.which(command[0]) is None:
        raise SetUpError(f"{made.name} is made by {command[0]}, which this system lacks.")
    say(f"Packing {made.name}.")
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(source.moment), "TZ": "UTC"}
    done = subprocess.run(
        command, cwd=work, env=surroundings, stdout=PIPE, stderr=STDOUT, text=True, check=False
    )
    if done.returncode or not made.is_file():
        raise SetUpError(f"{made.name} could not be made: {done.stdout.strip()[-800:]}")


def _backslashed(name: str) -> str:
    """Write a path as a script of NSIS has it, where a dollar begins a variable."""
    return name.replace("/", "\\").replace("$", "$$")
