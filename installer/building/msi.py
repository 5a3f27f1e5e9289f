"""The MSI for everybody on a computer, of which two made from one commit are the same byte for byte.

Never run on Windows. Three things of wixl are seen to here. It writes no versions of files, so that Windows
would take a library on the disk for newer, keep it, and then remove it with the older program: REINSTALLMODE
has every file put in. It does not hear IncludeMaximum. It takes an id from chance, the hour from the clock.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from installer.building import archives, windows
from installer.building.source import Source
from installer.words import SetUpError

# Never changed: by it Windows knows a newer version of the same program.
UPGRADE = uuid.UUID("b0a7a1b9-53c6-5d0a-8a55-1d3c1d2f7e10")
NEWER_THERE = (
    "A newer version of YPS Desktop is installed, and a record it has opened may need it. To go back, remove "
    "it first: the record stays. Nothing has changed."
)

_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="{product}" Name="YPS Desktop" Language="1033" Codepage="1252" Version="{version}"
    Manufacturer="{publisher}" UpgradeCode="{upgrade}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Manufacturer="{publisher}"
      Description="YPS Desktop {version}" Comments="Records stay when it is removed."/>
    <Upgrade Id="{upgrade}">
      <UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" Maximum="{next}" Property="OTHER_FOUND"/>
      <UpgradeVersion Minimum="{version}" IncludeMinimum="no" OnlyDetect="yes" Property="NEWER_FOUND"/>
    </Upgrade>
    <Condition Message="{newer_there}">NOT NEWER_FOUND</Condition>
    <Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
    <Icon Id="program.ico" SourceFile={icon}/>
    <Property Id="REINSTALLMODE" Value="amus"/>
    <Property Id="ARPPRODUCTICON" Value="program.ico"/>
    <Property Id="ARPCOMMENTS" Value="Records stay when it is removed."/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <CustomAction Id="tell_folder" Property="ARPINSTALLLOCATION" Value="[INSTALLDIR]" Impersonate="yes"/>
    <InstallExecuteSequence>
      <Custom Action="tell_folder" After="CostFinalize"/>
      <RemoveExistingProducts After="InstallInitialize"/>
    </InstallExecuteSequence>
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
_SHORTCUT = (
    '<Shortcut Id="{id}" Name="{name}" {words}Directory="ProgramMenuFolder" Advertise="yes"'
    ' WorkingDirectory="INSTALLDIR" Icon="program.ico"/>'
)


def make_msi(program: Path, source: Source, icon: Path, work: Path, into: Path) -> Path:
    """Compile the MSI for everybody on a computer. Raises SetUpError."""
    made = into / f"YPS-Desktop-{source.version}-x64.msi"
    archives.level(program, source.moment)  # what wixl packs carries its time
    written = work / "program.wxs"
    written.write_text(msi_source(program, source, icon, work), "utf-8")
    windows.compile_with(["wixl", "--arch", "x64", "--output", str(made), str(written)], source, made, work)
    made.write_bytes(settled(made.read_bytes(), source.moment, package_of(program, source)))
    return made


def msi_source(program: Path, source: Source, icon: Path, work: Path) -> str:
    """Return the source of the MSI: a component a file, whose id stays the same as long as its path does.

    wixl finds files by paths from where it stands: from `work`.
    """
    head = _HEAD.format(
        product=guid(product_of(source)),
        version=source.version,
        next=after(source.version),
        publisher=windows.PUBLISHER,
        newer_there=NEWER_THERE,
        upgrade=guid(UPGRADE),
        icon=_seen_from(work, icon),
    )
    inside = "\n".join(_folder(program, program, work))
    files = windows.files_of(program)
    kept = "\n".join(f'      <ComponentRef Id="{_id("c", name)}"/>' for name in files)
    return head + inside + "\n" + _FOOT.format(components=kept)


def product_of(source: Source) -> uuid.UUID:
    """Name one state of the program; another build of the same version replaces it."""
    return uuid.uuid5(UPGRADE, f"product {source.version} {source.about()['commit']}")


def package_of(program: Path, source: Source) -> uuid.UUID:
    """Name one MSI file, by every byte it holds."""
    held = hashlib.sha256(archives.sums(program).encode()).hexdigest()
    return uuid.uuid5(UPGRADE, f"package {product_of(source)} {held}")


def after(version: str) -> str:
    """Give the version below which Windows is to replace what it finds; it looks at three numbers."""
    first, second, third = windows.quad(version).split(".")[:3]
    return f"{first}.{second}.{int(third) + 1}"


_SUMMARY = re.compile(
    rb"\xfe\xff[\x00\x01]\x00.{20}\x01\x00{3}" + re.escape(bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")),
    re.DOTALL,
)
"""How a set of properties begins: byte order, form, whose it is, one section, the section's own id."""
_REVISION, _CREATED, _SAVED = 9, 12, 13
_TEXT, _FILETIME = 30, 64
_FROM_1601_TO_1970 = 11_644_473_600


def settled(msi: bytes, moment: int, package: uuid.UUID) -> bytes:
    """Write the moment and the id into an MSI's summary in place of what wixl took from clock and chance.

    The layout is that of [MS-OLEPS]: a list of kinds with places, counted from where the section begins.
    Raises SetUpError where the summary is not as wixl writes it.
    """
    found = bytearray(msi)
    try:
        at = _places(msi)
        ticks = struct.pack("<IQ", _FILETIME, (moment + _FROM_1601_TO_1970) * 10_000_000)
        for place in (at[_CREATED], at[_SAVED]):
            _replace(found, place, struct.pack("<I", _FILETIME), ticks)
        name = guid(package).encode()
        kind = struct.pack("<II", _TEXT, len(name) + 1)
        _replace(found, at[_REVISION], kind, kind + name)
    except (KeyError, ValueError, struct.error) as fault:
        raise SetUpError(
            "The MSI has no summary that can be read, so it is not the same each time."
        ) from fault
    return bytes(found)


def _places(msi: bytes) -> dict[int, int]:
    """Find where each property of the summary stands in the file."""
    head = _SUMMARY.search(msi)
    if head is None:
        raise ValueError("no summary")
    section = head.start() + int(struct.unpack_from("<I", msi, head.end())[0])
    count = struct.unpack_from("<I", msi, section + 4)[0]
    listed = struct.iter_unpack("<II", msi[section + 8 : section + 8 + 8 * count])
    return {kind: section + offset for kind, offset in listed}


def _replace(found: bytearray, at: int, begins: bytes, by: bytes) -> None:
    if found[at : at + len(begins)] != begins:
        raise ValueError("another kind of property")
    found[at : at + len(by)] = by


def guid(number: uuid.UUID) -> str:
    """Spell an id as Windows does."""
    return f"{{{str(number).upper()}}}"


def _folder(folder: Path, program: Path, work: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir(), key=lambda found: found.name):
        name = path.relative_to(program).as_posix()
        if path.is_dir():
            yield f'<Directory Id="{_id("d", name)}" Name={_quoted(path.name)}>'
            yield from _folder(path, program, work)
            yield "</Directory>"
        else:
            yield f'<Component Id="{_id("c", name)}" Guid="{guid(uuid.uuid5(UPGRADE, name))}" Win64="yes">'
            yield f'<File Id="{_id("f", name)}" KeyPath="yes" Source={_seen_from(work, path)}>'
            yield from _shortcuts(name)
            yield "</File></Component>"


def _shortcuts(name: str) -> Iterator[str]:
    if name == windows.WINDOW:
        yield _SHORTCUT.format(id="menu", name="YPS Desktop", words="")
        yield _SHORTCUT.format(id="practice", name=windows.PRACTICE, words='Arguments="practice" ')


def _seen_from(work: Path, file: Path) -> str:
    return _quoted(os.path.relpath(file, work))


def _quoted(text: str) -> str:
    """Write a value as wixl reads it, to which a dollar begins a variable."""
    return quoteattr(text.replace("$", "$$"))


def _id(kind: str, name: str) -> str:
    return f"{kind}_{uuid.uuid5(UPGRADE, name).hex}"
