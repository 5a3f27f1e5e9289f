"""Preferences: where the vault lies and how the window looks. Never a word of the record."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

_PROGRAM = "YPS Desktop"
_LOOKS = ("system", "light", "dark")
_SMALLEST, _LARGEST = 100, 200
LOCK_AFTER = (2, 5, 10, 15)
"""Minutes without a key or the mouse after which the record may lock: never "not at all"."""
_LOCK_USUALLY = 5


class Preferences(NamedTuple):
    """What somebody chose on this computer: `vault` is a folder or empty, `look` system, light or dark.

    `lock_after` is one of LOCK_AFTER; `captured` says whether other programs may take pictures of the window.
    """

    vault: str = ""
    text_percent: int = 100
    look: str = "system"
    lock_after: int = _LOCK_USUALLY
    captured: bool = False


def preferences_file() -> Path:
    """Name the file of this computer's user."""
    return _folder("user_config_path", "XDG_CONFIG_HOME", ".config") / "preferences.json"


def usual_vault_folder() -> Path:
    """Name the folder a vault lies in where nobody chose another."""
    return _folder("user_data_path", "XDG_DATA_HOME", ".local/share") / "vault"


def _folder(what: str, variable: str, usual: str, platform: str = sys.platform) -> Path:
    """Ask platformdirs for a folder; on Linux give its answer without loading it: a sixth of the start."""
    if platform == "linux":
        named = os.environ.get(variable, "").strip()
        return (Path(named) if named else Path.home() / usual) / _PROGRAM
    platformdirs = import_module("platformdirs")
    folder: Path = getattr(platformdirs, what)(_PROGRAM, appauthor=False)
    return folder


def read_preferences(file: Path) -> Preferences:
    """Read the preferences; a file that is missing or not ours reads as nothing chosen."""
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _from_json(held) if isinstance(held, dict) else Preferences()


def write_preferences(file: Path, preferences: Preferences) -> None:
    """Keep the preferences. A folder that cannot be written keeps nothing: the next start asks again."""
    beside = file.with_suffix(".new")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(json.dumps(preferences._asdict(), indent=1), encoding="utf-8")
        beside.replace(file)
    except OSError:
        return


def _from_json(held: dict[str, object]) -> Preferences:
    vault, percent, look = held.get("vault"), held.get("text_percent"), held.get("look")
    after = held.get("lock_after")
    return Preferences(
        vault if isinstance(vault, str) else "",
        percent if type(percent) is int and _SMALLEST <= percent <= _LARGEST else _SMALLEST,
        look if isinstance(look, str) and look in _LOOKS else "system",
        after if type(after) is int and after in LOCK_AFTER else _LOCK_USUALLY,
        held.get("captured") is True,
    )
