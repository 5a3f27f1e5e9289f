"""Puts a restored copy in a live vault's place and keeps the vault beside it: old or new, never neither.

Two renames cannot be one step, so a note beside the vault says what is under way: the vault's folder takes
the name in the note, the copy takes the vault's name, the note goes. Whoever looks at the vault next finishes
what a crash or a power cut left: before the first rename the old vault stands, after it the new one. The
program never deletes what was kept.

Only what every start can afford is imported here; it is asked for whenever a vault is looked for.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from yps_desktop.vault.errors import StorageError, VaultInUseError
from yps_desktop.vault.smallfile import replace_patiently, staged, sync_folder, write_atomically
from yps_desktop.vault.there import has_folder

_LARGEST = 4096
_REFUSED = (
    "The record's folder could not be given another name: something may have it open, or the disk refuses. "
    "The record is as it was, and no backup was put in its place."
)
_UNDER_WAY = "A backup is being put in the place of this record just now. Wait until that is done."


def fresh_of(folder: Path) -> Path:
    """Name the folder beside a vault in which a restored copy is made."""
    return _beside(folder, f"{folder.name}.restoring")


def note_of(folder: Path) -> Path:
    """Name the file that says that a copy is taking a vault's place."""
    return _beside(folder, f"{folder.name}.restoring.json")


def kept_name(folder: Path, day: str) -> str:
    """Give a free name beside a vault under which it is kept: "vault-before-2026-11-21"."""
    wanted = name = f"{folder.name}-before-{day}"
    number = 1
    while os.path.lexists(_beside(folder, name)):
        number += 1
        name = f"{wanted}-{number}"
    return name


def swap(folder: Path, kept: str) -> None:
    """Keep a closed vault under a free name beside it, and give its name to the finished copy.

    Raises StorageError and VaultInUseError: then the vault stands where it stood.
    """
    with alone(folder):
        write_atomically(note_of(folder), json.dumps({"kept": kept}).encode())
        try:
            _rename(folder, _beside(folder, kept))
            _rename(fresh_of(folder), folder)
        except OSError as fault:
            with suppress(OSError):
                _go_back(folder, _beside(folder, kept))
            raise StorageError(_REFUSED) from fault
        with suppress(OSError):
            _forget_note(folder)


def finish_swap(folder: Path) -> None:
    """Finish a change of places that was cut off; nearly always there is none.

    Where another process is at it just now, or the disk refuses, all is left to it and to the next look.
    """
    if not os.path.lexists(note_of(folder)):
        return
    with suppress(OSError, StorageError, VaultInUseError), alone(folder):
        _finish(folder, _read_note(folder))


def sweep(folder: Path) -> None:
    """Take away a copy that was never finished; only for whoever holds the vault's lock.

    Where it was cut off just before it took the vault's place, the vault counts as a backup already: no more.
    """
    if has_folder(fresh_of(folder)):
        from yps_desktop.vault.copies import take_name_away  # late: nearly every opening does without

        take_name_away(folder)
        with suppress(OSError):
            sync_folder(folder)
    shutil.rmtree(fresh_of(folder), ignore_errors=True)
    with suppress(OSError):
        staged(note_of(folder)).unlink(missing_ok=True)
    if os.path.lexists(_lock_of(folder)):  # left by a program that was killed, or held by one at work
        with suppress(StorageError, VaultInUseError), alone(folder):
            pass


def _lock_of(folder: Path) -> Path:
    return _beside(folder, f"{folder.name}.restoring.lock")


def _beside(folder: Path, name: str) -> Path:
    """Name something beside a vault; a whole drive has nothing beside it, and refuses all of this."""
    return folder.parent / name


def _finish(folder: Path, kept: Path | None) -> None:
    fresh = fresh_of(folder)
    if not folder.exists() and fresh.is_dir():
        _rename(fresh, folder)
    elif not folder.exists() and kept is not None and kept.is_dir():
        _rename(kept, folder)
    if folder.exists():
        _forget_note(folder)


def _go_back(folder: Path, kept: Path) -> None:
    if not folder.exists() and kept.is_dir():
        _rename(kept, folder)
    _forget_note(folder)


def _rename(path: Path, to: Path) -> None:
    if os.path.lexists(to):
        raise FileExistsError(f"{to.name} is there already")  # never over anything
    replace_patiently(path, to)
    sync_folder(to.parent)


def _forget_note(folder: Path) -> None:
    note_of(folder).unlink(missing_ok=True)
    sync_folder(folder.parent)


def _read_note(folder: Path) -> Path | None:
    """Read under which name the vault is kept; None where the note says nothing that may be believed."""
    try:
        with note_of(folder).open("rb") as file:
            name = json.loads(file.read(_LARGEST))["kept"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(name, str) or not name.startswith(f"{folder.name}-before-") or Path(name).name != name:
        return None
    return _beside(folder, name)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep every other process from changing places meanwhile. Raises VaultInUseError, StorageError."""
    from filelock import FileLock, Timeout  # late: a start without a note does without

    path = _lock_of(folder)
    lock = FileLock(path, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as fault:
        raise VaultInUseError(_UNDER_WAY) from fault
    except OSError as fault:
        raise StorageError(_REFUSED) from fault
    try:
        yield
    finally:
        lock.release()
        with suppress(OSError):
            path.unlink(missing_ok=True)
