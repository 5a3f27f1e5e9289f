"""Masking somebody named by mistake (G2): from then on their name stands nowhere but in the ledger."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from yps_desktop.record.fields import Kind, Named
from yps_desktop.record.sheets.sheet import Sheet

MASKED = "[named by mistake]"
"""What is read in place of the name."""

_S = TypeVar("_S", bound=Sheet)


@dataclass(frozen=True, slots=True)
class Mask:
    """Whose ids and which names are masked."""

    persons: frozenset[str]
    pattern: re.Pattern[str] | None

    @classmethod
    def nobody(cls) -> "Mask":
        """Mask nothing."""
        return cls(frozenset(), None)

    @classmethod
    def of(cls, bodies: Iterable[Mapping[str, Any]], withdrawn: Iterable[str]) -> "Mask":
        """Learn the names of the withdrawn persons from the bodies of a case's sheets.

        Whole names are masked, and parts of a name that nobody else in the case shares.
        """
        persons = frozenset(withdrawn)
        theirs, others = set[str](), set[str]()
        for person, name in _named_in(bodies):
            (theirs if person in persons else others).add(name)
        parts = {part for name in theirs for part in name.split() if len(part) > 1}
        shared = {part.casefold() for name in others for part in name.split()}
        kept = theirs | {part for part in parts if part.casefold() not in shared}
        words = sorted(kept, key=len, reverse=True)
        alternatives = "|".join(re.escape(word) for word in words)
        return cls(persons, re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if words else None)

    def words(self, text: str) -> str:
        """Mask the names in free text."""
        return self.pattern.sub(MASKED, text) if self.pattern else text

    def named(self, one: Named) -> Named:
        """Mask a named person."""
        if one.id in self.persons:
            return Named(one.id, MASKED, "")
        return Named(one.id, one.name, self.words(one.capacity))


def mask_sheet(sheet: _S, mask: Mask) -> _S:
    """Give the sheet as it may be shown."""
    if not mask.persons:
        return sheet
    answers: dict[str, Any] = sheet.answers()
    for field in sheet.fields():
        value = answers.get(field.id)
        if isinstance(value, Named):
            answers[field.id] = mask.named(value)
        elif field.kind is Kind.PEOPLE and isinstance(value, tuple):
            answers[field.id] = tuple(mask.named(one) for one in value)
        elif field.kind in (Kind.TEXT, Kind.LONG_TEXT) and isinstance(value, str):
            answers[field.id] = mask.words(value)
    return type(sheet)(**answers)


def _named_in(bodies: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    for body in bodies:
        answers = body.get("answers", {})
        if body.get("sheet") == "person" and isinstance(body.get("about"), str) and answers.get("name"):
            yield body["about"], answers["name"]
        for value in answers.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict) and "id" in one and one.get("name"):
                    yield one["id"], one["name"]
