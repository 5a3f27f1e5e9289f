"""Any number of answers out of a few."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.choice_field import choices_of
from ui.widgets.tick_rows import TickRows
from yps_desktop.record.fields import Answer

_ALONE = ("not_known", "none", "none_known")


class ChoicesField(AnswerField):
    """Rows that can be ticked; "none" and "not known" stand alone."""

    def build(self) -> None:
        """Make the rows."""
        self.rows = TickRows(choices_of(self.field, self.words), self.words.label, alone=_ALONE)
        self.column.addWidget(self.rows)
        self.rows.changed.connect(self.changed)

    def value(self) -> Answer | None:
        """Return the ids of the ticked answers, or None."""
        return self.rows.values() or None

    def set_value(self, answer: Answer | None) -> None:
        """Tick these answers."""
        self.rows.set_values(str(one) for one in answer) if isinstance(
            answer, tuple
        ) else self.rows.set_values(())

    def raw(self) -> Any:
        """Return the ids of the ticked answers."""
        return list(self.rows.values()) or None

    def set_raw(self, raw: Any) -> None:
        """Tick them again."""
        ticked = raw if isinstance(raw, list) else []
        self.rows.set_values(one for one in ticked if isinstance(one, str))

    def first(self) -> QWidget:
        """Return the first row."""
        return self.rows.first()
