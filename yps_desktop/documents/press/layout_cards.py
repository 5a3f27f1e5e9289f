"""Lays out cards to cut out: two beside each other, each in a frame that is the line to cut along."""

from yps_desktop.documents.cards import Card, Cards
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import HAIR, MM, RULE, WIDTH, Type
from yps_desktop.documents.press.slab import Box, Mark, Slab, Stack
from yps_desktop.documents.press.tagging import Node

_ACROSS = 2
_INSIDE = 6 * MM
_BETWEEN = 2 * MM
_LINE = 8.5 * MM
"""From one line to write on to the next."""
_OVER = Type(10.5, 14.5)
_TITLE = Type(18, 22, Face.BOLD)
_WORDS = Type(14, 19.5)
"""To be read across a small table, by somebody without their glasses."""


def cards_slabs(cards: Cards, parent: Node) -> list[Slab]:
    """Lay out the cards a row at a time; a row is never cut by the end of a page."""
    starts = range(0, len(cards.cards), _ACROSS)
    rows = (cards.cards[start : start + _ACROSS] for start in starts)
    return [_row(row, cards.height * MM, parent) for row in rows]


def _row(row: tuple[Card, ...], height: float, parent: Node) -> Slab:
    """Set cards side by side, as high as the highest of them."""
    width = WIDTH / _ACROSS
    stacks = [_card(card, index * width, width, parent.add("Sect")) for index, card in enumerate(row)]
    height = max(height, *(stack.y + _INSIDE for stack in stacks))
    marks: list[Mark] = []
    for index, stack in enumerate(stacks):
        marks += [Box(index * width, 0, width, height, RULE), *stack.marks]
    return Slab(height, tuple(marks))


def _card(card: Card, left: float, width: float, node: Node) -> Stack:
    x, room = left + _INSIDE, width - 2 * _INSIDE
    stack = Stack(y=_INSIDE)
    stack.text(card.over, _OVER, node.add("P"), x, room)
    stack.text(card.title, _TITLE, node.add("H2"), x, room)
    for words in card.said:
        stack.skip(_BETWEEN).text(words, _WORDS, node.add("P"), x, room)
    for _ in range(card.lines):
        stack.skip(_LINE).rule(HAIR, x, room)
    return stack
