"""Backups as they lie in a place: a folder each, named for the day and the head's place in the chain.

A folder holds what the vault's own folder holds (vault.json, the encrypted database, anchors.log) and
`backup.json`, which says of which vault and when it is, the anchor, and each file's size and SHA-256. It is
made under another name and gets its own only once it was opened and found whole.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from yps_desktop.record.canonical import FormatError, canonical, parse_object
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.vault.anchors import read_anchor
from yps_desktop.vault.errors import NewerFormatError, StorageError, VaultDamagedError, VaultMissingError
from yps_desktop.vault.smallfile import replace_patiently, sync_folder

NAME = "backup.json"
FORMAT = 1
_PREFIX = "yps-backup-"
_LARGEST = 64 * 1024
_BLOCK = 1024 * 1024
_NO_BACKUP = "There is no backup of a record in this folder."
_NOT_WHOLE = "This backup is damaged or was never finished. It cannot be relied on: use another one."
_NOT_GIVEN = (
    "The drive did not give all of this backup. Look whether it is still connected, or use another backup."
)
_NEWER = "This backup was made by a newer version of the program. Open it with that version."


@dataclass(frozen=True, slots=True)
class Manifest:
    """What backup.json says: `made` in UTC, `code` the anchor, `files` their sizes and SHA-256 (hex)."""

    vault: str
    school: str
    made: datetime
    code: str
    files: Mapping[str, tuple[int, str]]

    @property
    def seq(self) -> int:
        """Give the entry the chain ends with in this backup."""
        return read_anchor(self.code).seq

    def to_bytes(self) -> bytes:
        """Spell it for the file."""
        files = {name: {"size": size, "sha256": digest} for name, (size, digest) in self.files.items()}
        made = self.made.astimezone(UTC).isoformat(timespec="seconds")
        return canonical(
            {
                "format": FORMAT,
                "vault": self.vault,
                "school": self.school,
                "made": made,
                "code": self.code,
                "files": files,
            }
        )

    def hash(self) -> str:
        """Give the SHA-256 of the file (hex), by which an entry of the record knows this backup."""
        return sha256(self.to_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup that lies in a folder of its own; its manifest reads and its files have their sizes."""

    folder: Path
    manifest: Manifest


def name_of(day: datetime, seq: int) -> str:
    """Name a backup's folder; it tells the day and where the chain stood, and nothing of anybody."""
    return f"{_PREFIX}{day.date().isoformat()}-entry-{seq}"


def unfinished(place: Path, vault: str) -> Path:
    """Name the folder in which a vault's next backup is made."""
    return place / f"{_PREFIX}{vault[:8]}.new"


def put_under_name(made: Path, place: Path, name: str) -> Path:
    """Give a finished backup its name, or one beside it that is free. Raises OSError."""
    number, path = 1, place / name
    while path.exists():
        number += 1
        path = place / f"{name}-{number}"
    replace_patiently(made, path)
    sync_folder(place)
    return path


def read_copy(folder: Path) -> Copy:
    """Look at a backup without a password: is it all there?

    Raises VaultMissingError, VaultDamagedError, NewerFormatError.
    """
    manifest = read_manifest(folder)
    for name, (size, _) in manifest.files.items():
        if _size(folder / name) != size:
            raise VaultDamagedError(_NOT_WHOLE)
    return Copy(folder, manifest)


def check_bytes(copy: Copy) -> None:
    """Check every byte of a backup against its SHA-256; no password is needed.

    Raises VaultDamagedError, and StorageError where the drive does not give the backup.
    """
    for name, (_, digest) in copy.manifest.files.items():
        found = digest_of(copy.folder / name)
        if not found:
            raise StorageError(_NOT_GIVEN)
        if found != digest:
            raise VaultDamagedError(_NOT_WHOLE)


def is_whole(folder: Path) -> bool:
    """Tell whether a folder is a backup of which every byte is as it was written."""
    if not os.path.lexists(folder / NAME):
        return False
    try:
        check_bytes(read_copy(folder))
    except YpsError:
        return False
    return True


def list_copies(place: Path, vault: str = "") -> tuple[Copy, ...]:
    """List the backups in a place, newest first: of one vault, or of any. Raises StorageError.

    What is damaged or was never finished is not listed.
    """
    found = []
    for folder in backup_folders(place):
        with suppress(VaultMissingError, VaultDamagedError, NewerFormatError):
            copy = read_copy(folder)
            if vault in ("", copy.manifest.vault):
                found.append(copy)
    return tuple(sorted(found, key=lambda copy: (copy.manifest.made, copy.folder.name), reverse=True))


def count_spoilt(place: Path) -> int:
    """Count the backups in a place that are damaged or were never finished. Raises StorageError."""
    spoilt = 0
    for folder in backup_folders(place):
        try:
            read_copy(folder)
        except (VaultMissingError, VaultDamagedError):
            spoilt += 1
        except NewerFormatError:
            continue
    return spoilt


def take_away(folder: Path) -> bool:
    """Delete a backup, and say whether it is gone; cut off in the middle, what is left is no backup."""
    take_name_away(folder)
    clear(folder)
    return not os.path.lexists(folder)


def take_name_away(folder: Path) -> None:
    """Let a folder count as a backup no more; a disk that refuses is let be."""
    with suppress(OSError):
        (folder / NAME).unlink()


def clear(folder: Path) -> None:
    """Take away a folder this program made, if it is there; a disk that refuses is let be."""
    shutil.rmtree(folder, ignore_errors=True)


def backup_folders(place: Path) -> list[Path]:
    """Name the folders of backups in a place, of whichever vault, whole or not. Raises StorageError."""
    try:
        if not place.is_dir():
            raise StorageError("The folder for backups is not there just now: the drive may be away.")
        return [path for path in place.glob(f"{_PREFIX}*-entry-*") if path.is_dir()]
    except OSError as fault:
        raise StorageError("The folder for backups did not answer.") from fault


def read_manifest(folder: Path) -> Manifest:
    """Read what a backup says of itself; whether that is true is for `read_copy`.

    Raises VaultMissingError, VaultDamagedError, NewerFormatError.
    """
    try:
        with (folder / NAME).open("rb") as file:
            data = file.read(_LARGEST)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise VaultMissingError(_NO_BACKUP) from fault
    except OSError as fault:
        raise VaultDamagedError(_NOT_WHOLE) from fault
    try:
        return _from_object(parse_object(data))
    except (FormatError, KeyError, TypeError, ValueError, AttributeError, AnswerError) as fault:
        raise VaultDamagedError(_NOT_WHOLE) from fault


def _from_object(held: Mapping[str, Any]) -> Manifest:
    if type(held["format"]) is not int:
        raise TypeError("a format is a number")
    if held["format"] > FORMAT:
        raise NewerFormatError(_NEWER)
    files = {name: (int(told["size"]), str(told["sha256"])) for name, told in held["files"].items()}
    if any(Path(name).name != name for name in files):
        raise ValueError("a backup's files lie beside its manifest")
    read_anchor(held["code"])
    made = datetime.fromisoformat(held["made"])
    if made.tzinfo is None:
        raise ValueError("a backup's time has a zone")
    return Manifest(str(held["vault"]), str(held["school"]), made, held["code"], files)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file (hex); nothing where it does not read."""
    found = sha256()
    try:
        with path.open("rb") as file:
            while data := file.read(_BLOCK):
                found.update(data)
    except OSError:
        return ""
    return found.hexdigest()
