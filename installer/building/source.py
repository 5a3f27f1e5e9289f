"""What is being built: the version, the commit and its moment, which every file of the program carries."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from installer.processes import ROOT
from installer.words import SetUpError


@dataclass(frozen=True, slots=True)
class Source:
    """One state of the source: `commit` is empty outside a checkout, `moment` in seconds since 1970."""

    version: str
    commit: str
    moment: int
    changed: bool = False

    @property
    def day(self) -> str:
        """Return the day of the source, as 2026-11-21."""
        return datetime.fromtimestamp(self.moment, UTC).date().isoformat()

    def about(self) -> dict[str, str]:
        """Return what the program can say about itself."""
        return {
            "version": self.version,
            "commit": self.commit + (" and further changes" if self.changed else ""),
            "day": self.day,
        }


def source_of(program: Path) -> Source:
    """Read what a built program says it was built from. Raises SetUpError where the folder is none."""
    try:
        about = json.loads((program / "_internal/resources/about.json").read_text("utf-8"))
        built = datetime.fromisoformat(about["day"]).replace(tzinfo=UTC)
        return Source(about["version"], about["commit"], int(built.timestamp()))
    except (OSError, ValueError, KeyError) as fault:
        raise SetUpError(f"There is no built YPS Desktop in {program}.") from fault


def read_source(root: Path = ROOT) -> Source:
    """Read the version from pyproject.toml and the commit from git; SOURCE_DATE_EPOCH tells the moment."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    commit, committed = (_git(root, "log", "-1", "--format=%H %ct") or " 0").split(" ")
    told = os.environ.get("SOURCE_DATE_EPOCH") or committed
    moment = int(told) or int((root / "pyproject.toml").stat().st_mtime)
    return Source(
        project["version"], commit, moment, bool(commit) and bool(_git(root, "status", "--porcelain"))
    )


def _git(root: Path, *words: str) -> str:
    try:
        asked = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return asked.stdout.strip()
