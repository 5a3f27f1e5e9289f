"""Boxes for groups of letters from a recovery sheet: numbered as on the paper, what is too much goes on."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.button_row import RowOrStack
from ui.widgets.group import Group
from ui.widgets.labels import Label
from ui.widgets.plain_field import PlainField

LETTERS = 5
"""Letters of a group."""
_WIDTH = 104
_GAP = 18


class GroupBoxes(Group):
    """One box a group, by its number; `entered` says that Enter was pressed.

    Letters past the fifth go into the next box, so that all can be typed, pasted or read in by a code reader
    in one go; a box that is filled keeps what it holds while somebody types.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, numbers: Sequence[int], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._boxes = {number: PlainField(f"Group {number}", _WIDTH) for number in numbers}
        layout = RowOrStack(_GAP, self, flow=True)
        layout.setContentsMargins(0, 0, 0, 0)
        for number, box in self._boxes.items():
            layout.addWidget(_numbered(number, box))
            box.textEdited.connect(lambda _, at=number: self._spill(at))
            box.textChanged.connect(self.changed)
            box.returnPressed.connect(self.entered)

    def texts(self) -> dict[int, str]:
        """Give what was typed, by the number of its group: capitals without spaces."""
        return {number: _letters(box.text()) for number, box in self._boxes.items()}

    def missing(self) -> list[int]:
        """Give the numbers of the groups that do not have five letters yet."""
        return [number for number, typed in self.texts().items() if len(typed) != LETTERS]

    def mark(self, numbers: Collection[int]) -> None:
        """Draw the red edge on these groups and on no other."""
        for number, box in self._boxes.items():
            box.set_wrong(number in numbers)

    def box(self, number: int) -> PlainField:
        """Return the box of a group."""
        return self._boxes[number]

    def clear(self) -> None:
        """Empty every box."""
        for box in self._boxes.values():
            box.setText("")

    def first(self) -> QWidget:
        """Return what takes the focus for this question: the first box that is not filled."""
        missing = self.missing()
        return self._boxes[missing[0]] if missing else next(iter(self._boxes.values()))

    def _spill(self, at: int) -> None:
        """Keep five letters in a box; put more into the next one that is empty, or many into all after it."""
        typed = _letters(self._boxes[at].text())
        if len(typed) <= LETTERS:
            return
        self._boxes[at].setText(typed[:LETTERS])
        rest, many = typed[LETTERS:], len(typed) > 2 * LETTERS
        for box in [box for number, box in self._boxes.items() if number > at]:
            if not rest or (box.text() and not many):
                return
            box.setText(rest[:LETTERS])
            box.setFocus()
            box.end(False)
            rest = rest[LETTERS:]


def _letters(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def _numbered(number: int, box: PlainField) -> QWidget:
    part, theme = QWidget(), current_theme()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.space.unit)
    words = Label(str(number), style=Style.META_BOLD)
    words.setFixedWidth(theme.grown(22))
    row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(box)
    return part
