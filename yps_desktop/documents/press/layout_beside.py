"""Lays out advice: a heading at the left, beside it paragraphs, dots before a list, lines to fill in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from yps_desktop.documents.answers import Words
from yps_desktop.documents.beside import Beside, Dot, Labelled, Said, Square
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import GUTTER, HAIR, MM, RULE, WIDTH, Spacing, Type
from yps_desktop.documents.press.layout_answers import line_slabs
from yps_desktop.documents.press.setting import line_width, set_lines
from yps_desktop.documents.press.slab import Box, Rule, Slab, Stack, Text, merged, moved
from yps_desktop.documents.press.tagging import Node

_DOT = "•"
_TOGETHER = 3
"""Lines that stay with the heading where all of it cannot stay whole."""
_WHOLE = 14


@dataclass(frozen=True, slots=True)
class Look:
    """How advice is set: its heading and words, where the words begin, the room of a dot, square and label.

    `between` is the white after each thing said.
    """

    heading: Type
    words: Type
    column: float
    dot: float
    square: float
    label: float
    between: float

    @property
    def room(self) -> float:
        """Give how wide the words may be."""
        return WIDTH - self.column


LOOKS = {
    "hand": Look(Type(10.5, 13.4, Face.BOLD), Type(9.8, 13.4), 31 * MM, 3.5 * MM, 6 * MM, 26 * MM, 0.0),
    "page": Look(Type(10.5, 14, Face.BOLD), Type(10, 14), 46 * MM, 4 * MM, 6 * MM, 34 * MM, 0.4 * MM),
    "wall": Look(Type(17, 20, Face.BOLD), Type(14.5, 18.5), 40 * MM, 5 * MM, 8 * MM, 26 * MM, 0.8 * MM),
}


def beside_slabs(block: Beside, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out a heading and what is said beside it, under a thin rule."""
    look, part = LOOKS[block.size], parent.add("Sect")
    head = Stack().text(block.heading, look.heading, part.add("H2"), 0.0, look.column - GUTTER)
    level = look.heading.baseline - look.words.baseline
    said = [Slab(level), *_said(block, look, part)]
    first = len(said) if len(said) <= _WHOLE else _beside(said, head.y)
    top = merged(said[:first])
    marks = (Rule(0, 0, WIDTH, HAIR), *moved((*head.marks, *top.marks), y=space.pad))
    whole = Slab(space.pad + max(head.y, top.height), marks, before=space.pad, keep=first < len(said))
    return [whole, *said[first:]]


def _beside(said: list[Slab], height: float) -> int:
    """Count what has to stand beside a heading of this height."""
    count = _TOGETHER
    while count < len(said) and sum(slab.height for slab in said[:count]) < height:
        count += 1
    return count


def _said(block: Beside, look: Look, part: Node) -> Iterator[Slab]:
    for is_list, together in groupby(block.said, key=lambda one: isinstance(one, Dot)):
        parent = part.add("L") if is_list else part
        for one in together:
            yield from _one(one, look, parent)
            yield Slab(look.between)


def _one(one: Said, look: Look, parent: Node) -> list[Slab]:
    match one:
        case Dot():
            item = parent.add("LI")
            dot = _mark(_DOT, look.words, item.add("Lbl"), look.column)
            return _marked(dot, _lines(one.words, look, look.dot, item.add("LBody")))
        case Square():
            return _squared(_lines(one.words, look, look.square, parent.add("P")), look)
        case Labelled():
            node = parent.add("P")
            label = Stack().text(one.label, look.words.bold(), node, look.column, look.label - GUTTER / 2)
            lines = _labelled(label, _lines(one.words, look, look.label, node))
            return [*lines[:-1], _open(lines[-1], one.words, look)] if one.is_open else lines
        case _:
            return _lines(one, look, 0.0, parent.add("P"))


def _lines(words: Words, look: Look, indent: float, node: Node) -> list[Slab]:
    return line_slabs(words, look.words, look.room - indent, node, look.column + indent)


def _mark(text: str, kind: Type, node: Node, x: float) -> Text:
    return Text(x, kind.baseline, set_lines(text, kind, WIDTH)[0], node)


def _marked(mark: Text, lines: list[Slab]) -> list[Slab]:
    return [Slab(lines[0].height, (mark, *lines[0].marks)), *lines[1:]]


def _labelled(label: Stack, lines: list[Slab]) -> list[Slab]:
    """Put a label beside what is said to it; where it is the longer one, both stay together."""
    if label.y <= lines[0].height:
        return [Slab(lines[0].height, (*label.marks, *lines[0].marks)), *lines[1:]]
    whole = merged(lines)
    return [Slab(max(label.y, whole.height), (*label.marks, *whole.marks))]


def _squared(lines: list[Slab], look: Look) -> list[Slab]:
    """Draw a square before the words, as high as a line of them."""
    above, side = 0.7 * MM, 1.1 * look.words.size
    top = above + look.words.baseline - side * 0.86
    first = (Box(look.column, top, side, side, RULE), *moved(lines[0].marks, y=above))
    return [Slab(above + lines[0].height, first), *lines[1:]]


def _open(last: Slab, words: Words, look: Look) -> Slab:
    """Draw a line to write on after the last words, with room for a hand above it."""
    written = line_width(set_lines(words, look.words, look.room - look.label)[-1]) if words else 0.0
    start = look.column + look.label + (written + GUTTER if words else 0.0)
    above = 1.6 * MM
    line = Rule(start, above + look.words.leading - 1, WIDTH - start, RULE)
    return Slab(above + last.height, (*moved(last.marks, y=above), line))
