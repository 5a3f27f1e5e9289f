"""What `python3 -m installer build` and `windows` start in the project's own environment."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from installer.building import archives, beside, debian, freezing, icon, msi, sbom, windows
from installer.building.source import Source, read_source, source_of
from installer.processes import ROOT
from installer.words import SetUpError, say


def build() -> int:
    """Build the program and its packages into `dist`, and say what was made."""
    source = read_source()
    if source.changed:
        say("There are changes that are in no commit: what is built says so.")
    freezing.empty(freezing.OUT)
    program = freezing.freeze(source)
    named = f"yps-desktop-{source.version}-{sbom.system()}"
    bill = list_contents(source, freezing.OUT / f"{named}.cdx.json")
    (freezing.OUT / f"{named}.contents.sha256").write_text(archives.sums(program), "utf-8", newline="\n")
    if sys.platform == "win32":
        pack_portable(program, source, freezing.OUT / f"{named}-portable.zip", archives.write_zip)
        pack_for_windows(program, source)
    else:
        pack_portable(program, source, freezing.OUT / f"{named}-portable.tar.gz", archives.write_tar)
        where_possible(partial(debian.make_package, program, source, bill, freezing.WORK, freezing.OUT))
    finish(freezing.OUT)
    return 0


def build_package() -> int:
    """Make the .deb alone, and packed quickly: for a trial on this computer."""
    source = read_source()
    freezing.empty(freezing.OUT)
    program = freezing.freeze(source)
    bill = list_contents(source, freezing.WORK / "bill.json")
    debian.make_package(program, source, bill, freezing.WORK, freezing.OUT, debian.QUICKLY)
    return 0


def pack_built(place: Path) -> int:
    """Make the setup and the MSI of a program that was built on Windows: its folder, or the portable zip."""
    if place.suffix == ".zip":
        freezing.empty(freezing.WORK / "unpacked")
        with zipfile.ZipFile(place) as packed:
            packed.extractall(freezing.WORK / "unpacked")
        place = next((freezing.WORK / "unpacked").iterdir())
    source = source_of(place)
    if not (place / windows.WINDOW).is_file():
        raise SetUpError(f"There is no {windows.WINDOW} in {place}: it was not built on Windows.")
    freezing.OUT.mkdir(exist_ok=True)
    pack_for_windows(place, source)
    finish(freezing.OUT)
    return 0


def list_contents(source: Source, file: Path) -> str:
    """Write the bill of materials of what is built here, and return it."""
    bill = sbom.bill(source, sbom.inside(beside.installed(ROOT)), sbom.system())
    file.write_text(bill, "utf-8", newline="\n")
    return bill


def pack_portable(
    program: Path, source: Source, into: Path, write: Callable[[Path, str, Path, int], None]
) -> None:
    """Pack the folder that runs wherever it is unpacked."""
    say(f"Packing {into.name}.")
    write(program, f"yps-desktop-{source.version}", into, source.moment)


def pack_for_windows(program: Path, source: Source) -> None:
    """Make the setup and the MSI where makensis and wixl are."""
    drawn = icon.write_icon(freezing.WORK / "yps-desktop.ico")
    for make in (windows.make_setup, msi.make_msi):
        where_possible(partial(make, program, source, drawn, freezing.WORK, freezing.OUT))


def where_possible(make: Callable[[], Path]) -> None:
    """Make one package; where this system cannot, say so and go on."""
    try:
        make()
    except SetUpError as error:
        say(str(error))


def finish(out: Path) -> None:
    """Write the checksum of everything in the folder, and say what is there."""
    packed = sorted(path for path in out.iterdir() if path.is_file() and path.name != "SHA256SUMS")
    lines = "".join(f"{archives.digest(path)}  {path.name}\n" for path in packed)
    (out / "SHA256SUMS").write_text(lines, "utf-8", newline="\n")
    say(f"In {out.name}: {', '.join(path.name for path in packed)}; SHA256SUMS has the sum of each.")


def main(words: Sequence[str]) -> int:
    """Do what the words say and return the exit code."""
    try:
        if words == ["deb"]:
            return build_package()
        return pack_built(Path(words[0])) if words else build()
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
