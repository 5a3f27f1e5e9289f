"""A released edition never changes: a case keeps the questions it was asked."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import EDITIONS, FOLDER, load_edition
from yps_desktop.guidance.words import Terms

GOLDEN = Path(__file__).parents[1] / "golden" / "editions.json"


def hashes(id: str) -> dict[str, str]:
    """Give the SHA-256 of every file that has a part in an edition, what it builds on included.

    The line ends of any checkout are made one.
    """
    return {
        path.relative_to(FOLDER).as_posix(): hashlib.sha256(
            path.read_bytes().replace(b"\r\n", b"\n")
        ).hexdigest()
        for folder in EditionFiles(FOLDER / id).folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("id", EDITIONS)
def test_a_released_edition_is_as_it_was_released(id: str) -> None:
    """On release: set `released`, then write these hashes into tests/golden/editions.json."""
    kept = json.loads(GOLDEN.read_text(encoding="utf-8"))
    now = hashes(id) if load_edition(id, Terms()).released else None
    assert kept.get(id) == now


@pytest.mark.parametrize("id", EDITIONS)
def test_an_edition_is_named_like_its_folder(id: str) -> None:
    assert load_edition(id, Terms()).id == id


def test_an_edition_that_builds_on_another_is_hashed_with_it() -> None:
    assert {path.split("/")[0] for path in hashes("2016-1")} == {"2016-1", "2026-1"}


@pytest.mark.parametrize("id", EDITIONS)
def test_a_released_edition_builds_on_released_ones(id: str) -> None:
    released = [load_edition(folder.name, Terms()).released for folder in EditionFiles(FOLDER / id).folders]
    assert all(released) or not released[0]


def test_each_source_was_checked_with_its_edition_or_on_a_day_of_its_own() -> None:
    edition = load_edition("2026-1", Terms())
    own = replace(edition.sources["KCSIE"], checked=date(2026, 9, 1))
    later = replace(edition, sources={**edition.sources, "KCSIE": own})
    assert later.checked_of("UKCCIS, section 2; Our practice") == edition.checked
    assert later.checked_of("UKCCIS, section 2; KCSIE, part 1") == date(2026, 9, 1)
