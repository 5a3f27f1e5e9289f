"""The folders backups go to, on this computer.

They are kept beside the preferences and not in the vault: a drive's folder belongs to one computer, its path
may hold somebody's name, and a record brought back elsewhere must not write there. Each has a random id, and
that alone stands in the record.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from yps_desktop.record.errors import AnswerError
from yps_desktop.services.preferences import preferences_file
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.smallfile import write_atomically
from yps_desktop.vault.there import has_folder

MOST = 8
_NOT_NOTED = (
    "Which folders backups go to could not be noted: this computer's folder for settings cannot be written. "
    "Nothing has changed."
)


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A folder for backups: `away` says that its drive is kept elsewhere between backups."""

    id: str
    folder: str
    away: bool = False


def places_file() -> Path:
    """Name the file of this computer's user."""
    return preferences_file().with_name("backup-places.json")


def read_places(file: Path, vault: str) -> tuple[BackupPlace, ...]:
    """Read a vault's places; a file that is missing or not ours reads as none."""
    held = _read(file).get(vault)
    if not isinstance(held, list):
        return ()
    return tuple(place for one in held if (place := _place(one)) is not None)[:MOST]


def add_place(file: Path, vault: str, folder: Path, *, away: bool) -> BackupPlace:
    """Add a folder. Raises AnswerError where it is none, or is one already, and StorageError."""
    places = read_places(file, vault)
    if not folder.is_absolute() or not has_folder(folder):
        raise AnswerError("That folder is not there. Connect the drive, then choose a folder on it.")
    if any(Path(place.folder) == folder for place in places):
        raise AnswerError("Backups go to that folder already.")
    if len(places) == MOST:
        raise AnswerError(f"Backups go to {MOST} folders at most. Remove one first.")
    added = BackupPlace(secrets.token_hex(8), str(folder), away)
    _write(file, vault, (*places, added))
    return added


def remove_place(file: Path, vault: str, place_id: str) -> None:
    """Send no more backups to a folder; those that lie there stay. Raises StorageError."""
    _write(file, vault, tuple(place for place in read_places(file, vault) if place.id != place_id))


def _write(file: Path, vault: str, places: tuple[BackupPlace, ...]) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise StorageError(_NOT_NOTED) from fault
    held = _read(file) | {vault: [asdict(place) for place in places]}
    write_atomically(file, json.dumps(held, indent=1).encode())


def _read(file: Path) -> dict[str, object]:
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _place(held: object) -> BackupPlace | None:
    if not isinstance(held, dict):
        return None
    id_, folder, away = held.get("id"), held.get("folder"), held.get("away")
    if isinstance(id_, str) and isinstance(folder, str) and isinstance(away, bool):
        return BackupPlace(id_, folder, away)
    return None
