"""A case moved to a newer edition of the guidance, in words; and what such a move changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from yps_desktop.guidance.words import OUR_PRACTICE, Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.chronology import Event


def move_words(case: Case, event: Event) -> str:
    """Say to which edition the case was moved, and from which."""
    act = next((act for entry, act in case.moves if entry is event.entry), None)
    return "" if act is None else f"Moved to guidance edition {act.edition}, from edition {act.before}"


@dataclass(frozen=True, slots=True)
class Changed:
    """The questions one document asks for now, as the small names of sheet and questions."""

    document: str
    sheets: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def how_many(self) -> int:
        """Count the questions."""
        return sum(len(questions) for _, questions in self.sheets)


@dataclass(frozen=True, slots=True)
class Changes:
    """Questions that no document asked for before, and those that a further one asks for now."""

    new: tuple[Changed, ...]
    further: tuple[Changed, ...]


def changes(before: Edition, after: Edition) -> Changes:
    """Compare two editions question by question, document by document in the order of the newer one."""
    found = tuple(_gained(before, after))
    return Changes(
        new=tuple(_by_document(after, [one for one in found if one.is_new])),
        further=tuple(_by_document(after, [one for one in found if not one.is_new])),
    )


class _Gained(NamedTuple):
    """A question another document asks for: the document by its short name, the sheet and the question."""

    document: str
    sheet: str
    question: str
    is_new: bool


def _gained(before: Edition, after: Edition) -> Iterator[_Gained]:
    for kind, sheet in after.sheets.items():
        was = before.sheet(kind)
        for id, words in sheet.fields.items():
            then = was.field(id) if was is not None else None
            had = _documents(then.source) if then is not None else set()
            for document in sorted(_documents(words.source) - had):
                yield _Gained(document, sheet.short, words.short, not had)


def _by_document(after: Edition, gained: Sequence[_Gained]) -> Iterator[Changed]:
    for short, document in after.sources.items():
        own = [one for one in gained if one.document == short]
        sheets = groupby(own, key=lambda one: one.sheet)
        if own:
            yield Changed(document.cited, tuple((s, tuple(one.question for one in q)) for s, q in sheets))


def _documents(source: str) -> set[str]:
    """Give the documents a source names by their short names; our own practice is none."""
    return {part.split(",")[0] for part in source.split("; ")} - {OUR_PRACTICE}
