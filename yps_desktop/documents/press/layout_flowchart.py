"""Lays out a flowchart: boxes and arrows as one picture, its words as a list in the order of reading."""

from collections.abc import Iterator
from itertools import pairwise

from yps_desktop.charts.flowchart import Arrow, At, Frame, Measures, Plan, Size, plan
from yps_desktop.documents.flowchart import FlowBox, Flowchart
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import MM, RULE, WIDTH, Type
from yps_desktop.documents.press.setting import line_width, set_lines
from yps_desktop.documents.press.slab import ArrowHead, Box, Mark, Rule, Slab, Stack, Text
from yps_desktop.documents.press.tagging import Node

_TITLE = Type(14, 18.5, Face.BOLD)
_LINE = Type(11, 15)
_ARROW = Type(11, 14, Face.BOLD)
"""To be read from a metre away."""
_MEASURES = Measures(two_columns=0, gap=9 * MM, lane=0, indent=0, away=2.5 * MM)
_INSIDE_X, _INSIDE_Y = 4 * MM, 2.8 * MM
_HEAD = 2.6 * MM
_EDGE = 1.2
_ABOVE = 3 * MM


def flowchart_slab(chart: Flowchart, parent: Node) -> Slab:
    """Lay a flowchart out across the page; it is never cut."""
    laid = plan(chart.flow, WIDTH, _MEASURES, lambda name, wide: _height(chart.boxes[name], wide), _size)
    part = parent.add("Sect")
    picture, steps = part.add("Figure", alt=chart.shows), part.add("L")
    marks = list(_picture(laid, picture))
    arrows = {arrow.words: arrow for arrow in laid.arrows if arrow.words}
    for name in chart.flow.order:
        step = steps.add("LI").add("LBody")
        marks += _words(chart.boxes[name], laid.boxes[name], step).marks
        for words, to in chart.boxes[name].on:
            marks += _at_arrow(arrows[words], to, step.add("P"))
    return Slab(laid.height + _ABOVE, tuple(marks), before=_ABOVE)


def _height(box: FlowBox, width: float) -> float:
    return _words(box, Frame(0, 0, width, 0), Node("P")).y + _INSIDE_Y


def _words(box: FlowBox, place: Frame, node: Node) -> Stack:
    x, room = place.x + _INSIDE_X, place.width - 2 * _INSIDE_X
    stack = Stack(y=place.y + _INSIDE_Y).text(box.title, _TITLE, node.add("P"), x, room)
    for line in box.lines:
        stack.text(line, _LINE, node.add("P"), x, room)
    return stack


def _size(words: str) -> Size:
    return Size(line_width(set_lines(words, _ARROW, WIDTH)[0]), _ARROW.leading)


def _at_arrow(arrow: Arrow, to: str, node: Node) -> tuple[Mark, Mark]:
    """Set the words of an arrow; where it leads is read, and seen by the arrow itself."""
    y = arrow.at.y + _ARROW.baseline
    words = set_lines(arrow.words, _ARROW, WIDTH)[0]
    read = set_lines(f"({to})", _ARROW, WIDTH)[0]
    return Text(arrow.at.x, y, words, node), Text(arrow.at.x + line_width(words), y, read, node, unseen=True)


def _picture(laid: Plan, node: Node) -> Iterator[Mark]:
    for box in laid.boxes.values():
        yield Box(*box, _EDGE, node=node)
    for arrow in laid.arrows:
        yield from _arrow(arrow, node)


def _arrow(arrow: Arrow, node: Node) -> Iterator[Mark]:
    """Draw an arrow's line, up to the middle of its head, and the head."""
    for one, other in pairwise(arrow.points):
        yield _line(one, other, node)
    before, end = arrow.points[-2:]
    yield ArrowHead(end.x, end.y, _sign(end.x - before.x), _sign(end.y - before.y), _HEAD, node)


def _line(one: At, other: At, node: Node) -> Rule:
    """Draw a line that runs straight across or straight down, from whichever end comes first."""
    x, y = min(one.x, other.x), min(one.y, other.y)
    is_down = one.x == other.x
    length = abs(other.y - one.y) if is_down else abs(other.x - one.x)
    return Rule(x, y, length, RULE, is_down, node)


def _sign(length: float) -> int:
    return (length > 0) - (length < 0)
