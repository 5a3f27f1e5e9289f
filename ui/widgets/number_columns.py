"""How wide the columns and how high the rows of a small table are, so that every word of it can be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont

from ui.theme import Style, current_theme
from ui.widgets.wrapped_text import WrappedText, natural_width

BESIDE, ABOVE = 12, 6
"""Room at the sides of the words of a cell, and above and below them, in pixels."""
_LABELS = 0.4
"""The share of the width that names of rows have at least, and at most where the other columns need more."""
_LEAST = 96
_ENDLESS = 100_000


@dataclass(frozen=True, slots=True)
class Measured:
    """Widths of columns, the height of the head, and those of rows, in pixels."""

    columns: tuple[int, ...]
    head: int
    rows: tuple[int, ...]

    @property
    def height(self) -> int:
        """Give the height of all of it."""
        return self.head + sum(self.rows)


def measured(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Measured:
    """Measure a table at a width; columns that need less leave the rest of it free."""
    theme = current_theme()
    bold, body = theme.font(Style.BOLD), theme.font(Style.BODY)
    wanted = [
        max(_natural([head], bold), _natural((row[at] for row in rows), body))
        for at, head in enumerate(heads)
    ]
    columns = _shared(wanted, width, theme.grown(_LEAST))
    head = _height(heads, columns, bold) + 2
    return Measured(tuple(columns), head, tuple(_height(row, columns, body) + 1 for row in rows))


def _shared(wanted: Sequence[int], width: int, least: int) -> list[int]:
    label, others = wanted[0], [max(one, least) for one in wanted[1:]]
    labels = round(width * _LABELS)
    if max(label, labels) + sum(others) <= width:
        return [max(label, labels), *others]
    if label + sum(others) <= width:
        return [width - sum(others), *others]
    label = max(min(label, labels), width - sum(others))
    room = width - label
    return [label, *_cut(others, room)]


def _cut(wanted: Sequence[int], room: int) -> list[int]:
    """Give each column what it wants up to an equal share; who wants less leaves the rest to the others."""
    given = [0] * len(wanted)
    left = sorted(range(len(wanted)), key=lambda at: wanted[at])
    while left:
        at, *left = left
        given[at] = min(wanted[at], room // (len(left) + 1))
        room -= given[at]
    return given


def _natural(words: Iterable[str], font: QFont) -> int:
    return max((natural_width(one, font, _ENDLESS) for one in words), default=0) + 2 * BESIDE


def _height(words: Sequence[str], columns: Sequence[int], font: QFont) -> int:
    pairs = zip(words, columns, strict=True)
    return max(WrappedText(one, font, width - 2 * BESIDE).height for one, width in pairs) + 2 * ABOVE
