"""What to look for in a text: the words by which each person of a case may be called in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.masked.folding import folded
from yps_desktop.record.masked.name_parts import given_in, is_description, is_name, parts_of, words_of
from yps_desktop.record.masked.ordinary import ABBREVIATIONS, BEGINNINGS, DESCRIBING, TITLES
from yps_desktop.record.masked.who import Who

What = Literal["name", "part", "initials", "also", "born", "upn"]
"""A whole name, part of one, initials, what they are called besides, a date of birth, a pupil's number."""

_SPACES = re.compile(r"\s+")

_GLUED_ENOUGH = 6
"""Letters that a whole name written as one word needs to be looked for inside of others."""
_NICK, _NICKED = 3, 5
"""Letters of a short form, and of the first name that it may be short for."""


@dataclass(frozen=True, slots=True)
class Needle:
    """One person under one wording: `words` as in a folded text.

    `glue` must stand between them; with `capital`, initials and the first letter must be capitals; `loose`
    where no word of it is looked for alone, so that anything may stand between them: "N/A".
    """

    words: tuple[str, ...]
    what: What
    who: Who
    glue: str | None = None
    capital: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Needles:
    """Everything to look for: wordings by their first word, names in one word, and those without spaces."""

    by_first: Mapping[str, tuple[Needle, ...]]
    inside: Mapping[str, Who]
    unspaced: re.Pattern[str] | None
    unspaced_who: Mapping[str, tuple[Who, ...]]


def needles_for(people: Iterable[Who]) -> Needles:
    """Gather what to look for, of those who stand by name too: what they share tells of nobody alone."""
    listed = tuple(people)
    found = [needle for who in listed for needle in _of(who)]
    known = {needle.words for needle in found}
    for more in (_described, _short_forms):
        found += [needle for who in listed for needle in more(who) if needle.words not in known]
    first: dict[str, list[Needle]] = {}
    for needle in dict.fromkeys(found):
        first.setdefault(needle.words[0], []).append(needle)
    by_first = {word: tuple(sorted(some, key=_longest, reverse=True)) for word, some in first.items()}
    inside = {"".join(one.words): one.who for one in found if _is_glued(one)}
    return Needles(by_first, inside, *_without_spaces(listed))


def _of(who: Who) -> Iterator[Needle]:
    for word in who.also:
        yield from _whole(word, "also", who)
    for name in filter(is_name, who.names):
        if not (who.by_name and is_description(name)):
            yield from _whole(name, "name", who)
        if not (who.is_group or is_description(name)):
            yield from _parts(name, who)


def _described(who: Who) -> Iterator[Needle]:
    """Give the parts of a description: they tell of whoever else is called so, where there is such a one."""
    for name in who.names:
        if is_description(name) and not who.is_group and not who.by_name:
            yield from (Needle(part, "part", who) for part in parts_of(name))


def _whole(name: str, what: What, who: Who) -> Iterator[Needle]:
    words = words_of(name)
    if not words:
        return
    yield Needle(words, what, who, loose=max(map(len, words)) == 1 and any(word.isalpha() for word in words))
    if len(words) > 1:
        yield Needle(("".join(words),), what, who)
    is_masked = not who.by_name and not who.is_group
    if len(words) > 1 and what == "name" and is_masked and not is_description(name):
        yield Needle((words[-1], *words[:-1]), what, who, glue=",")


def _parts(name: str, who: Who) -> Iterator[Needle]:
    parts = list(parts_of(name))
    yield from (Needle(part, "part", who) for part in parts)
    yield from (Needle(("".join(part),), "part", who) for part in parts if len(part) > 1)
    whole = [words for words in map(words_of, name.split()) if words and words[0] not in TITLES]
    if len(whole) > 1 and not any(words[0] in DESCRIBING for words in whole):
        lasts = list(dict.fromkeys(parts_of(name.split()[-1])))
        yield from _first_and_last(whole[0], lasts, who)
        yield from _with_initials([words[0] for words in whole[:-1]], whole[-1], lasts, who)


def _first_and_last(first: tuple[str, ...], lasts: list[tuple[str, ...]], who: Who) -> Iterator[Needle]:
    """Give the first name with the last one, or half of it, in two words and in one."""
    for last in lasts:
        yield Needle((*first, *last), "name", who)
        yield Needle(("".join((*first, *last)),), "name", who)


def _with_initials(
    given: list[str], whole: tuple[str, ...], lasts: list[tuple[str, ...]], who: Who
) -> Iterator[Needle]:
    """Give "W. Example", "W. J. Example", "WJ Example", "Example, W", "Will E.", "W.E." and "WE"."""
    firsts, end = [word[0] for word in given], whole[0][0]
    glued = "".join(firsts)
    for last in lasts:
        for initials in dict.fromkeys(((firsts[0],), tuple(firsts), (glued,))):
            yield Needle((*initials, *last), "initials", who, capital=True)
        for glue in (None, ","):
            yield Needle((*last, firsts[0]), "initials", who, glue=glue, capital=True)
    yield Needle((given[0], end), "initials", who, capital=True)
    for dotted in dict.fromkeys(((firsts[0], end), (*firsts, end))):
        yield Needle(dotted, "initials", who, glue=".", capital=True)
    for word in dict.fromkeys((firsts[0] + end, glued + end)):
        if word not in ABBREVIATIONS:
            yield Needle((word,), "initials", who, capital=True)


def _short_forms(who: Who) -> Iterator[Needle]:
    """Give the beginnings of a first name that may be its short form: "Sam", "Alex"."""
    if who.is_group:
        return
    for name in who.names:
        first = next((word for word in words_of(name) if word not in TITLES), "")
        if len(first) < _NICKED or first in DESCRIBING or not first.isalpha() or is_description(name):
            continue
        for length in range(_NICK, len(first)):
            if first[:length] not in BEGINNINGS:
                yield Needle((first[:length],), "part", who, capital=True)


def _longest(needle: Needle) -> tuple[int, int]:
    return len(needle.words), sum(map(len, needle.words))


def _is_glued(needle: Needle) -> bool:
    """Say whether somebody masked is named wholly, in enough letters to be looked for inside of a word."""
    whole = needle.what in ("name", "also") and len(needle.words) > 1 and needle.glue is None
    is_masked = not needle.who.is_group and not needle.who.by_name
    return whole and is_masked and sum(map(len, needle.words)) >= _GLUED_ENOUGH


def _without_spaces(people: Iterable[Who]) -> tuple[re.Pattern[str] | None, Mapping[str, tuple[Who, ...]]]:
    """Match names in scripts without capitals, which often stand without spaces around them."""
    by_text: dict[str, list[Who]] = {}
    for who in people:
        for name in (*who.names, *who.also):
            for part in {name, *(() if who.is_group else (*name.split(), given_in(name.strip())))}:
                text = _SPACES.sub("", folded(part).text)
                if len(text) > 1 and _is_uncased(text):
                    by_text.setdefault(text, []).append(who)
    if not by_text:
        return None, {}
    longest = sorted(by_text, key=len, reverse=True)
    pattern = "|".join(r"\s?".join(map(re.escape, text)) for text in longest)
    return re.compile(pattern), {text: tuple(some) for text, some in by_text.items()}


def _is_uncased(text: str) -> bool:
    return any(char.isalpha() and char.lower() == char.upper() for char in text)
