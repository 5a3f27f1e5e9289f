"""Finding people in a text: each place where somebody is named who is masked, however it is spelled."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from yps_desktop.record.masked.folding import Folded, folded, undivided
from yps_desktop.record.masked.inside import Inside
from yps_desktop.record.masked.name_parts import TOKEN, one_of, several
from yps_desktop.record.masked.needles import Needle, Needles, What, needles_for
from yps_desktop.record.masked.numbers import Numbers
from yps_desktop.record.masked.ordinary import TITLES
from yps_desktop.record.masked.who import Who

_BETWEEN = re.compile(r"[\s'`_-]{0,4}|\.|\.?[\s_-]{0,3}")
_LOOSE = re.compile(r"[\W_]{0,6}")
_NEXT = re.compile(r"[\s'’`-]{0,2}")
"""What may stand between two words of one name, and between two parts of one that were found apart."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PIECES = re.compile(r"[\s'-]\n?")
_LONG = 6
"""What may stand between two pieces of one word, and how long it must be."""
_FIRM: tuple[What, ...] = ("name", "also", "born", "upn", "part", "initials")
"""From the surest to the least sure."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody masked is named from `start` to `end`: who may be meant, and who by name is called so too."""

    start: int
    end: int
    what: What
    persons: tuple[Who, ...]
    shared: tuple[Who, ...] = ()


class Finder:
    """Finds everybody masked in one text after the other. Linear in the length of each."""

    def __init__(self, people: Iterable[Who]) -> None:
        listed = tuple(people)
        self._needles: Needles = needles_for(listed)
        self._inside_words = Inside(self._needles.by_first)
        self._numbers = Numbers(listed)
        self._known: dict[str, tuple[Found, ...]] = {}

    def find(self, text: str) -> tuple[Found, ...]:
        """Give the places in a text, in their order, none over another; a text is gone through once."""
        if text not in self._known:
            self._known[text] = self._find(text)
        return self._known[text]

    def _find(self, text: str) -> tuple[Found, ...]:
        fold = folded(text)
        found = list(self._in(fold, text))
        if (whole := undivided(fold)) is not None:
            found += self._in(whole, text)
        return tuple(_apart(found, text))

    def _in(self, fold: Folded, text: str) -> Iterator[Found]:
        for one in (
            *self._by_words(fold, text),
            *self._unspaced(fold),
            *self._run_in(fold, text),
        ):
            yield replace(one, start=fold.start(one.start), end=fold.end(one.end))
        for start, end, what, people in self._numbers.find(fold.text):
            found = _found(start, end, what, people) if people else (Found(start, end, what, ()),)
            yield from (replace(one, start=fold.start(one.start), end=fold.end(one.end)) for one in found)

    def _by_words(self, fold: Folded, text: str) -> Iterator[Found]:
        tokens = [(one.start(), one.end(), one[0]) for one in TOKEN.finditer(fold.text)]
        at = 0
        while at < len(tokens):
            here = _Here(fold, text, tokens, at)
            needles = _fitting(here, self._needles.by_first) or _in_handle(here, self._needles.by_first)
            if needles:
                yield from _told(here, needles)
                at += max(len(one.words) for one in needles)
            elif parted := _parted(here, self._needles.by_first):
                yield from _found(here.start, tokens[at + 1][1], "name", (one.who for one in parted))
                at += 2
            else:
                yield from self._inside(here)
                at += 1

    def _inside(self, here: "_Here") -> Iterator[Found]:
        """Find a whole name written as one word inside of another."""
        if len(here.word) > 6:
            for glued, who in self._needles.inside.items():
                if glued in here.word:
                    yield Found(here.start, here.stop, "name", (who,))

    def _run_in(self, fold: Folded, text: str) -> Iterator[Found]:
        for start, end, people in self._inside_words.find(fold, text):
            yield from _found(start, end, "name", people)

    def _unspaced(self, fold: Folded) -> Iterator[Found]:
        if self._needles.unspaced is None:
            return
        for found in self._needles.unspaced.finditer(fold.text):
            people = self._needles.unspaced_who["".join(found[0].split())]
            yield from _found(found.start(), found.end(), "name", people)


@dataclass(frozen=True, slots=True)
class _Here:
    """One word of a text and what stands around it."""

    fold: Folded
    text: str
    tokens: list[tuple[int, int, str]]
    at: int

    @property
    def word(self) -> str:
        """Give the word, folded."""
        return self.tokens[self.at][2]

    @property
    def start(self) -> int:
        """Say where in the folded text it begins."""
        return self.tokens[self.at][0]

    @property
    def stop(self) -> int:
        """Say where in the folded text it ends."""
        return self.tokens[self.at][1]

    @property
    def before(self) -> str:
        """Give the word before it."""
        return self.tokens[self.at - 1][2] if self.at else ""

    def typed(self, later: int = 0) -> str:
        """Give a word as it was typed."""
        start, stop, _ = self.tokens[self.at + later]
        return self.text[self.fold.start(start) : self.fold.end(stop)]

    def gap(self, later: int) -> str:
        """Give what stands before a later word."""
        return self.fold.text[self.tokens[self.at + later - 1][1] : self.tokens[self.at + later][0]]

    def followed_by(self, mark: str, later: int) -> bool:
        """Say whether a mark stands straight after a word."""
        return self.fold.text.startswith(mark, self.tokens[self.at + later][1])


def _fitting(here: _Here, by_first: Mapping[str, tuple[Needle, ...]]) -> list[Needle]:
    """Give the longest wordings that stand here."""
    fits = [needle for needle in by_first.get(here.word, ()) if _fits(here, needle)]
    if not fits:
        own = [needle for name in one_of(here.word) for needle in by_first.get(name, ())]
        fits = [needle for needle in own if len(needle.words) == 1 and _fits(here, needle)]
    longest = max((len(needle.words) for needle in fits), default=0)
    return [needle for needle in fits if len(needle.words) == longest]


def _fits(here: _Here, needle: Needle) -> bool:
    for later, word in enumerate(needle.words[1:], 1):
        if here.at + later >= len(here.tokens):
            return False
        said, gap = here.tokens[here.at + later][2], here.gap(later)
        is_last = later == len(needle.words) - 1
        if said != word and not (is_last and said in several(word) and len(word) > 1):
            return False
        if not _joins(gap, needle, later):
            return False
    return not needle.capital or _has_capitals(here, needle)


def _joins(gap: str, needle: Needle, later: int) -> bool:
    """Say whether what stands between two words leaves them one name: a full stop only ends an initial."""
    if needle.glue == "," and later == 1:
        return gap.strip() == ","
    if needle.glue == ".":
        return gap.strip() == "."
    if needle.loose:
        return _LOOSE.fullmatch(gap) is not None
    if "." in gap and gap != "." and len(needle.words[later - 1]) > 1:
        return False
    return _BETWEEN.fullmatch(gap) is not None


def _has_capitals(here: _Here, needle: Needle) -> bool:
    if len(needle.words) == 1:
        typed = here.typed()
        if needle.what == "part" and here.followed_by("'t", 0):
            return False  # “Don’t”
        return typed[:1].isupper() and (needle.what == "part" or (typed.isupper() and not _shouted(here)))
    for later, word in enumerate(needle.words):
        if len(word) == 1 and not here.typed(later)[:1].isupper():
            return False
    last = len(needle.words) - 1
    if len(needle.words[last]) > 1:
        return True
    if needle.glue == "," and here.at + last + 1 < len(here.tokens) and here.typed(last + 1)[:1].isupper():
        return False  # “Example, T. Testwell”
    is_word = needle.words[last] in ("a", "i")
    return here.followed_by(".", last) if is_word else not here.followed_by("'", last)


def _shouted(here: _Here) -> bool:
    """Say whether the words around are in capitals too, so that capitals tell nothing."""
    near = [later for later in (-1, 1) if 0 <= here.at + later < len(here.tokens)]
    typed = [here.typed(later) for later in near]
    return bool(typed) and all(len(one) > 3 and one.isupper() for one in typed)


def _in_handle(here: _Here, by_first: Mapping[str, tuple[Needle, ...]]) -> list[Needle]:
    """Give who is named in a word of letters and figures, such as "will99"."""
    if here.word.isalpha() or here.word.isdecimal():
        return []
    singles = (one for run in _LETTERS.findall(here.word) for one in by_first.get(run, ()))
    return [one for one in singles if len(one.words) == 1 and not one.capital]


def _parted(here: _Here, by_first: Mapping[str, tuple[Needle, ...]]) -> list[Needle]:
    """Give whose name stands in two pieces here, as where a line ended in it: "Test well"."""
    if here.at + 1 >= len(here.tokens) or not _PIECES.fullmatch(here.gap(1)):
        return []
    both = here.word + here.tokens[here.at + 1][2]
    known = by_first.get(both, ()) or [one for name in one_of(both) for one in by_first.get(name, ())]
    return [one for one in known if len(one.words) == 1 and not one.capital and len(both) >= _LONG]


def _told(here: _Here, needles: list[Needle]) -> Iterator[Found]:
    last = here.at + max(len(one.words) for one in needles) - 1
    start, stop = here.start, here.tokens[last][1]
    if here.tokens[last][2] == f"{needles[0].words[-1]}s":
        stop -= 1
    what = min((one.what for one in needles), key=_FIRM.index)
    people = tuple(dict.fromkeys(one.who for one in needles))
    people = tuple(who for who in people if who.person) or people
    if here.before in TITLES and any(not who.is_young for who in people):
        people = tuple(who for who in people if not who.is_young)
    yield from _found(start, stop, what, people)


def _found(start: int, end: int, what: What, people: Iterable[Who]) -> Iterator[Found]:
    listed = tuple(people)
    masked = tuple(who for who in listed if not who.by_name)
    if masked:
        yield Found(start, end, what, masked, tuple(who for who in listed if who.by_name))


def _apart(found: list[Found], text: str) -> Iterator[Found]:
    """Give what was found in order; what lies over one another, or names one person twice, is one place."""
    last: Found | None = None
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if last is None or (one.start >= last.end and not _is_next(last, one, text)):
            if last is not None:
                yield last
            last = one
        elif one.end > last.end:
            persons = tuple(dict.fromkeys((*last.persons, *one.persons)))
            last = replace(last, end=one.end, persons=persons)
    if last is not None:
        yield last


def _is_next(last: Found, one: Found, text: str) -> bool:
    """Say whether two parts of one person's name stand next to one another: "Will will" is no one name."""
    is_name = one.persons == last.persons and {one.what, last.what} <= {"name", "part", "initials", "also"}
    words = (folded(text[found.start : found.end]).text for found in (last, one))
    is_twice = len(set(words)) == 1
    return is_name and not is_twice and _NEXT.fullmatch(text, last.end, one.start) is not None
