"""Writes archives that come out the same, byte for byte, whenever and by whomever they are made."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

OPEN_TO_ALL, FOR_ALL = 0o755, 0o644
_EARLIEST_IN_ZIP = 315_532_800  # 1980, when a zip's time begins


def write_tar(folder: Path, top: str, into: Path, moment: int) -> None:
    """Write a folder as .tar.gz under one top folder: in order, owned by root, every time `moment`."""
    with (
        into.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=moment) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in (folder, *walk(folder)):
            entry = tar.gettarinfo(path, Path(top, path.relative_to(folder)).as_posix())
            _level(entry, path, moment)
            tar.addfile(entry, io.BytesIO(path.read_bytes()) if entry.isreg() else None)


def write_zip(folder: Path, top: str, into: Path, moment: int) -> None:
    """Write a folder as .zip under one top folder, for Windows: in order, every time `moment`."""
    stamp = time.gmtime(max(moment, _EARLIEST_IN_ZIP))[:6]
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for path in walk(folder):
            if path.is_file():
                entry = zipfile.ZipInfo(Path(top, path.relative_to(folder)).as_posix(), stamp)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = mode_of(path) << 16
                packed.writestr(entry, path.read_bytes())


def level(folder: Path, moment: int) -> None:
    """Give every file and folder the same rights and time everywhere, for a program that packs by itself."""
    for path in (*walk(folder), folder):
        if not path.is_symlink():
            path.chmod(mode_of(path))
        os.utime(path, (moment, moment), follow_symlinks=not path.is_symlink())


def walk(folder: Path) -> Iterator[Path]:
    """Name everything in a folder, folders before what they hold, in the order of their names."""
    for path in sorted(folder.iterdir(), key=lambda found: found.name):
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from walk(path)


def mode_of(path: Path) -> int:
    """Return the rights a file is shipped with: everybody reads, its owner writes, programs run."""
    return OPEN_TO_ALL if path.is_dir() or path.stat().st_mode & 0o100 else FOR_ALL


def sums(folder: Path) -> str:
    """List the SHA-256 of every file in a folder, in the form `sha256sum --check` reads."""
    files = [path for path in walk(folder) if path.is_file() and not path.is_symlink()]
    return "".join(f"{digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)


def _level(entry: tarfile.TarInfo, path: Path, moment: int) -> None:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = moment
    if not entry.issym():
        entry.mode = mode_of(path)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
