"""An answer out of many, such as the sheets of a long case: a list that opens."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.choice_field import choices_of
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from yps_desktop.record.fields import Answer

NONE_CHOSEN = "None chosen"
MANY = 20
"""More answers than this stand in a list that opens: rows of them would push away what is asked after."""


class LongChoiceField(AnswerField):
    """A list of which one can be chosen; an answer and its hint stand in one line."""

    def build(self) -> None:
        """Make the list, with none chosen."""
        told = choices_of(self.field, self.words)
        lines = [Choice(one.key, f"{one.words}. {one.hint}" if one.hint else one.words) for one in told]
        self.list = Dropdown(lines, self.words.label, blank=NONE_CHOSEN)
        self.column.addWidget(self.list)
        self.list.activated.connect(lambda _: self.changed.emit())

    def value(self) -> Answer | None:
        """Return the id of the answer, or None."""
        return self.list.value()

    def set_value(self, answer: Answer | None) -> None:
        """Choose an answer."""
        self.set_raw(answer)

    def raw(self) -> Any:
        """Return the id of the chosen answer."""
        return self.list.value()

    def set_raw(self, raw: Any) -> None:
        """Choose that answer again."""
        self.list.set_value(raw if isinstance(raw, str) else None)

    def first(self) -> QWidget:
        """Return the list."""
        return self.list
