"""An answer cut down to the sentences in which somebody is meant, with what goes and what will stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ui.widgets.marked_words import Mark, Piece

_WHOLE = 480
"""Letters up to which an answer is shown whole."""
_AROUND = 180
"""Letters shown before and after a place, at most, of a longer one."""
_NEAR = 80
"""Letters between two stretches up to which they are shown as one."""
_MOST = 8
"""Places in one excerpt, at most."""
_END = re.compile(r"[.!?…]['’”\")]*\s+|\n+")
_DOTS = "…"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in a text: where it begins and ends, and what stands there then, if not kept."""

    start: int
    end: int
    stands: str
    key: str = ""
    mark: Mark = "stands"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a text and the places in it, in their order."""

    start: int
    end: int
    spots: tuple[Spot, ...]


def excerpts(
    text: str, spots: Sequence[Spot], since: int = 0, until: int | None = None
) -> tuple[Excerpt, ...]:
    """Cut a text into the stretches that hold its places: the whole text where it is short.

    Nothing before `since` or from `until` on is shown: places of another portion begin there.
    """
    ordered = sorted(spots, key=lambda one: one.start)
    stop = len(text) if until is None else until
    if stop - since <= _WHOLE and len(ordered) <= _MOST:
        return (Excerpt(since, stop, tuple(ordered)),)
    found: list[Excerpt] = []
    for spot in ordered:
        start, end = _sentence(text, spot)
        start, end = max(start, since), max(spot.end, min(end, stop))
        last = found[-1] if found else None
        if last is None or start > last.end + _NEAR:
            found.append(Excerpt(start, end, (spot,)))
        elif len(last.spots) < _MOST:
            found[-1] = Excerpt(last.start, max(last.end, end), (*last.spots, spot))
        else:
            cut = min(last.end, spot.start)
            found[-1] = Excerpt(last.start, cut, last.spots)
            found.append(Excerpt(cut, end, (spot,)))
    return tuple(found)


def pieces(text: str, excerpt: Excerpt) -> tuple[Piece, ...]:
    """Mark what goes and what will stand in its place; other places that reach into it stay unmarked."""
    return tuple(_pieces(text, excerpt))


def _pieces(text: str, excerpt: Excerpt) -> Iterator[Piece]:
    if text[: excerpt.start].strip():
        yield Piece(f"{_DOTS} ")
        at = excerpt.start + len(text[excerpt.start :]) - len(text[excerpt.start :].lstrip())
    else:
        at = excerpt.start
    for spot in excerpt.spots:
        yield Piece(text[at : spot.start])
        yield from _spot(text[spot.start : spot.end], spot)
        at = spot.end
    yield Piece(text[at : excerpt.end].rstrip())
    if text[excerpt.end :].strip():
        yield Piece(f" {_DOTS}")


def _spot(word: str, spot: Spot) -> Iterator[Piece]:
    if spot.mark == "stays":
        yield Piece(word, "stays", f"{word}, which stays,")
        return
    yield Piece(word, "gone", f"{word}, replaced by")
    yield Piece(" ")
    yield Piece(spot.stands, "stands", f"{spot.stands},")


def _sentence(text: str, spot: Spot) -> tuple[int, int]:
    """Give the sentence around a place, or no more of it than is shown."""
    return _start(text, spot.start), _stop(text, spot.end)


def _start(text: str, at: int) -> int:
    first = max(0, at - _AROUND)
    ends = [found.end() for found in _END.finditer(text, first, at)]
    if ends or not first:
        return ends[-1] if ends else 0
    space = text.find(" ", first, at)
    return space + 1 if space >= 0 else first


def _stop(text: str, at: int) -> int:
    found = _END.search(text, at)
    stop = found.start() + 1 if found is not None else len(text)
    if stop - at <= _AROUND:
        return stop
    space = text.rfind(" ", at, at + _AROUND)
    return space if space >= 0 else at + _AROUND
