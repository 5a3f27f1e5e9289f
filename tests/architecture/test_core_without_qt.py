"""The record can be kept, checked and printed where there is no Qt at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

IMPORT_ALL = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "ui"}:
            raise ImportError(name + " was asked for")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
print(len(sys.argv[1:]))
"""


def _modules_of_the_core() -> list[str]:
    files = (file for file in (ROOT / "yps_desktop").rglob("*.py") if file.name != "__main__.py")
    parts = (file.relative_to(ROOT).with_suffix("").parts for file in files)
    return sorted(".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts)


def test_every_module_of_the_core_imports_without_qt() -> None:
    modules = _modules_of_the_core()
    answer = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *modules], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.stderr.splitlines()[-1:] == []
    assert answer.stdout == f"{len(modules)}\n"
