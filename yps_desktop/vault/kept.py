"""Lets a whole vault's folder that is kept count as a backup: it can be checked and brought back as one."""

from datetime import UTC, datetime
from pathlib import Path

from yps_desktop.vault.anchors import anchor_code
from yps_desktop.vault.copies import NAME, Manifest, digest_of
from yps_desktop.vault.copying import write_through
from yps_desktop.vault.database import end_of_any_format
from yps_desktop.vault.keystore import NAME as KEYSTORE
from yps_desktop.vault.keystore import Keystore
from yps_desktop.vault.sightings import NAME as SIGHTINGS
from yps_desktop.vault.smallfile import sync_folder


def files_of(folder: Path, keystore: Keystore) -> list[str]:
    """Name the files of a vault that nobody has open."""
    names = (keystore.database_name, KEYSTORE, SIGHTINGS)
    return [name for name in names if (folder / name).exists()]


def call_a_backup(folder: Path, keystore: Keystore, key: bytes) -> None:
    """Write into the folder of a closed vault, of any format, what a backup says of itself.

    Raises OSError, VaultDamagedError.
    """
    code = anchor_code(*end_of_any_format(folder / keystore.database_name, key))
    names = files_of(folder, keystore)
    files = {name: ((folder / name).stat().st_size, digest_of(folder / name)) for name in names}
    made = datetime.now(UTC).replace(microsecond=0)
    (folder / NAME).unlink(missing_ok=True)
    write_through(folder / NAME, Manifest(keystore.vault, keystore.school, made, code, files).to_bytes())
    sync_folder(folder)
