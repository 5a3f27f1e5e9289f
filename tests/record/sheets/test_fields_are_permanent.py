"""A field's id, kind and answers are for ever: the golden list may only grow."""

import json
from pathlib import Path
from typing import Any

from yps_desktop.record.fields import Field
from yps_desktop.record.sheets import SHEETS

GOLDEN = Path(__file__).parents[2] / "golden" / "fields.json"
KEPT: dict[str, dict[str, Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))
NOW: dict[str, Field] = {
    f"{sheet.kind}.{field.id}": field for sheet in SHEETS.values() for field in sheet.fields()
}


def test_no_field_is_ever_removed() -> None:
    """Retire a field, never remove it."""
    assert [name for name in KEPT if name not in NOW] == []


def test_no_field_is_ever_given_another_kind() -> None:
    assert [name for name in KEPT if NOW[name].kind.value != KEPT[name]["kind"]] == []


def test_no_answer_is_ever_removed_from_a_field() -> None:
    gone = {name: set(kept.get("options", [])) - set(NOW[name].options) for name, kept in KEPT.items()}
    assert {name: options for name, options in gone.items() if options} == {}


def test_every_field_is_in_the_golden_list() -> None:
    """Add a new field to tests/golden/fields.json, once and for ever."""
    assert [name for name in NOW if name not in KEPT] == []


def test_every_answer_is_in_the_golden_list() -> None:
    new = [
        f"{name}: {option}"
        for name, field in NOW.items()
        for option in field.options
        if option not in KEPT.get(name, {}).get("options", [])
    ]
    assert new == []
