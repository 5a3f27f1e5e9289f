"""A case moved to a newer edition of the guidance, in words; and what such a move changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from yps_desktop.guidance.words import OUR_PRACTICE, Edition, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.rules.chronology import Event


def move_words(case: Case, event: Event) -> str:
    """Say to which edition the case was moved, and from which."""
    act = next((act for entry, act in case.moves if entry is event.entry), None)
    return "" if act is None else f"Moved to guidance edition {act.edition}, from edition {act.before}"


@dataclass(frozen=True, slots=True)
class Changed:
    """The questions of one sheet that change: their small names, and the documents that ask for them now."""

    sheet: str
    questions: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Questions that no document asked for before, and those that a further one asks for now."""

    new: tuple[Changed, ...]
    other_source: tuple[Changed, ...]


def changes(before: Edition, after: Edition) -> Changes:
    """Compare two editions question by question, sheet by sheet in their order."""
    return Changes(
        new=tuple(_changed(before, after, new=True)), other_source=tuple(_changed(before, after, new=False))
    )


def _changed(before: Edition, after: Edition, *, new: bool) -> Iterator[Changed]:
    for kind, sheet in after.sheets.items():
        found = [one for one in _differing(before.sheet(kind), sheet) if one.is_new is new]
        if found:
            sources = dict.fromkeys(after.cite(source) for one in found for source in one.sources)
            yield Changed(sheet.short, tuple(one.short for one in found), tuple(sources))


class _Differing(NamedTuple):
    """A question that other documents ask for: those sources, and whether no document asked for it before."""

    short: str
    sources: tuple[str, ...]
    is_new: bool


def _differing(before: SheetWords | None, after: SheetWords) -> Iterator[_Differing]:
    for id, words in after.fields.items():
        then = before.field(id) if before is not None else None
        had = _documents(then.source) if then is not None else set()
        gained = tuple(one for one in words.source.split("; ") if _documents(one) - had)
        if gained:
            yield _Differing(words.short, gained, had <= {OUR_PRACTICE})


def _documents(source: str) -> set[str]:
    """Give the documents a source names, without their sections."""
    return {part.split(",")[0] for part in source.split("; ")}
