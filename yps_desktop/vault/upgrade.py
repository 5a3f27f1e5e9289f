"""Brings a vault to today's format: first a checked copy of it as it is, then each step in a transaction.

Where no copy can be made nothing is changed, and the vault stays closed. The copy is a backup like any other:
the program that wrote it opens it, and this one brings it back.
"""

import glob
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.copies import check_bytes, clear, digest_of, put_under_name, read_copy
from yps_desktop.vault.copying import copy_file, refusing
from yps_desktop.vault.database import check_pages, end_of_any_format, is_older, upgrade_database
from yps_desktop.vault.database_file import make_sure
from yps_desktop.vault.door import Proof
from yps_desktop.vault.errors import StorageError, VaultDamagedError, VaultMissingError
from yps_desktop.vault.kept import call_a_backup, files_of
from yps_desktop.vault.leftovers import UPGRADING
from yps_desktop.vault.migrate import steps
from yps_desktop.vault.smallfile import replace_patiently, sync_folder

_NO_COPY = (
    "This record has to be brought to today’s format, and the copy that is made of it before could not be "
    "made. Nothing has changed. {why}"
)
_NOT_BROUGHT = "This could not be brought to today’s format. Nothing has changed. {why}"
_STEP_FAILED = (
    "This record could not be brought to today’s format. It is as it was: open it with the version of the "
    "program that wrote it, and report this. Nothing has changed."
)
_FULL = "There is no room left beside the record’s folder: make some, then unlock it again."
_GONE = "The record’s folder does not answer. Look whether the drive is still connected."
_REFUSED = "Nothing can be written beside the record’s folder."
_NOT_READ_BACK = "The copy does not read back as it was written. The disk may be failing."
_KEPT = (
    "This record was brought to today’s format. As it was before, it is kept in the folder {kept}. That copy "
    "holds the record too: keep it as safe, or delete it once you have a newer backup."
)


def upgrade(proof: Proof, spare: Sequence[Path] = ()) -> Path:
    """Copy a vault that nobody else has open, then bring it to today's format; give where the copy lies.

    The copy lies beside the vault, or where that fails in the first `spare` folder that takes it. Raises
    StorageError, VaultDamagedError; then the vault is as it was, byte for byte.
    """
    kept = _keep(proof, [proof.folder.parent, *spare])
    bring_to_format(proof.folder, proof)
    return kept


def bring_to_format(folder: Path, proof: Proof) -> None:
    """Bring a database that nobody has open to today's format, in a copy that then takes its place.

    Raises StorageError, VaultDamagedError, NewerFormatError; then it is as it was.
    """
    path, key = folder / proof.stored.keystore.database_name, proof.database_key
    if not is_older(path, key):
        return
    work = path.with_name(f"{path.name}{UPGRADING}")
    check_pages(path, key)
    with refusing(*(_NOT_BROUGHT.format(why=why) for why in (_FULL, _GONE, _REFUSED))):
        try:
            _clear(work)  # a journal that was left would be played into the next copy
            copy_file(path, work)
            _run_steps(work, key)
            check_pages(work, key)
            if end_of_any_format(work, key) != end_of_any_format(path, key):
                raise VaultDamagedError(_NOT_BROUGHT.format(why=""))
            replace_patiently(work, path)
            sync_folder(folder)
        finally:
            with suppress(OSError):
                _clear(work)


def _clear(work: Path) -> None:
    for left in (work.with_name(f"{work.name}-journal"), work):
        left.unlink(missing_ok=True)


def _run_steps(path: Path, key: bytes) -> None:
    try:
        make_sure(path, lambda: upgrade_database(path, key))
    except (YpsError, OSError):
        raise
    except Exception as fault:  # a step's own mistake: the record is as good as it was
        raise VaultDamagedError(_STEP_FAILED) from fault


def _read_back(made: Path) -> None:
    try:
        check_bytes(read_copy(made))
    except (VaultDamagedError, VaultMissingError) as fault:  # just written: the disk failed
        raise StorageError(_NOT_READ_BACK) from fault


def _kept_before(place: Path, name: str, proof: Proof) -> Path | None:
    """Find a whole copy of the vault as it is, which was made before an upgrade that was cut off."""
    database = proof.stored.keystore.database_name
    now = digest_of(proof.folder / database)
    with suppress(OSError):
        for folder in sorted(place.glob(f"{glob.escape(name)}*")):
            with suppress(YpsError):
                copy = read_copy(folder)
                if now and copy.manifest.files.get(database, (0, ""))[1] == now:
                    check_bytes(copy)
                    return folder
    return None


def say_upgraded(kept: Path, noticed: str | None) -> str:
    """Tell the person signing in where the record as it was is kept, before whatever else was noticed."""
    return " ".join(words for words in (_KEPT.format(kept=kept), noticed) if words)


def _keep(proof: Proof, places: Sequence[Path]) -> Path:
    """Make a checked copy in the first place that takes it, or find the one that a crash left."""
    name, why = f"{proof.folder.name}-before-format-{sum(1 for _ in steps())}", ""
    for place in places:
        clear(_unfinished(place, name))
        if (found := _kept_before(place, name, proof)) is not None:
            return found
    for place in places:
        try:
            with refusing(_FULL, _GONE, _REFUSED):
                return _keep_in(place, name, proof)
        except StorageError as fault:
            why = why or fault.sentence
    raise StorageError(_NO_COPY.format(why=why).strip())


def _unfinished(place: Path, name: str) -> Path:
    return place / f"{name}.new"


def _keep_in(place: Path, name: str, proof: Proof) -> Path:
    """Make a checked copy in a place. Raises OSError, StorageError, VaultDamagedError."""
    made = _unfinished(place, name)
    try:
        made.mkdir(mode=0o700)
        for one in files_of(proof.folder, proof.stored.keystore):
            copy_file(proof.folder / one, made / one)
        check_pages(made / proof.stored.keystore.database_name, proof.database_key)
        call_a_backup(made, proof.stored.keystore, proof.database_key)
        _read_back(made)
        return put_under_name(made, place, name)
    finally:
        clear(made)
