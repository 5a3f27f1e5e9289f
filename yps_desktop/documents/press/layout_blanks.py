"""Draws the four kinds of blank: full size as an answer, compact in a dense table, and the key to them."""

from dataclasses import replace

from yps_desktop.documents.answers import (
    Blank,
    DoesNotApply,
    NotAskedThen,
    NotKnown,
    NotRecorded,
    Small,
    Strong,
    Words,
)
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import ANSWER_TYPE, MM, PAD, RULE, SMALL, WIDTH, Type
from yps_desktop.documents.press.scripts import width
from yps_desktop.documents.press.setting import Span, set_lines
from yps_desktop.documents.press.slab import Box, Hatch, Mark, Ring, Rule, Slab, Stack, Text, moved
from yps_desktop.documents.press.tagging import Node

_TYPES = {NotAskedThen: SMALL, DoesNotApply: replace(ANSWER_TYPE, face=Face.ITALIC)}
_INDENT = 8.5 * MM
_RING = 2.1 * MM
_SQUARE = 4.2 * MM
_DASH = 5 * MM
_REACH = 0.3 * MM
_UNSEEN_SIZE = 3.0
_LEVEL = ANSWER_TYPE.baseline - SMALL.baseline

WORDS: tuple[tuple[Blank, str], ...] = (
    (DoesNotApply(), "does not apply"),
    (NotKnown(), "not known"),
    (NotRecorded(), "not recorded"),
    (NotAskedThen(), "not asked in this edition"),
)


def blank_slab(blank: Blank, room: float, node: Node) -> Slab:
    """Draw a blank as a whole answer, `room` points wide."""
    if isinstance(blank, NotRecorded):
        return _hole(blank, room, node)
    kind = _TYPES.get(type(blank), ANSWER_TYPE)
    words, height = _lines_of(blank, kind, _INDENT, room - _INDENT, node)
    middle = kind.baseline - kind.size * 0.36
    return Slab(height, (*words, *_sign(blank, 0.0, middle)))


def compact(blank: Blank, x: float, kind: Type, node: Node) -> list[Mark]:
    """Draw a blank's sign alone on a table's first line; its words are read and copied out."""
    middle = kind.baseline - kind.size * 0.36
    words = (Span(0, _words(blank) + " ", Face.PLAIN, _UNSEEN_SIZE),)
    return [*_sign(blank, x, middle), Text(x, kind.baseline, words, node, unseen=True)]


def signs_key(used: set[type[Blank]], remark: str, node: Node) -> Slab:
    """Explain under a table the signs that were used in it."""
    stack = Stack(y=1.0 * MM)
    x = 0.0
    for blank, words in WORDS:
        if type(blank) in used:
            stack.marks.extend(_sign(blank, x, stack.y + SMALL.leading / 2))
            start = x + (7 * MM if isinstance(blank, DoesNotApply) else 6 * MM)
            line = (Span(0, words + " ", Face.PLAIN, SMALL.size),)
            stack.marks.append(Text(start, stack.y + SMALL.baseline, line, node))
            x = start + width(words, Face.PLAIN, SMALL.size) + 4 * MM
    if remark:
        stack.text(remark, SMALL, node, x, WIDTH - x)
    elif x:
        stack.skip(SMALL.leading)
    return stack.slab()


def blank_key(parent: Node) -> Slab:
    """Explain the four kinds of blank, once a document."""
    stack = Stack().rule(RULE).skip(PAD)
    node = parent.add("P")
    stack.text("How to read a blank", SMALL.bold(), node)
    stack.y = PAD
    for sample, meaning in _MEANINGS:
        row = parent.add("P")
        drawn = blank_slab(sample, 56 * MM, row)
        stack.marks.extend(moved(drawn.marks, 34 * MM, stack.y))
        side = Stack(y=stack.y + _LEVEL).text(meaning, SMALL, row, 93 * MM, WIDTH - 93 * MM)
        stack.marks.extend(side.marks)
        stack.y = max(stack.y + drawn.height, side.y) + PAD
    return stack.slab(before=4 * MM)


_MEANINGS: tuple[tuple[Blank, str], ...] = (
    (NotKnown(), "an answer: it was asked, and nobody could say"),
    (NotRecorded(), "nobody has answered; the gaps stand on page 1"),
    (DoesNotApply(), "the question has no place here"),
    (NotAskedThen(), "the question came later, or has been retired"),
)


def _words(blank: Blank) -> str:
    return next(words for one, words in WORDS if type(one) is type(blank))


def _said(blank: Blank) -> Words:
    match blank:
        case NotKnown(asked):
            return ("Not known", _after(asked))
        case DoesNotApply(why):
            return ("does not apply", _after(why))
        case NotAskedThen(since):
            return ("not asked in this edition", _after(since))
        case NotRecorded(asked_for):
            return (Strong("Not recorded"), _after(asked_for))


def _after(remark: str) -> Small:
    return Small(f" · {remark}" if remark else "")


def _hole(blank: NotRecorded, room: float, node: Node) -> Slab:
    """Draw a dashed box that reaches into the white around it, so that its words stand level."""
    words, height = _lines_of(blank, ANSWER_TYPE, 3 * MM, room - 6 * MM, node)
    box = Box(0, -_REACH, room, height + 2 * _REACH, RULE, dashed=True)
    return Slab(height, (box, *words))


def _lines_of(blank: Blank, kind: Type, x: float, room: float, node: Node) -> tuple[list[Mark], float]:
    """Set a blank's words: what they run on with is small, and so is the distance of its lines."""
    first, *rest = set_lines(_said(blank), kind, room)
    marks: list[Mark] = [Text(x, kind.baseline, first, node)]
    height = kind.leading
    for line in rest:
        marks.append(Text(x, height + SMALL.baseline, line, node))
        height += SMALL.leading
    return marks, height


def _sign(blank: Blank, x: float, middle: float) -> list[Mark]:
    match blank:
        case NotKnown():
            letter = (Span(0, "?", Face.BOLD, 8),)
            start = x + _RING - width("?", Face.BOLD, 8) / 2
            return [Ring(x + _RING, middle, _RING, RULE), Text(start, middle + 2.9, letter, None)]
        case NotRecorded():
            return [Box(x, middle - _SQUARE / 2, _SQUARE, _SQUARE, RULE, dashed=True)]
        case DoesNotApply():
            return [Rule(x, middle, _DASH, RULE)]
        case NotAskedThen():
            return [Hatch(x, middle - 1.4 * MM, 5.3 * MM, 2.8 * MM, 0.5)]
