"""What is left in a folder of a founding that was cut off: no record, and no reason to refuse the folder.

A founding stages its keystore before it makes the database, and putting it in place is its last step. So a
database beside a staged first keystore, and none in use, never held anything that was said to be kept.
"""

from contextlib import suppress
from pathlib import Path

from yps_desktop.vault.keystore import NAME, name_of_database, read_staged
from yps_desktop.vault.lock import NAME as LOCK
from yps_desktop.vault.lock import VaultLock
from yps_desktop.vault.smallfile import staged

_FIRST = name_of_database(1)
_PARTS = (f"{_FIRST}-journal", _FIRST, staged(Path(NAME)).name)
"""In the order in which they are taken away: what tells that it was never finished goes last."""


def is_free(folder: Path) -> bool:
    """Say whether a folder that is there is empty, or holds what a founding left. Raises OSError."""
    found = {path.name for path in folder.iterdir()} - {LOCK}
    return not found or was_cut_off(folder)


def was_cut_off(folder: Path) -> bool:
    """Say whether a founding was cut off in a folder and left something. Raises OSError."""
    found = {path.name for path in folder.iterdir()} - {LOCK}
    if not found or not found <= set(_PARTS):
        return False
    return found == {_PARTS[-1]} or _is_first(folder)


def take_away(folder: Path) -> None:
    """Take away what a founding left; only for whoever holds the vault's lock. A disk may keep some of it."""
    for name in _PARTS:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def take_away_whole(folder: Path) -> None:
    """Take away a free folder, so that something else may take its name.

    Raises OSError, StorageError, VaultInUseError.
    """
    if not folder.exists():
        return
    if any(folder.iterdir()):
        lock = VaultLock(folder)
        lock.take()
        try:
            if is_free(folder):
                take_away(folder)
        finally:
            lock.release()
        (folder / LOCK).unlink(missing_ok=True)
    folder.rmdir()


def _is_first(folder: Path) -> bool:
    planned = read_staged(folder)
    return planned is not None and (planned.keystore.epoch, planned.keystore.database) == (1, 1)
