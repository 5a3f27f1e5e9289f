"""Finds words in the library and in the guide: on which page, in which part, and where in its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from yps_desktop.guidance.leaflets import Leaflet, Part
from yps_desktop.guidance.services import Service
from yps_desktop.vault.search import fold

MOST = 12
"""Places that are shown: who finds more needs another word, not a longer list."""
_MOST_OF_A_PAGE = 2
_LONGEST = 150
"""Letters of a line that are shown around what was found."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’")
_LONGEST_TYPED, _MOST_WORDS = 200, 12
"""Letters and words that are looked for: of a whole page that was pasted, its beginning."""
_LIKE, _MOST_UNLIKE = 0.8, 3
"""How like another a misspelt word is at least, and how many of them are looked at."""
_FEWEST_INSIDE = 4
"""Letters that are looked for inside a word too, as "phone" in "telephone"."""
_ONE = {"children": "child", "people": "person", "lives": "life", "men": "man", "women": "woman"}
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("es", ""), ("s", ""), ("ing", ""), ("ed", ""))
_FEWEST_LEFT = 3
_TITLE, _HEADING, _TOGETHER, _APART = range(4)
"""Where all the words stand: in the title, in a heading, in one part, or only on the page as a whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters of a line, and whether they are of a word that was looked for."""

    words: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A page, the part of it words were found in (empty for its head), and the line they stand in."""

    page: str
    title: str
    part: str
    heading: str
    line: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """Where words stand; `instead` are those that were found in place of misspelt ones, or empty."""

    found: tuple[Found, ...] = ()
    instead: str = ""


class _Word(NamedTuple):
    """A word of a line, folded; `stem` is what its forms share, and it stands from `start` until `end`."""

    folded: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    words: tuple[_Word, ...]

    def has(self, asked: "_Asked") -> bool:
        return any(asked.is_in(word) for word in self.words)

    def among(self, asked: Iterable["_Asked"]) -> set["_Asked"]:
        return {one for one in asked if self.has(one)}


class _Asked(NamedTuple):
    """A word that was typed, folded, and what its forms share."""

    typed: str
    stem: str

    def is_in(self, word: _Word) -> bool:
        if word.folded.startswith((self.typed, self.stem)) or word.stem == self.stem:
            return True
        return len(self.typed) >= _FEWEST_INSIDE and self.typed in word.folded


class _Hit(NamedTuple):
    rank: int
    part: str
    heading: str
    line: _Line


def find(pages: Iterable[Leaflet], numbers: Sequence[Service], typed: str) -> tuple[Found, ...]:
    """Give where all the words of what was typed stand, the likeliest first, in the order of the pages.

    Case, accents and the ending of a word do not count, and its beginning is enough. Words that stand on one
    page, but in no part together, are found in the part that has most of them.
    """
    asked = tuple(dict.fromkeys(_Asked(word.folded, word.stem) for word in _words(typed[:_LONGEST_TYPED])))
    asked = asked[:_MOST_WORDS]
    if not asked:
        return ()
    known = {service.id: service for service in numbers}
    found = [(hit, page) for page in pages for hit in _on_page(page, known, asked)]
    best = sorted(found, key=lambda one: one[0].rank)[:MOST]
    return tuple(
        Found(page.id, page.title, hit.part, hit.heading, _excerpt(hit.line, asked)) for hit, page in best
    )


def look_for(pages: Sequence[Leaflet], numbers: Sequence[Service], typed: str) -> Looked:
    """Find words, or where they stand nowhere those that were perhaps meant; some 20 milliseconds."""
    if found := find(pages, numbers, typed):
        return Looked(found)
    instead = meant(pages, numbers, typed)
    return Looked(find(pages, numbers, instead), instead)


def meant(pages: Iterable[Leaflet], numbers: Sequence[Service], typed: str) -> str:
    """Give what was typed with each word that stands nowhere as the likest one that does.

    Empty where every word stands somewhere, or one is like no other. Numbers are never guessed.
    """
    known = {service.id: service for service in numbers}
    lines = [line for page in pages for line in _all_lines(page, known)]
    standing = {word.folded: line.text[word.start : word.end] for line in lines for word in line.words}
    typed = typed[:_LONGEST_TYPED]
    unlike = [word for word in _words(typed)[:_MOST_WORDS] if not _stands(word, lines)]
    if not 0 < len(unlike) <= _MOST_UNLIKE:
        return ""
    for word in reversed(unlike):
        like = get_close_matches(word.folded, standing, 1, _LIKE) if word.folded.isalpha() else []
        if not like:
            return ""
        typed = typed[: word.start] + standing[like[0]] + typed[word.end :]
    return typed


def _stands(word: _Word, lines: Iterable[_Line]) -> bool:
    asked = _Asked(word.folded, word.stem)
    return any(line.has(asked) for line in lines)


def _all_lines(page: Leaflet, numbers: dict[str, Service]) -> Iterator[_Line]:
    yield from _head(page)
    yield from (_line(text) for part in page.parts for text in _lines(part, numbers))


def _head(page: Leaflet) -> list[_Line]:
    return [_line(text) for text in (page.title, page.for_whom, page.means)]


def _on_page(page: Leaflet, numbers: dict[str, Service], asked: Sequence[_Asked]) -> list[_Hit]:
    head = _head(page)
    in_head = set().union(*(line.among(asked) for line in head))
    parts = {part.id: (part, [_line(text) for text in _lines(part, numbers)]) for part in page.parts}
    held = {id: set().union(*(line.among(asked) for line in lines)) for id, (_, lines) in parts.items()}
    hits = list(_in_head(head, asked))
    for id, (part, lines) in parts.items():
        if held[id] and held[id] | in_head >= set(asked):
            rank = _HEADING if lines[0].among(asked) >= set(asked) else _TOGETHER
            hits.append(_Hit(rank, id, part.heading, _fullest(lines, asked)))
    if not hits and held and in_head.union(*held.values()) >= set(asked):
        id = max(held, key=lambda id: len(held[id]))
        part, lines = parts[id]
        hits = [_Hit(_APART, id, part.heading, _fullest(lines, asked))]
    return sorted(hits, key=lambda hit: hit.rank)[:_MOST_OF_A_PAGE]


def _in_head(head: Sequence[_Line], asked: Sequence[_Asked]) -> Iterator[_Hit]:
    """Find the page itself by its title, or by its title and the lines under it."""
    title, *below = head
    if title.among(asked) >= set(asked):
        yield _Hit(_TITLE, "", "", below[0])
    elif set().union(*(line.among(asked) for line in head)) >= set(asked):
        yield _Hit(_HEADING, "", "", _fullest(below, asked))


def _lines(part: Part, numbers: dict[str, Service]) -> Iterator[str]:
    yield from (part.heading, *part.text, *part.points)
    for service in (numbers[id] for id in part.services if id in numbers):
        named = (service.name, service.number or service.address, service.for_whom)
        yield " · ".join(filter(None, named))


def _fullest(lines: Sequence[_Line], asked: Sequence[_Asked]) -> _Line:
    """Give the line that has most of the words: of a heading and a line under it the line."""
    return max(reversed(lines), key=lambda line: len(line.among(asked)))


@lru_cache(maxsize=2048)
def _line(text: str) -> _Line:
    return _Line(text, _words(text))


def _words(text: str) -> tuple[_Word, ...]:
    """Give the words of a line, and each number without its spaces once more."""
    found = []
    for match in _WORD.finditer(text):
        folded = fold(match[0]).translate(_APOSTROPHES)
        found.append(_Word(folded, _stem(folded), *match.span()))
    return (*found, *_joined_numbers(text))


def _joined_numbers(text: str) -> Iterator[_Word]:
    for match in re.finditer(r"\d+(?: \d+)+", text):
        digits = match[0].replace(" ", "")
        yield _Word(digits, digits, *match.span())


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Give what "helpline" and "helplines", "groom" and "grooming" share; roughly, so that more is found."""
    if word in _ONE:
        return _ONE[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _FEWEST_LEFT:
            return word.removesuffix(ending) + instead
    return word


def _excerpt(line: _Line, asked: Sequence[_Asked]) -> tuple[Piece, ...]:
    """Give a line, or what stands around the first word that was found in it, in pieces."""
    spans = sorted({word[2:] for word in line.words if any(one.is_in(word) for one in asked)})
    start, end = _shown(line.text, spans[0][0] if spans else 0)
    pieces, at = [Piece("… ")] if start else [], start
    for first, last in spans:
        if at <= first and last <= end:
            pieces += [Piece(line.text[at:first]), Piece(line.text[first:last], is_found=True)]
            at = last
    pieces += [Piece(line.text[at:end]), Piece(" …" if end < len(line.text) else "")]
    return tuple(piece for piece in pieces if piece.words)


def _shown(text: str, around: int) -> tuple[int, int]:
    """Give from where to where a line is shown: all of a short one, else whole words around a place in it."""
    if len(text) <= _LONGEST:
        return 0, len(text)
    start = 0 if around < _LONGEST // 2 else text.find(" ", around - _LONGEST // 2) + 1
    end = start + _LONGEST
    return start, len(text) if end >= len(text) else text.rfind(" ", start, end)
