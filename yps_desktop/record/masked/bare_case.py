"""A masked case with all typing blank but the words that were kept: what a masked copy says of itself.

A paper composed from it has our own printed words, the letters of people, the names of whoever stands by
name, and what somebody kept: the check of the finished copy takes a name for leaked that is none of these.
"""

import re
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.masked_case import Masks
from yps_desktop.record.masked.ordinary import AT_WORK, DESCRIBING
from yps_desktop.record.masked.places import Reading
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


def bare_case(case: Case, masking: Masking) -> Case:
    """Write the folded case anew, as `mask_case` does, with every typed letter blank that was not kept."""
    return rewrite(case, _Bares(Reading(case, masking)))


def blank(typed: str) -> str:
    """Give a text as long with its letters and figures blank."""
    return "".join(BLANK if char.isalnum() else char for char in typed)


def _unless_ordinary(typed: str) -> str:
    return _WORD.sub(lambda word: word[0] if word[0].casefold() in _ORDINARY else blank(word[0]), typed)


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
        parts, done = list[str](), 0
        for place in self._reading.places_in(entry, field, text) if text else ():
            parts += (bared(text[done : place.at]), place.word if place.kept else place.instead)
            done = place.at + len(place.word)
        return "".join((*parts, bared(text[done:])))

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
