"""The nameplate: who has a key, read at once, before the parts that check and open a vault are loaded.

It proves nothing. `opening.look_at` reads the same file with care and says what is wrong with it.
"""

import json
from pathlib import Path
from typing import NamedTuple

from yps_desktop.vault.swap import finish_swap
from yps_desktop.vault.there import has_file, has_folder

_KEYSTORE, _DATABASES, _LARGEST = "vault.json", "db-*.sqlite", 64 * 1024


class Named(NamedTuple):
    """Somebody with a key: a random id, the name and the office shown at unlock."""

    id: str
    name: str
    office: str


class Nameplate(NamedTuple):
    """What the unlock page shows: the school and everybody who has a key."""

    school: str
    people: tuple[Named, ...]


def has_vault(folder: Path) -> bool:
    """Say whether a vault lies in a folder, or what is left of one whose keystore is gone."""
    finish_swap(folder)
    if has_file(folder / _KEYSTORE):
        return True
    return has_folder(folder) and any(folder.glob(_DATABASES)) and not was_cut_off(folder)


def was_cut_off(folder: Path) -> bool:
    """Say whether the program was stopped while it made a record in a folder, and left something."""
    from yps_desktop.vault.half_founded import was_cut_off  # late: nearly every start does without

    try:
        return not has_file(folder / _KEYSTORE) and has_folder(folder) and was_cut_off(folder)
    except OSError:
        return False


def read_nameplate(folder: Path) -> Nameplate | None:
    """Read the names; None where the keystore is not there or not plainly in order."""
    finish_swap(folder)
    try:
        with (folder / _KEYSTORE).open("rb") as file:
            document = json.loads(file.read(_LARGEST))
        people = tuple(_named(slot["person"]) for slot in document["slots"])
        return Nameplate(_text(document["school"]), people) if people else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _named(person: dict[str, object]) -> Named:
    return Named(_text(person["id"]), _text(person["name"]), _text(person["office"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
