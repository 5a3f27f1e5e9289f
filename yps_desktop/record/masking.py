"""Masking somebody named by mistake (G2): from then on their name stands nowhere but in the ledger."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from yps_desktop.record.fields import Kind, Named, Said
from yps_desktop.record.sheets.sheet import Sheet

MASKED = "[named by mistake]"
"""What is read in place of the name."""

LEFT_OUT = "[Left out: "
"""How whatever a masked copy leaves out begins, where it stood."""

_ALSO_WORDS = """
a all an and april art august baker bay bell best bill black bond book boy brook brown chase child close cook
dawn day dean down drew east face faith father field fisher fox from girl good grace grant green grey hall her
hill his home hope house hunter in joy june king knight lane law little long lot love major man mark may miles
mill moon more mother north not of old page park parent pet phone pitch pool porter price pupil rich rob rose
sandy school sharp short skip smart snow south star stone storm street strong sue summer teacher the their
they told unknown walker ward way west white wild will winter with wood woods year young
"""
_WORDS = frozenset(_ALSO_WORDS.split())
"""What a name may be made of too: in small letters these are taken for words."""

_APOSTROPHES = re.compile("['’‘ʼ]")

_S = TypeVar("_S", bound=Sheet)


@dataclass(frozen=True, slots=True)
class Mask:
    """Whose ids and which names are masked; `others` are the names of everybody else in the case."""

    persons: frozenset[str]
    names: frozenset[str]
    others: frozenset[str]
    pattern: re.Pattern[str] | None

    @classmethod
    def nobody(cls) -> "Mask":
        """Mask nothing."""
        return cls(frozenset(), frozenset(), frozenset(), None)

    @classmethod
    def of(cls, bodies: Iterable[Mapping[str, Any]], withdrawn: Iterable[str]) -> "Mask":
        """Learn the names of the withdrawn persons from the bodies of a case's sheets.

        Whole names are masked, and parts of a name that nobody else in the case shares.
        """
        return cls(frozenset(withdrawn), frozenset(), frozenset(), None).learn(bodies)

    def learn(self, bodies: Iterable[Mapping[str, Any]]) -> "Mask":
        """Give this mask with the names that further bodies hold.

        A name that somebody else has on a sheet of their own stays theirs: where a pupil was recorded twice
        and one of the two was a mistake, the other is still called so.
        """
        held = tuple(bodies) if self.persons else ()
        theirs, others = set(self.names), set(self.others)
        for person, name in named_in(held):
            (theirs if person in self.persons else others).add(name)
        kept = {name.casefold() for person, name in _described_in(held) if person not in self.persons}
        theirs = {name for name in theirs if name.casefold() not in kept}
        return Mask(self.persons, frozenset(theirs), frozenset(others), names_in_words(theirs, others))

    def words(self, text: str) -> str:
        """Mask the names in free text."""
        return self.pattern.sub(MASKED, text) if self.pattern else text

    def named(self, one: Named) -> Named:
        """Mask a named person."""
        if one.id in self.persons:
            return Named(one.id, MASKED, "")
        return Named(one.id, one.name, self.words(one.capacity))

    def said(self, one: Said) -> Said:
        """Mask what was said of one of several things."""
        name = MASKED if one.of in self.persons else self.words(one.name)
        return Said(one.of, name, self.words(one.words))

    def unread(self, held: Any) -> Any:
        """Mask the names wherever they stand in answers that this program does not know."""
        if isinstance(held, Mapping):
            return {key: self.unread(value) for key, value in held.items()}
        if isinstance(held, list):
            return [self.unread(value) for value in held]
        return self.words(held) if isinstance(held, str) else held


def is_left_out(words: str) -> bool:
    """Say whether words stand for an answer that a masked copy leaves out."""
    return words.startswith(LEFT_OUT) and words.endswith("]")


def mask_sheet(sheet: _S, mask: Mask, about: str | None = None) -> _S:
    """Give the sheet as it may be shown; `about` is the id of whom or what it is about."""
    if not mask.persons:
        return sheet
    answers: dict[str, Any] = sheet.answers()
    if about in mask.persons and answers.get("name"):
        answers["name"] = MASKED
    for field in sheet.fields():
        value = answers.get(field.id)
        if isinstance(value, Named):
            answers[field.id] = mask.named(value)
        elif field.kind is Kind.PEOPLE and isinstance(value, tuple):
            answers[field.id] = tuple(mask.named(one) for one in value)
        elif field.kind is Kind.EACH and isinstance(value, tuple):
            answers[field.id] = tuple(mask.said(one) for one in value)
        elif field.kind in (Kind.TEXT, Kind.LONG_TEXT) and isinstance(value, str):
            answers[field.id] = mask.words(value)
    return type(sheet)(**answers)


def mask_typed(
    kind: type[Sheet] | None, about: str | None, typed: Mapping[str, Any], mask: Mask
) -> dict[str, Any]:
    """Give what stands in the boxes of a draft as it may be shown; `kind` is None where it is no sheet.

    A name that only the draft spells so is masked too, and so are words under an id that is no question.
    """
    if not mask.persons:
        return dict(typed)
    known = {field.id: field.kind for field in kind.fields()} if kind is not None else {}
    mask = mask.learn([{"sheet": kind.kind if kind else "", "about": about, "answers": typed}])
    return {id: _typed_as(known.get(id, Kind.TEXT), raw, mask) for id, raw in typed.items()}


def _typed_as(kind: Kind, raw: Any, mask: Mask) -> Any:
    if kind in (Kind.TEXT, Kind.LONG_TEXT):
        return mask.words(raw) if isinstance(raw, str) else raw
    if kind in (Kind.PERSON, Kind.PEOPLE):
        return (
            [_typed_person(one, mask) for one in raw] if isinstance(raw, list) else _typed_person(raw, mask)
        )
    if kind is Kind.EACH and isinstance(raw, list):
        return [_typed_said(one, mask) for one in raw]
    return raw


def _typed_said(raw: Any, mask: Mask) -> Any:
    if not isinstance(raw, dict) or not all(isinstance(one, str) for one in raw.values()):
        return raw
    said = mask.said(Said(raw.get("of", ""), raw.get("what", ""), raw.get("said", "")))
    return {"of": said.of, "what": said.name, "said": said.words}


def _typed_person(raw: Any, mask: Mask) -> Any:
    if not isinstance(raw, dict) or not isinstance(raw.get("as"), str):
        return raw
    if raw.get("id") in mask.persons:
        return {**raw, "name": MASKED, "as": ""}
    return {**raw, "as": mask.words(raw["as"])}


def names_in_words(theirs: Iterable[str], others: Iterable[str] = ()) -> re.Pattern[str] | None:
    """Match whole names, and parts of a name that nobody else in the case shares, however they are typed."""
    shared = {part.casefold() for name in others for part in name.split()}
    words, whole = set[str](), set[str]()
    for name in theirs:
        (whole if len(name.split()) > 1 else words).add(name)
        words |= {part for part in _parts(name) if part.casefold() not in shared}
    spelled = {one for word in words for one in _spellings(word)}
    found = {rf"(?i:{_loosely(one)})" for name in whole for one in _forms(name)}
    found |= {_loosely(one) for word in spelled for one in _forms(word)}
    alternatives = "|".join(sorted(found, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})s?(?!\w)") if found else None


def _parts(name: str) -> Iterable[str]:
    """Give the parts of a name that tell who it is; of "girl in 9B" none but "9B" does."""
    return (part for part in name.split() if len(part) > 1 and part not in _WORDS)


def _spellings(word: str) -> Iterable[str]:
    """Spell a word as typed, with a capital, in capitals, and in small letters where that is no word."""
    small = word.casefold() not in _WORDS
    more = (word.title(), word.capitalize(), word.upper(), word.lower() if small else word)
    return (word, *more) if len(word) > 1 else (word,)


def _forms(text: str) -> set[str]:
    """Give a text with its accents joined to their letters and apart from them."""
    return {unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)}


def _loosely(text: str) -> str:
    """Write a text for matching over any white space, and whichever apostrophe stands in it."""
    spaced = r"\s+".join(re.escape(part) for part in text.split())
    return _APOSTROPHES.sub(_APOSTROPHES.pattern, spaced)


def named_in(bodies: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    """Give whom bodies name, by id; what was masked when it was signed again is no name."""
    for person, name in _every_name(bodies):
        if told := " ".join(name.split(MASKED)).strip():
            yield person, told


def _described_in(bodies: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    """Give whom bodies describe on a sheet of their own, by id."""
    for body in bodies:
        if body.get("sheet") == "person" and isinstance(body.get("about"), str):
            yield body["about"], body.get("answers", {}).get("name") or ""


def _every_name(bodies: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    for body in bodies:
        answers = body.get("answers", {})
        if body.get("sheet") == "person" and isinstance(body.get("about"), str) and answers.get("name"):
            yield body["about"], answers["name"]
        for value in answers.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict) and "id" in one and one.get("name"):
                    yield one["id"], one["name"]
