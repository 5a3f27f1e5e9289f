"""What this program says about itself: its version, and what it was built from."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILT = "resources/about.json"
"""Written where the program is built (`installer/building/beside.py`); a checkout has none."""


@dataclass(frozen=True, slots=True)
class About:
    """One version: `commit` and `day` (as 2026-11-21) are empty where the program runs from its source."""

    version: str
    commit: str = ""
    day: str = ""

    @property
    def sentence(self) -> str:
        """Say it in a line."""
        if not self.commit:
            return f"YPS Desktop {self.version}, from its source"
        return f"YPS Desktop {self.version}, built from {self.commit} of {self.day}"


def read_about(root: Path = ROOT) -> About:
    """Read what was written when the program was built, or the version of the source it runs from."""
    try:
        return About(**json.loads((root / BUILT).read_text(encoding="utf-8")))
    except FileNotFoundError:
        project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return About(str(project["version"]))


def licences_folder(root: Path = ROOT) -> Path:
    """Name the folder with the licence of everything the program is made of."""
    built = root / "licences"
    return built if built.is_dir() else root / "installer" / "licences"
