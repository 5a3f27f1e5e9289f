"""Words that the guide quotes from the windows, and all words that the program's own source holds."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from yps_desktop.guidance.guide import Guide
from yps_desktop.guidance.load import FOLDER

_ROOT = Path(__file__).parents[2]
_QUOTED = re.compile("“([^”]+)”")


def quoted(guide: Guide) -> set[str]:
    """Give every word in “…” of every step and paragraph: each stands so in a window."""
    lines = (line for one in guide.chapters for part in one.parts for line in (*part.text, *part.points))
    return {found for line in lines for found in _QUOTED.findall(line)}


def stands_in_the_source(words: str) -> bool:
    """Say whether these words are a whole text of the program: of its source, or of the guidance.

    A text with something put in later must fix half of the letters: others would fit anything.
    """
    whole, patterns = _texts()
    return words in whole or any(
        2 * fixed >= len(words) and pattern.fullmatch(words) for pattern, fixed in patterns
    )


@cache
def _texts() -> tuple[set[str], list[tuple[re.Pattern[str], int]]]:
    whole, patterns = set[str](), set[str]()
    for folder in ("ui", "yps_desktop"):
        for file in (_ROOT / folder).rglob("*.py"):
            if "tour" not in file.parts:
                for text in _in_source(ast.parse(file.read_text("utf-8"))):
                    (patterns if "\0" in text else whole).add(text)
    for file in FOLDER.rglob("*.toml"):
        for text in _in_toml(tomllib.loads(file.read_text("utf-8"))):
            (patterns if "\0" in text else whole).add(text)
    return whole, [(_pattern(text), len(text.replace("\0", ""))) for text in patterns]


def _in_source(tree: ast.AST) -> Iterator[str]:
    """Give each text of a module; what is put into one later stands as a NUL."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.sub(r"\{\w*\}", "\0", node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "\0" for part in node.values)
            yield "".join(map(str, parts))


def _in_toml(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"\{\w*\}", "\0", value)
    for held in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _in_toml(held)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".+".join(map(re.escape, text.split("\0"))))
