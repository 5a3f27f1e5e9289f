"""A released edition never changes: a case keeps the questions it was asked."""

import hashlib
import json
from pathlib import Path

import pytest

from yps_desktop.guidance.load import EDITIONS, FOLDER, load_edition
from yps_desktop.guidance.words import Terms

GOLDEN = Path(__file__).parents[1] / "golden" / "editions.json"


def hashes(folder: Path) -> dict[str, str]:
    """Give the SHA-256 of every file, with the line ends of any checkout made one."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(
            path.read_bytes().replace(b"\r\n", b"\n")
        ).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("id", EDITIONS)
def test_a_released_edition_is_as_it_was_released(id: str) -> None:
    """On release: set `released`, then write these hashes into tests/golden/editions.json."""
    kept = json.loads(GOLDEN.read_text(encoding="utf-8"))
    now = hashes(FOLDER / id) if load_edition(id, Terms()).released else None
    assert kept.get(id) == now


@pytest.mark.parametrize("id", EDITIONS)
def test_an_edition_is_named_like_its_folder(id: str) -> None:
    assert load_edition(id, Terms()).id == id
