"""A Python that is too old is told so in one sentence, whatever its age."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOOR = [ROOT / "installer" / "__init__.py", ROOT / "installer" / "__main__.py"]

PRETEND = """
import runpy, sys
sys.version_info = {version}
sys.argv = ["installer", "run"]
runpy.run_module("installer", run_name="__main__")
"""


def test_an_older_python_is_turned_away_with_its_own_number() -> None:
    code = PRETEND.format(version=(3, 9, 2, "final", 0))
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr == "YPS Desktop needs Python 3.11 or newer; this is Python 3.9.\n"


@pytest.mark.parametrize("file", DOOR, ids=lambda file: file.name)
def test_the_door_is_written_in_words_that_every_old_python_reads(file: Path) -> None:
    source = file.read_bytes().decode("ascii")
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.FunctionDef, ast.AsyncFunctionDef, ast.Match)
    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, newer)]
    assert "from __future__" not in source


def test_set_up_needs_nothing_but_the_standard_library() -> None:
    standard = sys.stdlib_module_names | {"installer"}
    for file in (ROOT / "installer").rglob("*.py"):
        known = standard | {"yps_desktop"} if "building" in file.parts else standard
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert {name.split(".")[0] for name in names} <= known, file
