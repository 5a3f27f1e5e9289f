"""Lays out room to answer in ink: squares to tick in columns, boxes for a day and a time, lines."""

from yps_desktop.documents.answers import Open
from yps_desktop.documents.press.house import DENSE, GUTTER, HAIR, MM, RULE, SMALL
from yps_desktop.documents.press.slab import Box, Slab, Stack
from yps_desktop.documents.press.tagging import Node

_SQUARE = 3.6 * MM
_BESIDE = 5.6 * MM
_LONG = 34
"""Letters of an answer that still stands beside another one."""
_LINE = 8.5 * MM
"""From one line to write on to the next."""
_BOX = 15 * MM
_BOX_HEIGHT = 7 * MM


def open_slab(room_for: Open, room: float, node: Node) -> Slab:
    """Lay out an answer that is still to be written by hand, `room` points wide; it is never cut."""
    stack = Stack(y=0.6 * MM)
    _tick(stack, room_for, room, node)
    if room_for.boxes:
        _boxes(stack, room_for.boxes, node)
    for _ in range(room_for.lines):
        stack.skip(_LINE)
        stack.rule(HAIR, 0.0, room)
    stack.skip(1.0 * MM)
    return stack.slab()


def _tick(stack: Stack, room_for: Open, room: float, node: Node) -> None:
    ticks = room_for.ticks
    across = room_for.across if all(len(one) <= _LONG for one in ticks) else 1
    column = room / across
    for start in range(0, len(ticks), across):
        top, bottom = stack.y, stack.y
        for index, words in enumerate(ticks[start : start + across]):
            x = index * column
            stack.marks.append(Box(x, top + 0.4 * MM, _SQUARE, _SQUARE, RULE))
            cell = Stack(y=top).text(words, DENSE, node, x + _BESIDE, column - _BESIDE - GUTTER)
            stack.marks += cell.marks
            bottom = max(bottom, cell.y)
        stack.y = bottom + 1.2 * MM


def _boxes(stack: Stack, boxes: tuple[str, ...], node: Node) -> None:
    for index, words in enumerate(boxes):
        x = index * (_BOX + GUTTER)
        stack.marks += Stack(y=stack.y).text(words, SMALL, node, x, _BOX + GUTTER).marks
        stack.marks.append(Box(x, stack.y + SMALL.leading + 0.5 * MM, _BOX, _BOX_HEIGHT, RULE))
    stack.skip(SMALL.leading + _BOX_HEIGHT + 1.5 * MM)
