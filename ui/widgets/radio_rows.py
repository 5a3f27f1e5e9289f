"""A question with one answer out of a few; nothing is chosen when it opens."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.button_row import RowOrStack
from ui.widgets.choice import Choice
from ui.widgets.choice_row import RadioRow
from ui.widgets.group import Group

_INLINE_GAP = 28


class RadioRows(Group):
    """Rows of which one can be chosen, with the mouse on the whole row or with Space and the arrow keys."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        name: str = "",
        parent: QWidget | None = None,
        *,
        inline: bool = False,
    ) -> None:
        super().__init__(name, parent)
        self._rows: dict[str, RadioRow] = {}
        self._together = QButtonGroup(self)
        layout = _layout(self, inline)
        for choice in choices:
            row = RadioRow(choice, self)
            self._rows[choice.key] = row
            self._together.addButton(row)
            layout.addWidget(row)
        self._together.buttonToggled.connect(self._tell)

    def value(self) -> str | None:
        """Return the key of the chosen answer, or None."""
        return next((key for key, row in self._rows.items() if row.isChecked()), None)

    def set_value(self, key: str | None) -> None:
        """Choose an answer by its key; None chooses none."""
        self._together.setExclusive(False)
        for each, row in self._rows.items():
            row.setChecked(each == key)
        self._together.setExclusive(True)

    def rows(self) -> list[RadioRow]:
        """Return the rows in their order."""
        return list(self._rows.values())

    def row(self, key: str) -> RadioRow:
        """Return the row of an answer."""
        return self._rows[key]

    def first(self) -> QWidget:
        """Return what takes the focus for this question: the chosen row, or the first."""
        return next((row for row in self.rows() if row.isChecked()), self.rows()[0])

    def _tell(self, _: object, checked: bool) -> None:
        if checked or self.value() is None:
            self.changed.emit()


def _layout(group: Group, inline: bool) -> QLayout:
    layout: QLayout = RowOrStack(_INLINE_GAP, group, flow=True) if inline else QVBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    if not inline:
        layout.setSpacing(current_theme().space.between_answers)
    return layout
