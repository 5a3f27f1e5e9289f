"""Finds names in words, however they are divided: over hyphens, lines, letters not seen, letter by letter."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from yps_desktop.documents.leaks.days import days_in, months_in
from yps_desktop.documents.leaks.words import EDGE, Spelled, Speller
from yps_desktop.record.masked.name_parts import one_of, several
from yps_desktop.record.masked.sought import Sought

_DIVIDES = (
    r"\-\u2010-\u2015_'\u2019\u2018\u02bc\u00b4`\u00ad\ufffe\x02\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
_SOFT = re.compile(rf"(?:[{_DIVIDES}]|(?<=[\-\u2010\u00ad\ufffe\x02])\s{{1,3}})*")
"""What may divide a word: hyphens, apostrophes, what is not seen; white only after a hyphen."""
_LOOSE = re.compile(r"[\W_]{0,6}")
"""What may stand between two words of a name."""
_SPACED = re.compile(r"[ .\u00a0\u2009\u202f]{1,2}")
"""What stands between letters that are set apart."""
_IN_FIGURES = re.compile(r"[\s\-]{0,3}")
_CALLED = re.compile(r"[^\s\u2029]*[\d_@][^\s\u2029]*")
"""What people call themselves on a service: words with a figure, an underscore or an at sign."""
_BEGINNING, _IN_A_NAME, _IN_A_WORD = 3, 4, 8
"""How long a name is to be looked for at the beginning of such words, inside them, and inside any word."""
_A_NUMBER = 6
"""So many figures make a number."""
_MONTHS = ("april", "may", "june", "august")


@dataclass(frozen=True, slots=True)
class Name:
    """A word sought, run together as it is compared, where its own words join, and whose it is.

    `is_number` says that it is a number, such as a UPN: white may divide it anywhere.
    """

    letters: str
    joints: frozenset[int]
    whose: Sought
    is_number: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of words, from `first` to `last`, that tells of a person masked."""

    first: int
    last: int
    name: str
    whose: Sought


class Seeker:
    """Looks for everything that is sought in one text after another."""

    def __init__(self, sought: Iterable[Sought], speller: Speller) -> None:
        self._sought = tuple(sought)
        self._speller = speller
        self._names = tuple(self._learned())
        self._beginning: dict[str, list[Name]] = defaultdict(list)
        for name in self._names:
            for length in range(1, len(name.letters) + 1):
                self._beginning[name.letters[:length]].append(name)
        self._called = tuple(
            name for name in self._names if name.letters.isalpha() and len(name.letters) >= _BEGINNING
        )
        self._looked: dict[tuple[str, ...], tuple[Name, ...]] = {}
        self._days = {day: one for one in self._sought for day in one.days}

    def hits(self, text: Spelled) -> tuple[Hit, ...]:
        """Find what is sought in a text, in order; of two that overlap the longer."""
        found = [*self._in_words(text), *self._inside(text), *self._dates(text)]
        kept: list[Hit] = []
        for hit in sorted(found, key=lambda one: (one.first, -one.last)):
            if not kept or hit.first > kept[-1].last or hit.whose is not kept[-1].whose:
                kept.append(hit)
        return tuple(kept)

    def _learned(self) -> Iterator[Name]:
        for whose in self._sought:
            for word in dict.fromkeys(whose.words):
                words = [one for one in self._speller.spell(word).words if one != EDGE]
                joints = frozenset(len("".join(words[:count])) for count in range(1, len(words)))
                figures = sum(map(len, filter(str.isdigit, words)))
                if words:
                    yield Name("".join(words), joints, whose, figures >= _A_NUMBER)

    def _in_words(self, text: Spelled) -> Iterator[Hit]:
        months = months_in(text.text) if any(name.letters in _MONTHS for name in self._names) else ()
        for first, word in enumerate(text.words):
            spelled = (word, *one_of(word)) if word.isalpha() else (word,)
            for name in (name for one in spelled for name in self._beginning.get(one, ())):
                last = _end(text, first, name)
                if last is not None and not (name.letters in _MONTHS and _is_within(text, first, months)):
                    yield Hit(first, last, name.letters, name.whose)

    def _inside(self, text: Spelled) -> Iterator[Hit]:
        """Find names inside what somebody calls themselves, and long ones inside any word."""
        at = 0
        for found in _CALLED.finditer(text.text) if self._called else ():
            while at < len(text.words) and text.ends[at] <= found.start():
                at += 1
            last = at
            while last < len(text.words) and text.starts[last] < found.end():
                last += 1
            for name in self._within(tuple(filter(str.isalpha, text.words[at:last]))):
                yield Hit(at, last - 1, name.letters, name.whose)
        long = [name for name in self._called if len(name.letters) >= _IN_A_WORD]
        within = (
            {word: [name for name in long if name.letters in word] for word in set(text.words)}
            if long
            else {}
        )
        for at, word in enumerate(text.words) if any(within.values()) else ():
            yield from (Hit(at, at, name.letters, name.whose) for name in within[word])

    def _within(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        """Give the names inside what somebody calls themselves, each such thing looked through once."""
        if words not in self._looked:
            letters = "".join(words)
            self._looked[words] = tuple(
                name
                for name in self._called
                if any(word.startswith(name.letters) for word in words)
                or (name.letters in letters and len(name.letters) >= _IN_A_NAME)
            )
        return self._looked[words]

    def _dates(self, text: Spelled) -> Iterator[Hit]:
        for start, end, days in days_in(text.text) if self._days else ():
            for day in days & self._days.keys():
                words = [at for at, begun in enumerate(text.starts) if start <= begun < end]
                yield Hit(words[0], words[-1], day.isoformat(), self._days[day])


def _end(text: Spelled, first: int, name: Name) -> int | None:
    """Give the last word of a name that begins at a word, or None where it is not the name."""
    at, rest, spaced = first, name.letters, True
    if name.is_number and first and not text.between(first - 1):
        return None
    while True:
        word = text.words[at]
        if word == rest or (rest.isalpha() and word in several(rest)):
            return at
        if not rest.startswith(word) or at + 1 == len(text.words):
            return None
        spaced = spaced and len(word) == 1
        rest = rest[len(word) :]
        if not _goes_on(text.between(at), name, len(name.letters) - len(rest), spaced):
            return None
        at += 1


def _goes_on(between: str, name: Name, length: int, spaced: bool) -> bool:
    """Say whether what stands between two words may divide a name after so many of its letters."""
    if _SOFT.fullmatch(between) or (length in name.joints and _LOOSE.fullmatch(between)):
        return True
    if name.is_number:
        return _IN_FIGURES.fullmatch(between) is not None
    return spaced and len(name.letters) > 2 and _SPACED.fullmatch(between) is not None


def _is_within(text: Spelled, word: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= text.starts[word] < end for start, end in stretches)
