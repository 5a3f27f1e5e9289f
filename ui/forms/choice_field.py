"""An answer out of a few."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.clear_link import ClearLink
from ui.widgets.button_row import ButtonRow
from ui.widgets.choice import Choice
from ui.widgets.radio_rows import RadioRows
from ui.widgets.stack import put
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.record.moments import NOT_KNOWN

_UNKNOWN = "not_known"


class ChoiceField(AnswerField):
    """Rows of which one can be chosen; yes, no and not known stand beside each other."""

    def build(self) -> None:
        """Make the rows, and for an optional question the way to clear it."""
        choices = choices_of(self.field, self.words)
        if self.field.unknown and _UNKNOWN not in self.field.options:
            choices.append(Choice(_UNKNOWN, "Not known"))
        inline = self.field.kind is Kind.YES_NO and not any(choice.hint for choice in choices)
        self.rows = RadioRows(choices, self.words.label, inline=inline)
        self.clear = ClearLink(self.words.label)
        if inline:
            self.column.addWidget(ButtonRow(self.rows, self.clear, gap=28))
        else:
            self.column.addWidget(self.rows)
            put(self.column, self.clear)
        self.rows.changed.connect(self._chosen)
        self.clear.clicked.connect(self._clear)

    def value(self) -> Answer | None:
        """Return the id of the answer, or None."""
        chosen = self.rows.value()
        return NOT_KNOWN if chosen == _UNKNOWN and _UNKNOWN not in self.field.options else chosen

    def set_value(self, answer: Answer | None) -> None:
        """Choose an answer."""
        self.set_raw(_UNKNOWN if answer is NOT_KNOWN else answer)

    def raw(self) -> Any:
        """Return the id of the chosen row."""
        return self.rows.value()

    def set_raw(self, raw: Any) -> None:
        """Choose that row again."""
        self.rows.set_value(raw if isinstance(raw, str) else None)
        self._show_clear()

    def first(self) -> QWidget:
        """Return the chosen row, or the first."""
        return self.rows.first()

    def _chosen(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _clear(self) -> None:
        self.rows.first().setFocus()
        self.rows.set_value(None)

    def _show_clear(self) -> None:
        self.clear.setVisible(not self.field.needed and self.rows.value() is not None)


def choices_of(field: Field, words: FieldWords) -> list[Choice]:
    """Return the answers on offer in the guidance's words, in the order of the question."""
    told = {option.id: option for option in words.options}
    return [
        Choice(id, told[id].label, told[id].hint) if id in told else Choice(id, id.replace("_", " "))
        for id in field.options
    ]
