"""Lays out what is cut off a page and stands alone: a dashed line, a framed label, a code of its own."""

from yps_desktop.documents.content import CutLabel
from yps_desktop.documents.press.house import GUTTER, MM, PAD, SECTION, SMALL, THICK, TITLE, WIDTH
from yps_desktop.documents.press.qr import qr_matrix
from yps_desktop.documents.press.setting import at_most, line_width, set_lines
from yps_desktop.documents.press.slab import Box, Mark, Rule, Slab, Squares, Stack, Text
from yps_desktop.documents.press.tagging import Node

_HERE = "cut here"
_FRAME = 112 * MM
_INSIDE = 5 * MM
_QR_SIDE = 24 * MM
_DASH, _SPACE = 2.6, 2.2
_MOST_LINES = 3
"""Of each thing it tells; the record has the rest."""
_OVER_THE_EDGE = 8 * MM
"""How far the line to cut along runs into both margins."""


def cut_slab(label: CutLabel, parent: Node) -> Slab:
    """Lay out the line to cut along, the label under it, and beside it what it is for."""
    stack = Stack(y=5 * MM)
    stack.marks += _line(stack.y)
    top = stack.y + 5 * MM
    room = _FRAME - _QR_SIDE - 3 * _INSIDE
    said = Stack(y=top + 3 * MM)
    said.text(label.over, SMALL, parent.add("P"), _INSIDE, room)
    said.text(label.name, TITLE, parent.add("P"), _INSIDE, room)
    said.text(label.order, SECTION, parent.add("P"), _INSIDE, room)
    for words in label.lines:
        node = parent.add("P")
        for line in at_most(_MOST_LINES, words, SMALL, room):
            said.line(line, SMALL, node, _INSIDE)
    height = max(said.y - top, _QR_SIDE + 2 * _INSIDE) + 3 * MM
    qr = Squares(_FRAME - _QR_SIDE - _INSIDE, top + _INSIDE, _QR_SIDE, qr_matrix(label.qr_text))
    frame = Box(0, top, _FRAME, height, THICK)
    beside = Stack(y=top + 3 * MM)
    beside.text(label.beside, SMALL, parent.add("P"), _FRAME + 2 * GUTTER, WIDTH - _FRAME - 2 * GUTTER)
    stack.marks += [frame, *said.marks, qr, *beside.marks]
    stack.y = top + height + PAD
    return stack.slab(before=4 * MM)


def cut_line() -> Slab:
    """Lay out the line to cut along, with white above and below."""
    y = 5 * MM
    return Slab(y + 2 * MM, tuple(_line(y)), before=PAD)


def _line(y: float) -> list[Mark]:
    """Draw dashes from margin to margin around the words; they are no part of the text."""
    words = set_lines(_HERE, SMALL, WIDTH)[0]
    wide = line_width(words) + 2 * GUTTER
    gap = (WIDTH - wide) / 2
    marks: list[Mark] = [Text(gap + GUTTER, y + SMALL.size * 0.36, words, None)]
    for start, end in ((-_OVER_THE_EDGE, gap), (gap + wide, WIDTH + _OVER_THE_EDGE)):
        x = start
        while x + _DASH <= end:
            marks.append(Rule(x, y, _DASH, 0.7))
            x += _DASH + _SPACE
    return marks
