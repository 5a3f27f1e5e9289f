"""Where the labels of a chart stand: in a column at its left, or each above what it labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from yps_desktop.charts.pencil import Pencil

_NARROW = 30
"""Below so many letters' height across, a column of labels would leave no room for what they label."""
_PART = 0.38
_APART = 0.7
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Column:
    """The room for labels, and where what they label begins."""

    room: float
    right: float
    is_beside: bool

    def lines(self, pencil: Pencil, words: str) -> tuple[str, ...]:
        """Break a label into the lines that it may take."""
        return pencil.lines(words, self.room, _MOST_LINES)


def label_column(pencil: Pencil, labels: Sequence[str]) -> Column:
    """Choose where labels stand, no wider than the longest of them."""
    if pencil.width < pencil.em(_NARROW):
        return Column(pencil.width, pencil.em(0.1), is_beside=False)
    widest = max((pencil.wide(label) for label in labels), default=0.0)
    room = min(widest + 0.01, pencil.width * _PART)
    return Column(room, room + pencil.em(_APART), is_beside=True)
