"""What `python3 -m installer build` starts in the project's own environment."""

from __future__ import annotations

import sys
from pathlib import Path

from installer.building import archives, beside, debian, freezing, sbom
from installer.building.source import Source, read_source
from installer.processes import ROOT
from installer.words import SetUpError, say


def main() -> int:
    """Build the program and its packages into `dist`, and say what was made."""
    source = read_source()
    if source.changed:
        say("There are changes that are in no commit: what is built says so.")
    freezing.empty(freezing.OUT)
    program = freezing.freeze(source, icon=None)
    named = f"yps-desktop-{source.version}"
    bill = list_contents(source, freezing.OUT / f"{named}.cdx.json")
    made_of(program, freezing.OUT / f"{named}.contents.sha256")
    if sys.platform.startswith("linux"):
        pack_for_linux(program, source, bill, named)
    _finish(freezing.OUT)
    return 0


def list_contents(source: Source, file: Path) -> str:
    """Write the bill of materials of what is built here, and return it."""
    parts = [*sbom.packages(beside.installed(ROOT)), *sbom.libraries(), sbom.interpreter(), sbom.started_by()]
    bill = sbom.bill(source, parts, sbom.system())
    file.write_text(bill, "utf-8", newline="\n")
    return bill


def made_of(program: Path, file: Path) -> None:
    """Write the SHA-256 of every file of the program: two builds are compared by it."""
    file.write_text(archives.sums(program), "utf-8", newline="\n")


def pack_for_linux(program: Path, source: Source, bill: str, named: str) -> None:
    """Make the portable folder, and the .deb where this system can."""
    portable = freezing.OUT / f"{named}-{sbom.system()}.tar.gz"
    say(f"Packing {portable.name}.")
    archives.write_tar(program, named, portable, source.moment)
    try:
        debian.make_package(program, source, bill, freezing.WORK, freezing.OUT)
    except SetUpError as error:
        say(str(error))


def _finish(out: Path) -> None:
    packed = sorted(path for path in out.iterdir() if path.is_file())
    lines = "".join(f"{archives.digest(path)}  {path.name}\n" for path in packed)
    (out / "SHA256SUMS").write_text(lines, "utf-8", newline="\n")
    say(f"Made in {out.name}: {', '.join(path.name for path in packed)}; SHA256SUMS names each.")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except SetUpError as error:
        sys.exit(str(error))
