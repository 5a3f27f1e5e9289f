"""A masked case with all typing blank but the words that were kept: what a masked copy says of itself.

A paper composed from it has our own printed words, the letters of people, the names of whoever stands by
name, and what somebody kept: the check of the finished copy takes a name for leaked that is none of these.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.inside import is_called
from yps_desktop.record.masked.masked_case import Masks
from yps_desktop.record.masked.ordinary import AT_WORK, DESCRIBING
from yps_desktop.record.masked.places import Place, Reading
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.texts import rewrite
from yps_desktop.record.moments import LeftOutDay

BLANK = "\uf8ff"
"""Stands for each letter and figure that somebody typed (for private use: no text has it)."""
_NAMED_AS = ".as"
"""How a text's field ends that says what somebody is named as."""
_ORDINARY = (
    AT_WORK | DESCRIBING | {"acting", "executive", "governors", "trust", "second", "reader", "of", "the"}
)
_WORD = re.compile(r"\w+")


def bare_case(case: Case, masking: Masking, reading: Reading | None = None) -> Case:
    """Write the folded case anew, as `mask_case` does, with every typed letter blank that was not kept."""
    return rewrite(case, _Bares(reading or Reading(case, masking)))


def blank(typed: str) -> str:
    """Give a text as long with its letters and figures blank."""
    return "".join(BLANK if char.isalnum() else char for char in typed)


def _unless_ordinary(typed: str) -> str:
    return _WORD.sub(lambda word: word[0] if word[0].casefold() in _ORDINARY else blank(word[0]), typed)


def _barely(text: str, found: Iterable[Place], bared: Callable[[str], str]) -> str:
    """Blank a text but for letters of people, and kept words with what is written in one with them."""
    places = tuple(found)
    kept = [_in_one(text, one.at, one.at + len(one.word)) for one in places if one.kept]
    parts, done = list[str](), 0
    for place in (one for one in places if not one.kept):
        parts += (*_beside(text, done, place.at, kept, bared), place.instead)
        done = place.at + len(place.word)
    return "".join((*parts, *_beside(text, done, len(text), kept, bared)))


def _beside(
    text: str, start: int, end: int, kept: Iterable[tuple[int, int]], bared: Callable[[str], str]
) -> Iterator[str]:
    """Give what stands from one place to another: blank, but for what is kept."""
    for low, high in kept:
        low, high = max(low, start), min(high, end)
        if low < high:
            yield from (bared(text[start:low]), text[low:high])
            start = high
    yield bared(text[start:end])


def _in_one(text: str, start: int, end: int) -> tuple[int, int]:
    """Say from where to where a word goes on: in "marks" past the name, in "will_99" the whole of it."""
    low, high = start, end
    while low and not text[low - 1].isspace():
        low -= 1
    while high < len(text) and not text[high].isspace():
        high += 1
    if is_called(text[low:high]):
        return low, high
    while start and _is_letter(text[start - 1]):
        start -= 1
    while end < len(text) and _is_letter(text[end]):
        end += 1
    return start, end


def _is_letter(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


class _Bares:
    """Writes what is left of the words while a case is gone through."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._masks = reading, Masks(reading)
        self._by_name = {name.casefold() for who in reading.people if who.by_name for name in who.names}

    def words(self, entry: str, field: str, text: str) -> str:
        """Blank a text but for letters of people and kept words, and a whole answer left out but for ours.

        What rules read in typing stays too: the name of somebody who stands by name, and words of an office
        or of what people are to each other in what somebody is named as.
        """
        if text.casefold() in self._by_name:
            return self._masks.words(entry, field, text)
        if (entry, field) in self._reading.left_out:
            ours, why, reason = self._masks.words(entry, field, text).partition(" Why: ")
            return ours + why + blank(reason)
        bared = _unless_ordinary if field.endswith(_NAMED_AS) else blank
        found = tuple(self._reading.places_in(entry, field, text)) if text else ()
        return _barely(text, found, bared)

    def person(self, id: str, entry: str, field: str, name: str, /) -> str:
        """Write whom we know as they stand in the copy, and blank any other name."""
        known = id in self._reading.by_id
        return self._masks.person(id, entry, field, name) if known else self.words(entry, field, name)

    def unshown(self, text: str) -> str:
        """Blank a text."""
        return blank(self._masks.unshown(text))

    def born(self, id: str, day: date, /) -> date | LeftOutDay:
        """Write a day as it stands in the copy."""
        return self._masks.born(id, day)
