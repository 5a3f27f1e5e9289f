"""A question with any number of answers out of a few."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.choice import Choice
from ui.widgets.choice_row import TickRow
from ui.widgets.group import Group


class TickRows(Group):
    """Rows that can be ticked; `alone` names answers, such as "None of these", that untick the others."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        name: str = "",
        parent: QWidget | None = None,
        *,
        alone: Iterable[str] = (),
    ) -> None:
        super().__init__(name, parent)
        self._alone = frozenset(alone)
        self._rows: dict[str, TickRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.between_answers)
        for choice in choices:
            self._rows[choice.key] = row = TickRow(choice, self)
            layout.addWidget(row)
            row.clicked.connect(lambda checked, key=choice.key: self._untick_others(key, checked))
            row.toggled.connect(self.changed)

    def values(self) -> tuple[str, ...]:
        """Return the keys of the ticked answers, in the order of the rows."""
        return tuple(key for key, row in self._rows.items() if row.isChecked())

    def set_values(self, keys: Iterable[str]) -> None:
        """Tick these answers and no others."""
        wanted = set(keys)
        for key, row in self._rows.items():
            row.setChecked(key in wanted)

    def rows(self) -> list[TickRow]:
        """Return the rows in their order."""
        return list(self._rows.values())

    def row(self, key: str) -> TickRow:
        """Return the row of an answer."""
        return self._rows[key]

    def first(self) -> QWidget:
        """Return what takes the focus for this question."""
        return self.rows()[0]

    def _untick_others(self, key: str, checked: bool) -> None:
        if not checked:
            return
        for other, row in self._rows.items():
            if other != key and (key in self._alone or other in self._alone):
                row.setChecked(False)
