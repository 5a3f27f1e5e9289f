"""Looks for words in every file of a folder, in every spelling in which a program might have left them."""

from collections.abc import Iterable
from pathlib import Path


def markers_in(folder: Path, words: Iterable[str]) -> dict[str, list[str]]:
    """Give the files, by their name, that hold any of the words, with those words."""
    wanted = {word: _spellings(word) for word in words}
    held = {file.name: file.read_bytes().lower() for file in folder.rglob("*") if file.is_file()}
    found = {
        name: [word for word, ways in wanted.items() if _holds(data, ways)] for name, data in held.items()
    }
    return {name: some for name, some in found.items() if some}


def _spellings(word: str) -> list[bytes]:
    small = word.lower()
    escaped = small.encode("ascii", "backslashreplace")
    return [small.encode(), escaped, small.encode("utf-16-le"), small.encode("utf-16-be")]


def _holds(data: bytes, ways: list[bytes]) -> bool:
    return any(way in data for way in ways)
