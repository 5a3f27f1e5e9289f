"""Brings a backup back, whole and checked or not at all: on a computer that has no record, or over one.

Over a record it is made beside it, and takes its place in one step more (`put_over`): the record is kept.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.backup import verify_as_said
from yps_desktop.vault.copies import Copy, check_bytes, clear, digest_of, take_name_away
from yps_desktop.vault.copying import copy_file, refusing
from yps_desktop.vault.door import Proof
from yps_desktop.vault.errors import FolderNotEmptyError, StorageError
from yps_desktop.vault.half_founded import is_free, take_away_whole
from yps_desktop.vault.kept import call_a_backup
from yps_desktop.vault.keystore import read_keystore
from yps_desktop.vault.sightings import NAME as SIGHTINGS
from yps_desktop.vault.smallfile import replace_patiently, sync_folder, write_atomically
from yps_desktop.vault.swap import fresh_of, swap
from yps_desktop.vault.upgrade import bring_to_format


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done with a backup now; of the entries, how many are checked, of how many."""

    doing: Literal["bytes", "copy", "entries"]
    done: int = 0
    of: int = 0


Tell = Callable[[Step], None]

_NOT_EMPTY = (
    "There is something in {folder} already. A backup is only brought back to an empty or a new folder."
)
_OTHER_BYTES = "The backup changed while it was copied. Nothing was brought back. Try again."
_FULL = "There is not enough room in {folder}. Nothing was brought back. Make some room and try again."
_GONE = "The backup, or the folder for the record, is not there any more. Nothing was brought back."
_REFUSED = "The record cannot be put in {folder}: the folder cannot be written. Nothing was brought back."


def check_free(target: Path) -> None:
    """Raise FolderNotEmptyError where something lies in a folder; StorageError where it does not answer."""
    with refusing(*(words.format(folder=target) for words in (_FULL, _GONE, _REFUSED))):
        if target.exists() and not (target.is_dir() and is_free(target)):
            raise FolderNotEmptyError(_NOT_EMPTY.format(folder=target))


def put_in_place(
    copy: Copy,
    proof: Proof,
    target: Path,
    tell: Tell | None = None,
    sign: Callable[[Proof], None] | None = None,
) -> tuple[Proof, Head]:
    """Copy a backup to an empty or new folder and check it there, signatures too; give the proof for it.

    It is made beside the folder and takes its name only once it is whole and `sign` wrote into it what is to
    be said of this. Slow; for any thread, on which `tell` is called with each step.
    Raises FolderNotEmptyError, StorageError, RecordDamagedError: then nothing is there.
    """
    check_free(target)
    fresh = fresh_of(target)
    try:
        with refusing(*(words.format(folder=target) for words in (_FULL, _GONE, _REFUSED))):
            head = _make(copy, proof, fresh, tell or _nobody)
            if sign is not None:
                sign(replace(proof, folder=fresh))
            take_away_whole(target)
            replace_patiently(fresh, target)
            sync_folder(target.parent)
    finally:
        clear(fresh)
    return replace(proof, folder=target), head


def make_beside(copy: Copy, proof: Proof, folder: Path) -> Proof:
    """Copy a backup beside a live vault and check it there, signatures too; give the proof for that copy.

    Slow; for any thread. Raises StorageError, RecordDamagedError: then nothing is beside it.
    """
    fresh = fresh_of(folder)
    try:
        with refusing(*(words.format(folder=folder.parent) for words in (_FULL, _GONE, _REFUSED))):
            _make(copy, proof, fresh, _nobody)
            sync_folder(folder.parent)
    except BaseException:
        clear(fresh)
        raise
    return replace(proof, folder=fresh)


def put_over(folder: Path, kept: str, key: bytes = b"") -> None:
    """Put the copy that `make_beside` made in a closed vault's place, and keep the vault under a free name.

    With its database key the vault that is kept counts as a backup, and can be brought back in its turn.
    What everybody last saw goes along, so that each of them is told. Raises StorageError, VaultInUseError:
    then the vault stands where it stood.
    """
    try:
        seen = (folder / SIGHTINGS).read_bytes()
    except OSError:
        seen = b""
    if key:
        with suppress(OSError, YpsError):  # a damaged one is kept all the same
            call_a_backup(folder, read_keystore(folder).keystore, key)
    if seen:
        write_atomically(fresh_of(folder) / SIGHTINGS, seen)
    try:
        swap(folder, kept)
    except YpsError:
        take_name_away(folder)
        raise


def _nobody(_step: Step) -> None:
    """Tell nobody."""


def _make(copy: Copy, proof: Proof, fresh: Path, tell: Tell) -> Head:
    tell(Step("bytes"))
    check_bytes(copy)
    tell(Step("copy"))
    clear(fresh)
    fresh.mkdir(mode=0o700, parents=True)
    for name, (_, digest) in copy.manifest.files.items():
        if copy_file(copy.folder / name, fresh / name)[1] != digest or digest_of(fresh / name) != digest:
            raise StorageError(_OTHER_BYTES)
    sync_folder(fresh)
    bring_to_format(fresh, proof)
    tell(Step("entries"))
    return verify_as_said(copy, fresh, proof.database_key, lambda done, of: tell(Step("entries", done, of)))
