"""Sets words in lines of a width: left-aligned, broken at spaces, an overlong word broken anywhere."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import NamedTuple

from yps_desktop.documents.answers import Code, Slanted, Small, Strong, Wording, Words
from yps_desktop.documents.press.fonts import Face, widths
from yps_desktop.documents.press.house import SMALL, Type
from yps_desktop.documents.press.leftwards import Run, in_place
from yps_desktop.documents.press.scripts import divides_before, is_leftwards, is_shaped, runs, width
from yps_desktop.documents.press.text import printable

_WHOLE = r"\[U\+[0-9A-F]+\]|\[[^ \n\[\]]*\u00a0[^ \n\[\]]*\]"
"""What stands for a letter that cannot be printed, or in brackets for somebody: it is never divided."""
_UNITS = re.compile(rf"\n| +|{_WHOLE}|[^ \n\[]+|\[")
_IS_WHOLE = re.compile(_WHOLE)
_BOLD = {Face.MONO: Face.MONO_BOLD}


class Span(NamedTuple):
    """Printable text in one face and size, `x` points from the line's start, as it is read.

    `drawn` is what is painted where that differs: marks between words that run from right to left.
    """

    x: float
    text: str
    face: Face
    size: float
    drawn: str = ""


SetLine = tuple[Span, ...]
_Dressed = tuple[str, Face, float]
_Known = dict[tuple[Words, Type, float], tuple[SetLine, ...]]
_KNOWN: ContextVar[_Known | None] = ContextVar("_KNOWN", default=None)


class _Part:
    """Some letters in one face and size, measured once."""

    __slots__ = ("face", "size", "text", "width")

    def __init__(self, text: str, face: Face, size: float) -> None:
        self.text, self.face, self.size = text, face, size
        self.width = width(text, face, size)

    @property
    def is_whole(self) -> bool:
        """Say whether it is never divided."""
        return self.text.startswith("[") and _IS_WHOLE.fullmatch(self.text) is not None


def set_lines(words: Words, kind: Type, room: float) -> tuple[SetLine, ...]:
    """Break words into lines at most `room` points wide; at least one line, perhaps empty."""
    known = _KNOWN.get()
    if known is None:
        return _set(words, kind, room)
    key = (words, kind, room)
    if key not in known:
        known[key] = _set(words, kind, room)
    return known[key]


@contextmanager
def remembering() -> Iterator[None]:
    """Set the same words only once until the block ends; nothing of them is kept after it."""
    before = _KNOWN.set({})
    try:
        yield
    finally:
        _KNOWN.reset(before)


def _set(words: Words, kind: Type, room: float) -> tuple[SetLine, ...]:
    dressed = [_dressed(one, kind) for one in _each(words)]
    if len(dressed) == 1 and _fits_a_line(*dressed[0], room):
        text, face, size = dressed[0]
        return ((Span(0.0, text.rstrip(" ") + " ", face, size),),)
    setter = _Setter(room)
    for unit in _units(dressed):
        setter.take(unit)
    return setter.finish()


def _fits_a_line(text: str, face: Face, size: float, room: float) -> bool:
    """Say whether words of one face take one line: most words of a paper do, and need no setter."""
    if not text.strip(" ") or not widths(face).keys() >= set(text):
        return False
    return width(text, face, size) <= room


def one_line(words: Words, kind: Type, room: float) -> SetLine:
    """Set words on a single line, cut off with an ellipsis where they do not fit."""
    flat = plain_text(words).replace("\n", " ")
    whole = set_lines(words if "\n" not in plain_text(words) else flat, kind, room)
    if len(whole) == 1:
        return whole[0]
    shown = "".join(span.text for span in whole[0]).rstrip()
    while shown and width(shown + "…", kind.face, kind.size) > room:
        shown = shown[:-1]
    return set_lines(shown + "…", kind, room)[0]


def at_most(count: int, words: Words, kind: Type, room: float) -> tuple[SetLine, ...]:
    """Break words into lines, the last of them cut off with an ellipsis where there would be more."""
    lines = set_lines(words, kind, room)
    if len(lines) <= count:
        return lines
    rest = "".join(span.text for line in lines[count - 1 :] for span in line)
    return (*lines[: count - 1], one_line(rest, kind, room))


def line_width(line: SetLine) -> float:
    """Measure a line that was set, in points."""
    if not line:
        return 0.0
    return max(span.x + width(span.text.rstrip(" "), span.face, span.size) for span in line)


def plain_text(words: Words) -> str:
    """Give the words without their weights."""
    return "".join(one if isinstance(one, str) else one.text for one in _each(words))


def _each(words: Words) -> tuple[Wording, ...]:
    return words if isinstance(words, tuple) else (words,)


def _dressed(wording: Wording, kind: Type) -> _Dressed:
    """Give letters as they can be printed, their face and size."""
    match wording:
        case str():
            face, size, text = kind.face, kind.size, wording
        case Strong(text):
            face, size = _BOLD.get(kind.face, Face.BOLD), kind.size
        case Small(text):
            face, size = kind.face, min(SMALL.size, kind.size)
        case Slanted(text):
            face, size = Face.ITALIC, kind.size
        case Code(text):
            face, size = Face.MONO, min(SMALL.size, kind.size)
    return printable(text, face), face, size


def _units(dressed: Iterable[_Dressed]) -> Iterator[list[_Part] | _Part | None]:
    """Yield line ends as None, spaces as parts, and words as lists of parts that stand together."""
    word: list[_Part] = []
    for text, face, size in dressed:
        for found in _UNITS.findall(text):
            if found[0] not in "\n ":
                word += [_Part(run, own, size) for own, run in runs(found, face)]
                continue
            if word:
                yield word
                word = []
            yield None if found == "\n" else _Part(found, face, size)
    if word:
        yield word


@dataclass(slots=True)
class _Run:
    """Letters of a line in one face and size, as they come."""

    x: float
    texts: list[str]
    face: Face
    size: float


class _Setter:
    """Fills lines one after the other."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._lines: list[SetLine] = []
        self._line: list[_Run] = []
        self._x = 0.0
        self._space: _Part | None = None
        self._wrapped = False

    def take(self, unit: list[_Part] | _Part | None) -> None:
        if isinstance(unit, list):
            self._word(unit)
        elif unit is None:
            self._end()
        elif self._line or not self._wrapped:
            self._space = unit

    def finish(self) -> tuple[SetLine, ...]:
        self._end()
        return tuple(self._lines)

    def _word(self, word: list[_Part]) -> None:
        needed = sum(part.width for part in word)
        space = self._space.width if self._space else 0.0
        if self._line and self._x + space + needed > self._room:
            self._end(wrapped=True)
        if self._space:
            self._put(self._space)
            self._space = None
        for part in word:
            self._fit(part)

    def _fit(self, part: _Part) -> None:
        """Put a part on the line, breaking it wherever the line is full."""
        if self._x + part.width <= self._room:
            self._put(part)
            return
        if part.is_whole and self._line and part.width <= self._room:
            self._end(wrapped=True, divided=True)
            self._put(part)
            return
        letters = tuple(_dividable(part))
        start = 0
        while start < len(letters):
            end = self._full_at(letters, start, part)
            if end > start or not self._line:
                end = max(end, start + 1)
                self._put(_Part("".join(letters[start:end]), part.face, part.size))
            if end < len(letters):
                self._end(wrapped=True, divided=True)
            start = end

    def _full_at(self, letters: tuple[str, ...], start: int, part: _Part) -> int:
        """Find how far the letters go that still fit; joined ones may be wider than they are apart."""
        room, end = self._room - self._x, start
        left = room
        while end < len(letters) and (left := left - width(letters[end], part.face, part.size)) >= 0:
            end += 1
        if is_shaped(part.face):
            while end > start and width("".join(letters[start:end]), part.face, part.size) > room:
                end -= 1
        return end

    def _put(self, part: _Part) -> None:
        if not part.text:
            return
        last = self._line[-1] if self._line else None
        if last and last.face is part.face and last.size == part.size:
            last.texts.append(part.text)
        else:
            self._line.append(_Run(self._x, [part.text], part.face, part.size))
        self._x += part.width

    def _end(self, wrapped: bool = False, divided: bool = False) -> None:
        """Close a line with a space, so that words do not run together when read or copied out."""
        if self._line and not divided:
            self._line[-1].texts.append(" ")
        self._lines.append(tuple(_spans(self._line)))
        self._line, self._x, self._space, self._wrapped = [], 0.0, None, wrapped


def _dividable(part: _Part) -> Iterator[str]:
    """Give the letters of a word that may be divided between them, each with the marks that belong to it."""
    if not is_shaped(part.face):
        yield from part.text
        return
    held = ""
    for letter in part.text:
        if held and divides_before(letter):
            yield held
            held = ""
        held += letter
    yield held


def _spans(line: list[_Run]) -> Iterator[Span]:
    """Give a line's spans in the order they are read in."""
    if not any(is_leftwards(run.face) for run in line):
        yield from (Span(run.x, "".join(run.texts), run.face, run.size) for run in line)
        return
    for x, (text, face, size), drawn in in_place([Run("".join(r.texts), r.face, r.size) for r in line]):
        yield Span(x, text, face, size, drawn)
