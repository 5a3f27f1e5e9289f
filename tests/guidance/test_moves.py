"""What moving a case to a newer edition changes, in words."""

from dataclasses import replace

from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.moves import Changed, changes
from yps_desktop.guidance.words import Edition, Terms

THEN, NOW = load_edition("2016-1", Terms()), load_edition("2026-1", Terms())


def of(changed: tuple[Changed, ...], sheet: str) -> Changed:
    return next(one for one in changed if one.sheet == sheet)


def test_what_no_document_asked_for_then_is_new() -> None:
    searched = of(changes(THEN, NOW).new, "Search of a pupil")
    assert "Why" in searched.questions
    assert searched.sources == ("DfE, Searching, screening and confiscation, recording a search",)


def test_what_a_further_document_asks_for_has_another_source() -> None:
    assert "Decision" in of(changes(THEN, NOW).other_source, "Decision").questions


def test_a_question_or_a_sheet_the_older_edition_lacks_is_new() -> None:
    sheets = {kind: sheet for kind, sheet in THEN.sheets.items() if kind != "note"}
    older = replace(THEN, sheets=sheets)
    assert of(changes(older, NOW).new, "Note").questions == tuple(
        words.short for words in NOW.sheets["note"].fields.values()
    )


def test_one_edition_changes_nothing_from_itself() -> None:
    assert not any(_all(NOW, NOW))


def _all(before: Edition, after: Edition) -> tuple[tuple[Changed, ...], ...]:
    found = changes(before, after)
    return (found.new, found.other_source)
