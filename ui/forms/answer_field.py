"""What every kind of answer shares: a value, what was typed, what is wrong with it, where the focus goes."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.context import FormContext
from ui.theme import current_theme
from ui.widgets.group import Group
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.fields import Answer, Field


class AnswerField(Group):
    """One question's field; `refused` carries the sentence why something was not taken in."""

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, field: Field, words: FieldWords, context: FormContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.label, parent)
        self.field, self.words, self.context = field, words, context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(current_theme().space.between_answers)
        self.build()

    def build(self) -> None:
        """Make what the answer is given with."""
        raise NotImplementedError

    def value(self) -> Answer | None:
        """Return the answer, or None where there is none or what was typed is none yet."""
        raise NotImplementedError

    def set_value(self, answer: Answer | None) -> None:
        """Show an answer; None shows none."""
        raise NotImplementedError

    def errors(self) -> list[str]:
        """Return what is wrong with what was typed, as sentences; nothing typed is not wrong."""
        return []

    def raw(self) -> Any:
        """Return everything typed, half an answer too, as JSON-able value; None where nothing was."""
        raise NotImplementedError

    def set_raw(self, raw: Any) -> None:
        """Put back what `raw` returned; anything else is left aside."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what takes the focus for this question, the wrong box if there is one."""
        raise NotImplementedError

    def show_wrong(self, _wrong: bool) -> None:
        """Draw the red edge on what is wrong, or take it away."""
