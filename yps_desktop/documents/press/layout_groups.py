"""Lays out groups of letters that somebody will type: numbered, large, in rows, a QR code beside them."""

from yps_desktop.documents.groups import Groups
from yps_desktop.documents.press.house import GROUP, MM, PAD, SMALL, WIDTH
from yps_desktop.documents.press.qr import qr_matrix
from yps_desktop.documents.press.setting import set_lines
from yps_desktop.documents.press.slab import Mark, Slab, Squares, Stack, Text
from yps_desktop.documents.press.tagging import Node

_ACROSS = 3
_COLUMN = 41 * MM
_NUMBER = 8 * MM
_QR_SIDE = 36 * MM
_QUIET = 4 * MM
"""White that a QR code needs around it."""


def groups_slab(groups: Groups, parent: Node) -> Slab:
    """Lay out the groups from left to right, and the QR code at the right edge with what is said under it."""
    rows = [groups.groups[start : start + _ACROSS] for start in range(0, len(groups.groups), _ACROSS)]
    stack = Stack(y=PAD)
    for number, row in enumerate(rows):
        stack.marks += _row(row, number * _ACROSS + 1, stack.y, parent.add("P"))
        stack.skip(GROUP.leading)
    beside = Stack(y=_QUIET + _QR_SIDE + _QUIET / 2)
    beside.text(groups.under_qr, SMALL, parent.add("P"), WIDTH - _QR_SIDE, _QR_SIDE)
    qr = Squares(WIDTH - _QR_SIDE, _QUIET, _QR_SIDE, qr_matrix(groups.qr_text))
    return Slab(max(stack.y, beside.y) + PAD, (*stack.marks, qr, *beside.marks))


def _row(row: tuple[str, ...], first: int, top: float, node: Node) -> list[Mark]:
    """Set each group with its number before it, on one baseline."""
    marks: list[Mark] = []
    for column, group in enumerate(row):
        x, y = column * _COLUMN, top + GROUP.baseline
        marks.append(Text(x, y, set_lines(str(first + column), SMALL, _NUMBER)[0], node))
        marks.append(Text(x + _NUMBER, y, set_lines(group, GROUP, _COLUMN)[0], node))
    return marks
