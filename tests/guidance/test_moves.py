"""What moving a case to a newer edition changes, in words."""

from dataclasses import replace

from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.moves import Changed, changes
from yps_desktop.guidance.words import Edition, Terms

THEN, NOW = load_edition("2016-1", Terms()), load_edition("2026-1", Terms())


def of(changed: tuple[Changed, ...], document: str) -> dict[str, tuple[str, ...]]:
    return dict(next(one.sheets for one in changed if one.document.startswith(document)))


def test_what_no_document_asked_for_then_is_new() -> None:
    asked = of(changes(THEN, NOW).new, "DfE, Searching")
    assert "Why" in asked["Search of a pupil"]


def test_what_a_further_document_asks_for_is_told_apart() -> None:
    found = changes(THEN, NOW)
    assert "Decision" in of(found.further, "Thomas Alleyne")["Decision"]
    assert "Decision" not in of(found.new, "Thomas Alleyne")["Decision"]


def test_a_question_or_a_sheet_the_older_edition_lacks_is_new() -> None:
    older = replace(THEN, sheets={kind: sheet for kind, sheet in THEN.sheets.items() if kind != "device"})
    assert "Switched off" in of(changes(older, NOW).new, "UKCCIS")["Device"]


def test_questions_are_counted() -> None:
    changed = Changed("X", (("Note", ("When", "What")), ("Device", ("Kind",))))
    assert changed.how_many == 3


def test_one_edition_changes_nothing_from_itself() -> None:
    assert not any(_all(NOW, NOW))


def _all(before: Edition, after: Edition) -> tuple[tuple[Changed, ...], ...]:
    found = changes(before, after)
    return (found.new, found.further)
