"""The layers of the house hold, and the tool that holds them bites."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


def test_every_import_keeps_to_the_layers() -> None:
    answer = _lint(ROOT)
    assert answer.returncode == 0, answer.stdout


def test_a_window_that_reaches_into_the_vault_is_refused(tmp_path: Path) -> None:
    _copy_house(tmp_path)
    (tmp_path / "ui" / "shortcut.py").write_text("import yps_desktop.vault\n")
    answer = _lint(tmp_path)
    assert answer.returncode == 1
    assert "ui.shortcut -> yps_desktop.vault" in answer.stdout


def test_a_package_outside_the_layers_is_refused(tmp_path: Path) -> None:
    _copy_house(tmp_path)
    (tmp_path / "yps_desktop" / "shed").mkdir()
    (tmp_path / "yps_desktop" / "shed" / "__init__.py").touch()
    answer = _lint(tmp_path)
    assert answer.returncode == 1
    assert "yps_desktop.shed" in answer.stdout


def _copy_house(to: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", to)
    for package in ("yps_desktop", "ui"):
        shutil.copytree(ROOT / package, to / package, ignore=shutil.ignore_patterns("__pycache__"))
