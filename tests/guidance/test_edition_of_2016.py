"""The edition of 2016 says only what its one source said, and holds only what differs from today's."""

import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import CURRENT, FOLDER, load_edition
from yps_desktop.guidance.services import load_services
from yps_desktop.guidance.words import OUR_PRACTICE, FieldWords, Terms

ID = "2016-1"
THEN, NOW = load_edition(ID, Terms()), load_edition(CURRENT, Terms())
OWN = sorted((FOLDER / ID / "sheets").glob("*.toml"))
LATER = ("KCSIE", "UKCIS", "Keeping children safe", "Report Remove", "Policing Act", "safeguarding partners")
"""Names of documents, services and bodies that the text of 2016 does not have."""


def questions() -> Iterator[tuple[str, FieldWords]]:
    for kind, sheet in THEN.sheets.items():
        yield from ((kind, words) for words in sheet.fields.values())


def test_its_questions_have_the_source_of_2016_or_are_our_practice() -> None:
    named = {part.split(",")[0] for _, words in questions() for part in words.source.split("; ")}
    assert named == {"UKCCIS", OUR_PRACTICE}
    assert set(THEN.sources) == {"UKCCIS"}


def test_nothing_of_it_was_read_second_hand() -> None:
    assert [(kind, words.id) for kind, words in questions() if words.status] == []


def test_no_reason_or_hint_names_what_came_later() -> None:
    said = [(w.id, text) for _, w in questions() for text in (w.hint, w.why, *(o.hint for o in w.options))]
    assert [(id, later) for id, text in said for later in LATER if later in text] == []
    assert not [one for one in THEN.wording.avoided if any(later in one.source for later in LATER)]


def test_outcome_22_came_after_it() -> None:
    asked = THEN.sheets["police_outcome"].fields["outcome"]
    assert "22" not in asked.why
    later = asked.option("outcome_22")
    assert later is not None
    assert "after this guidance" in later.hint


def test_its_services_are_those_of_today() -> None:
    assert load_services(ID) == load_services(CURRENT)


def test_what_it_does_not_change_is_as_in_the_edition_it_builds_on() -> None:
    assert THEN.sheets["told"] == NOW.sheets["told"]
    assert THEN.shelves == NOW.shelves


def test_its_source_is_shown_as_it_stood_then() -> None:
    assert "In force then" in THEN.sources["UKCCIS"].status
    assert THEN.sources["UKCCIS"].title == NOW.sources["UKCCIS"].title
    assert THEN.checked == date(2026, 11, 20)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_it_holds_only_what_differs(path: Any) -> None:
    below = EditionFiles(FOLDER / CURRENT).read(f"sheets/{path.name}")
    assert list(repeated(tomllib.loads(path.read_text(encoding="utf-8")), below)) == []


def repeated(own: dict[str, Any], below: dict[str, Any]) -> Iterator[str]:
    """Give the keys that say again what the edition below says, or that it does not have."""
    for key, held in own.items():
        if isinstance(held, dict) and isinstance(below.get(key), dict):
            yield from repeated(held, below[key])
        elif below.get(key) == held or (key not in below and key != "hint"):
            yield key
