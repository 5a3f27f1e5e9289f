"""Every row of the requirements, from the life of a case to what inspectors look for, is held."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HELD: dict[str, dict[str, str]] = tomllib.loads(
    (ROOT / "tests" / "architecture" / "requirements.toml").read_text(encoding="utf-8")
)
ROWS = {
    "A": 10, "B": 10, "C": 8, "D": 8, "E": 3, "F": 5, "G": 9, "H": 2, "I": 7, "K": 8, "L": 3, "N": 8,
    "O": 8, "P": 8, "R": 8, "S": 6, "T": 7, "V": 12, "X": 6, "Y": 7,
}  # fmt: skip
"""How many rows each chapter has."""
NO_SUCH_ROW = {"P7"}
BEGUN = {"Z": 14}
"""Chapters of which some rows are held, and others are still to come."""

WHOLE = {"Q"}
"""Chapters whose rows have no numbers: they are held as one."""


def _rows(chapters: dict[str, int]) -> set[str]:
    return {f"{chapter}{number}" for chapter, last in chapters.items() for number in range(1, last + 1)}


def test_every_row_is_listed() -> None:
    numbered = set(HELD) - WHOLE
    assert set(HELD) >= WHOLE
    assert _rows(ROWS) - NO_SUCH_ROW <= numbered <= _rows(ROWS | BEGUN) - NO_SUCH_ROW


@pytest.mark.parametrize("row", HELD)
def test_the_module_that_holds_a_row_names_it(row: str) -> None:
    module = (ROOT / HELD[row]["module"]).read_text(encoding="utf-8")
    assert re.search(rf"\b{row}\b", module) or _lies_between(row, module)


@pytest.mark.parametrize("row", HELD)
def test_the_test_that_holds_a_row_is_there(row: str) -> None:
    file, _, name = HELD[row]["test"].partition("::")
    assert re.search(rf"^def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


def _lies_between(row: str, module: str) -> bool:
    """Say whether a module names the row as one of a run, such as "X1–X6"."""
    chapter, number = row[0], int(row[1:])
    runs = re.findall(rf"\b{chapter}(\d+)–{chapter}?(\d+)\b", module)
    return any(int(first) <= number <= int(last) for first, last in runs)
