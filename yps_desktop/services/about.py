"""What this program says about itself: its version, and what it was built from."""

import json
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILT = "resources/about.json"
"""Written where the program is built (`installer/building/beside.py`); a checkout has none."""
NOT_KNOWN = "not known"
"""What stands for the version where the file that holds it is gone."""


@dataclass(frozen=True, slots=True)
class About:
    """One version: `commit` and `day` (as 2026-11-21) are empty where the program runs from its source."""

    version: str
    commit: str = ""
    day: str = ""

    @property
    def built(self) -> date | None:
        """Give the day of the source it was built from; None where it runs from its source."""
        return date.fromisoformat(self.day) if self.day else None

    @property
    def sentence(self) -> str:
        """Say it in a line."""
        if self.version == NOT_KNOWN:
            return f"YPS Desktop, version {NOT_KNOWN}"
        if not self.commit:
            return f"YPS Desktop {self.version}, from its source"
        return f"YPS Desktop {self.version}, built from {self.commit} of {self.day}"


def read_about(root: Path = ROOT) -> About:
    """Read what was written when the program was built, or the version of the source it runs from."""
    for read in (_built, _source):
        try:
            return read(root)
        except (OSError, ValueError, TypeError, KeyError):
            continue
    return About(NOT_KNOWN)


def licences_folder(root: Path = ROOT) -> Path:
    """Name the folder with the licence of everything the program is made of."""
    built = root / "licences"
    return built if built.is_dir() else root / "installer" / "licences"


def _built(root: Path) -> About:
    about = About(**json.loads((root / BUILT).read_text(encoding="utf-8")))
    return about if about.built else replace(about, commit="")


def _source(root: Path) -> About:
    return About(
        str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
    )
