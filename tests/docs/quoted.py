"""Words that the guide quotes from the windows, and all words that the program's own source holds."""

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
_TEXT, _PUT_IN = re.compile(r'"([^"\\\n]+)"'), re.compile(r"\{[^{}]*\}")


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
    files = (file for folder in ("ui", "yps_desktop") for file in (_ROOT / folder).rglob("*.py"))
    texts = {text for file in files if "tour" not in file.parts for text in _in_source(file)}
    for file in FOLDER.rglob("*.toml"):
        texts |= set(_in_toml(tomllib.loads(file.read_text("utf-8"))))
    told = {_PUT_IN.sub("\0", text) for text in texts}
    patterns = [(_pattern(text), len(text.replace("\0", ""))) for text in told if "\0" in text]
    return told, patterns


def _in_source(file: Path) -> list[str]:
    """Give each text of a module that stands on one line: what is quoted from a window is short."""
    return _TEXT.findall(file.read_text("utf-8"))


def _in_toml(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for held in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _in_toml(held)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".+".join(map(re.escape, text.split("\0"))))
