"""Puts words that run from right to left in their places on a line that runs from left to right.

The papers are English, so a line runs from left to right, and figures after a name stay after it: only what
stands between two words of Arabic or Hebrew goes with them, and brackets that hold nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.scripts import is_leftwards, width

_GOES_ALONG = re.compile(r"(?:[^\w]|\d)*")
_PIECES = re.compile(r"\d+(?:[-+.,:/]\d+)*|\D")
_BRACKETS = re.compile(r"([()\[\]{}])")
_CLOSING = {")": "(", "]": "[", "}": "{"}
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Run(NamedTuple):
    """Letters of a line in one face and size."""

    text: str
    face: Face
    size: float


class Placed(NamedTuple):
    """A run and where it stands, in points from the line's start; `drawn` is painted where it differs."""

    x: float
    run: Run
    drawn: str = ""


def in_place(line: Sequence[Run]) -> tuple[Placed, ...]:
    """Place the runs of a line; they stay in the order they are read in, and brackets stand alone."""
    runs = [run._replace(text=text) for run in line for text in _parted(run)]
    turned = _turned_brackets(runs)
    read = [run.text for run in runs[:-1]] + [runs[-1].text.rstrip(" ")]
    wide = [width(text, run.face, run.size) for text, run in zip(read, runs, strict=True)]
    starts = [0.0, *accumulate(wide)]
    placed = [Placed(x, run) for x, run in zip(starts, runs, strict=False)]
    for first, last in _stretches(runs, turned):
        x = starts[last] + wide[last]
        for at in range(first, last + 1):
            x -= wide[at]
            placed[at] = Placed(x, runs[at], "" if is_leftwards(runs[at].face) else _turned(runs[at].text))
    return tuple(placed)


def _parted(run: Run) -> list[str]:
    return [text for text in _BRACKETS.split(run.text) if text]


def _turned_brackets(runs: Sequence[Run]) -> set[int]:
    """Find the brackets that hold words from right to left and nothing that runs the other way."""
    found: set[int] = set()
    opened: list[tuple[str, int]] = []
    for at, run in enumerate(runs):
        if run.text in _CLOSING.values():
            opened.append((run.text, at))
        elif opened and opened[-1][0] == _CLOSING.get(run.text):
            _, first = opened.pop()
            inside = runs[first + 1 : at]
            goes = all(is_leftwards(one.face) or _GOES_ALONG.fullmatch(one.text) for one in inside)
            if goes and any(is_leftwards(one.face) for one in inside):
                found |= {first, at}
    return found


def _stretches(runs: Sequence[Run], turned: set[int]) -> Iterator[tuple[int, int]]:
    """Find what runs from right to left: from one such word to the last that nothing else parts from it."""
    first = last = -1
    for at, run in enumerate(runs):
        if is_leftwards(run.face) or at in turned:
            first, last = (at if first < 0 else first), at
        elif not _GOES_ALONG.fullmatch(run.text):
            if first < last:
                yield first, last
            first = last = -1
    if first < last:
        yield first, last


def _turned(text: str) -> str:
    """Turn what stands between two such words, brackets too; a figure, a day, a time stays as it is."""
    return "".join(piece.translate(_MIRRORED) for piece in reversed(_PIECES.findall(text)))
