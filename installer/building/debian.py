"""Makes the Debian package from the built program."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from installer.building import archives, needs
from installer.building.source import Source
from installer.processes import ROOT
from installer.words import SetUpError, say

LINUX = ROOT / "installer" / "linux"
NAME = "yps-desktop"

_CONTROL = """\
Package: yps-desktop
Version: {version}
Architecture: {architecture}
Maintainer: The makers of YPS Desktop <yps-desktop@example.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Section: misc
Priority: optional
Description: a school's record of youth produced sexual imagery incidents
 Helps a school's Designated Safeguarding Lead to do the right things in the
 right order, and keeps a signed, dated, encrypted record of them. It never
 holds an image, never goes online and never decides.
 .
 Records lie in the folders of the people who use it. They stay when the
 package is removed.
"""
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: YPS Desktop

Files: *
Copyright: the makers of YPS Desktop
License: MIT
 The text stands in /usr/lib/yps-desktop/_internal/LICENSE.
Comment:
 What the program is built on keeps its own licence:
 /usr/lib/yps-desktop/_internal/licences says which, with every text.
"""


SMALL, QUICKLY = ("-Zxz", "-z6"), ("-Zgzip", "-z1")
"""How tightly it is packed."""


def make_package(
    program: Path, source: Source, bill: str, work: Path, into: Path, packed: Sequence[str] = SMALL
) -> Path:
    """Make the .deb of this program and return it. Raises SetUpError."""
    for tool in ("dpkg", "dpkg-deb"):
        if shutil.which(tool) is None:
            raise SetUpError(f"A .deb is made by {tool}, which this system lacks.")
    asked = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    tree, architecture = work / "deb", asked.stdout.strip()
    lay_out(tree, program, source, bill)
    write_control(tree, source, architecture, needs.depends(needs.read_needs(program)))
    archives.level(tree, source.moment)
    made = into / f"{NAME}_{source.version}_{architecture}.deb"
    say(f"Packing {made.name}.")
    command = ["dpkg-deb", "--root-owner-group", *packed, "--build", str(tree), str(made)]
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(source.moment)}
    done = subprocess.run(command, env=surroundings, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise SetUpError("The .deb could not be made; the reason stands above.")
    return made


def lay_out(tree: Path, program: Path, source: Source, bill: str) -> None:
    """Lay everything out in a new folder as it lies on a system where the package is installed."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "usr/lib" / NAME, symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _put(tree / "usr/share/applications/yps-desktop.desktop", (LINUX / "yps-desktop.desktop").read_bytes())
    _put(
        tree / "usr/share/icons/hicolor/scalable/apps/yps-desktop.svg",
        (ROOT / "installer/icon.svg").read_bytes(),
    )
    _put(tree / "usr/share/man/man1/yps-desktop.1.gz", gzip.compress(man_page(source).encode(), mtime=0))
    documents = tree / "usr/share/doc" / NAME
    _put(documents / "copyright", _COPYRIGHT.encode())
    _put(documents / "sbom.cdx.json", bill.encode())
    _put(documents / "for-the-schools-it.md", (ROOT / "docs/for-the-schools-it.md").read_bytes())
    _put(documents / "changelog.gz", gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))


def man_page(source: Source) -> str:
    """Return the manual page of this version."""
    page = (LINUX / "yps-desktop.1").read_text("utf-8")
    return page.replace("@DAY@", source.day).replace("@VERSION@", source.version)


def write_control(tree: Path, source: Source, architecture: str, depends: str) -> None:
    """Write what dpkg reads: the control file and the checksum of every file."""
    files = [path for path in archives.walk(tree) if path.is_file() and not path.is_symlink()]
    kilobytes = sum(-(-path.stat().st_size // 1024) for path in files)
    control = _CONTROL.format(
        version=source.version, architecture=architecture, kilobytes=kilobytes, depends=depends
    )
    _put(tree / "DEBIAN/control", control.encode())
    sums = "".join(f"{_md5(path)}  {path.relative_to(tree).as_posix()}\n" for path in files)
    _put(tree / "DEBIAN/md5sums", sums.encode())


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()  # what dpkg --verify compares
