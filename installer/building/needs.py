"""What the built program needs of a Linux system, found by reading the program itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from installer.building import archives, elf
from installer.libraries import SCREEN, WINDOWS
from installer.words import SetUpError

_OF_PYTHON = {
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypto.so.3": "libssl3",  # hashing; nothing in the program speaks TLS
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libgcc_s.so.1": "libgcc-s1",
    "liblzma.so.5": "liblzma5",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
}
_OF_QT = {
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
    "libxcb.so.1": "libxcb1",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
}
PACKAGES = WINDOWS | SCREEN | _OF_PYTHON | _OF_QT
"""The Debian package of each library that the system brings."""

_OF_GLIBC = ("ld-linux", "libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libutil.so")


class Needs(NamedTuple):
    """The libraries looked for in the system, without glibc's own, and the glibc 2 they ask for at least."""

    libraries: frozenset[str]
    glibc: int


def read_needs(program: Path) -> Needs:
    """Read every library and program in a folder."""
    wanted, held, glibc = set[str](), set[str](), 0
    for path in archives.walk(program):
        if path.is_file():
            held.add(path.name)
            data = b"" if path.is_symlink() else path.read_bytes()
            if elf.is_elf(data):
                wanted.update(elf.needed(data))
                glibc = max(glibc, elf.least_glibc(data))
    return Needs(frozenset(name for name in wanted - held if not name.startswith(_OF_GLIBC)), glibc)


def depends(needs: Needs, packages: Iterable[tuple[str, str]] = tuple(PACKAGES.items())) -> str:
    """Return a Debian package's Depends. Raises SetUpError where a library is in no known package."""
    brought = dict(packages)
    unknown = sorted(needs.libraries - brought.keys())
    if unknown:
        raise SetUpError(
            f"The program needs {', '.join(unknown)} of the system:"
            " installer/building/needs.py has to say which Debian package brings that."
        )
    found = sorted({brought[name] for name in needs.libraries})
    return ", ".join([f"libc6 (>= 2.{needs.glibc})", *found])
