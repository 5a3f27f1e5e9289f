"""The two packages for Windows, from the program's folder: a setup for one person, an MSI for a school's IT.

makensis and wixl make both on Linux too, so that they are compiled by tests there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from subprocess import PIPE, STDOUT
from xml.sax.saxutils import quoteattr

from installer.building import archives
from installer.building.source import Source
from installer.processes import ROOT
from installer.words import SetUpError, say

SCRIPT = ROOT / "installer" / "windows" / "setup.nsi"
WINDOW, CONSOLE = "YPS Desktop.exe", "yps.exe"
# Never changed: by it Windows knows a newer version of the same program.
UPGRADE = uuid.UUID("b0a7a1b9-53c6-5d0a-8a55-1d3c1d2f7e10")

_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="{product}" Name="YPS Desktop" Language="1033" Codepage="1252" Version="{version}"
    Manufacturer="The makers of YPS Desktop" UpgradeCode="{upgrade}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"
      Description="YPS Desktop {version}" Comments="Records stay when it is removed."/>
    <MajorUpgrade DowngradeErrorMessage="A newer version of YPS Desktop is installed. Nothing has changed."/>
    <Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
    <Icon Id="program.ico" SourceFile={icon}/>
    <Property Id="ARPPRODUCTICON" Value="program.ico"/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramMenuFolder"/>
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLDIR" Name="YPS Desktop">
"""
_FOOT = """\
        </Directory>
      </Directory>
    </Directory>
    <Feature Id="program" Title="YPS Desktop" Level="1">
{components}
    </Feature>
  </Product>
</Wix>
"""


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
        "KILOBYTES": str(sum((program / name).stat().st_size for name in files) // 1024),
    }
    for name, text in lists.items():
        (work / f"{name}.nsh").write_text(text + "\n", "utf-8-sig")
        defined[name] = str(work / f"{name}.nsh")
    words = [f"-D{name}={value}" for name, value in defined.items()]
    _compile(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(SCRIPT)], source, made, work)
    return made


def make_msi(program: Path, source: Source, icon: Path, work: Path, into: Path) -> Path:
    """Compile the MSI for everybody on a computer; wixl gives it its own moment. Raises SetUpError."""
    made = into / f"YPS-Desktop-{source.version}-x64.msi"
    written = work / "program.wxs"
    written.write_text(msi_source(program, source, icon, work), "utf-8")
    _compile(["wixl", "--arch", "x64", "--output", str(made), str(written)], source, made, work)
    return made


def version_words(source: Source) -> str:
    """Return what Windows shows as a program's properties, as PyInstaller reads it."""
    numbers = tuple(map(int, quad(source.version).split(".")))
    told = {
        "CompanyName": "The makers of YPS Desktop",
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


def msi_source(program: Path, source: Source, icon: Path, work: Path) -> str:
    """Return the source of the MSI: a component a file, whose id stays the same as long as its path does.

    wixl finds files by paths from where it stands: from `work`.
    """
    head = _HEAD.format(
        product=_guid(uuid.uuid5(UPGRADE, f"product {source.version}")),
        version=source.version,
        upgrade=_guid(UPGRADE),
        icon=_seen_from(work, icon),
    )
    inside = "\n".join(_folder(program, program, work))
    kept = "\n".join(f'      <ComponentRef Id="{_id("c", name)}"/>' for name in files_of(program))
    return head + inside + "\n" + _FOOT.format(components=kept)


def _folder(folder: Path, program: Path, work: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir(), key=lambda found: found.name):
        name = path.relative_to(program).as_posix()
        if path.is_dir():
            yield f'<Directory Id="{_id("d", name)}" Name={_quoted(path.name)}>'
            yield from _folder(path, program, work)
            yield "</Directory>"
        else:
            yield f'<Component Id="{_id("c", name)}" Guid="{_guid(uuid.uuid5(UPGRADE, name))}" Win64="yes">'
            yield f'<File Id="{_id("f", name)}" KeyPath="yes" Source={_seen_from(work, path)}>'
            yield from _shortcut(name)
            yield "</File></Component>"


def _shortcut(name: str) -> Iterator[str]:
    if name == WINDOW:
        yield (
            '<Shortcut Id="menu" Name="YPS Desktop" Directory="ProgramMenuFolder" Advertise="yes"'
            ' WorkingDirectory="INSTALLDIR" Icon="program.ico"/>'
        )


def _seen_from(work: Path, file: Path) -> str:
    return _quoted(os.path.relpath(file, work))


def _quoted(text: str) -> str:
    """Write a value as wixl reads it, to which a dollar begins a variable."""
    return quoteattr(text.replace("$", "$$"))


def _compile(command: Sequence[str], source: Source, made: Path, work: Path) -> None:
    if shutil.which(command[0]) is None:
        raise SetUpError(f"{made.name} is made by {command[0]}, which this system lacks.")
    say(f"Packing {made.name}.")
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(source.moment)}
    done = subprocess.run(
        command, cwd=work, env=surroundings, stdout=PIPE, stderr=STDOUT, text=True, check=False
    )
    if done.returncode or not made.is_file():
        raise SetUpError(f"{made.name} could not be made: {done.stdout.strip()[-800:]}")


def _id(kind: str, name: str) -> str:
    return f"{kind}_{uuid.uuid5(UPGRADE, name).hex}"


def _guid(number: uuid.UUID) -> str:
    return f"{{{str(number).upper()}}}"


def _backslashed(name: str) -> str:
    """Write a path as a script of NSIS has it, where a dollar begins a variable."""
    return name.replace("/", "\\").replace("$", "$$")
