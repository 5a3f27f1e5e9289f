"""The tick "Not known", an answer like any other, beside a field that it empties."""

from collections.abc import Callable

from ui.forms.answer_field import AnswerField
from ui.widgets.choice import Choice
from ui.widgets.choice_row import TickRow


class NotKnownTick:
    """Ticking it empties the field; typing into the field takes the tick away."""

    def __init__(self, owner: AnswerField, has_words: Callable[[], bool], empty: Callable[[], None]) -> None:
        self._has_words, self._empty = has_words, empty
        self._row = TickRow(Choice("not_known", "Not known"), owner)
        owner.column.addWidget(self._row)
        self._row.toggled.connect(self._turned)
        self._row.toggled.connect(owner.changed)
        owner.changed.connect(self._typed)

    def is_on(self) -> bool:
        """Tell whether it is ticked."""
        return self._row.isChecked()

    def set_on(self, on: bool) -> None:
        """Tick it, or take the tick away."""
        self._row.setChecked(on)

    def _turned(self, on: bool) -> None:
        if on and self._has_words():
            self._empty()

    def _typed(self) -> None:
        if self.is_on() and self._has_words():
            self._row.setChecked(False)
