"""The place of one question in a form: built when it is first asked, kept when it no longer is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.context import FormContext
from ui.forms.kinds import answer_field
from ui.widgets.question_block import QuestionBlock
from ui.widgets.stack import fit_height_to_words
from yps_desktop.guidance.problems import missing
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.fields import Answer, Field

SECOND_HAND = "Read second-hand: check it."
"""Stands beside a question whose source somebody should check, in sight, not folded away."""


class Slot(QWidget):
    """Holds what was typed into a question even while the question is not asked."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, field: Field, words: FieldWords, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        fit_height_to_words(self)
        self.field, self.words = field, words
        self._context = context
        self._typed: Any = None
        self._was_refused = False
        self.answer: AnswerField | None = None
        self.block: QuestionBlock | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, asked: bool) -> None:
        """Show the question, building it at the first time, or hide it."""
        if asked:
            self.build()
        self.setVisible(asked)

    def is_asked(self) -> bool:
        """Tell whether the question stands on the page."""
        return not self.isHidden()

    def value(self) -> Answer | None:
        """Return the answer, or None."""
        return self.answer.value() if self.answer is not None else None

    def set_value(self, answer: Answer | None) -> None:
        """Show an answer."""
        self.build().set_value(answer)

    def raw(self) -> Any:
        """Return everything typed, JSON-able."""
        return self.answer.raw() if self.answer is not None else self._typed

    def set_raw(self, raw: Any) -> None:
        """Put it back, now or when the question is first asked."""
        self._typed = raw
        if self.answer is not None:
            self.answer.set_raw(raw)

    def problem(self) -> str | None:
        """Return what is wrong with the answer, or that it is missing, or None."""
        if self.answer is None:
            return None
        errors = self.answer.errors()
        if errors:
            return errors[0]
        return missing(self.words) if self.field.needed and self.answer.value() is None else None

    def show_problem(self, sentence: str | None) -> None:
        """Say at the field what is wrong, or take it away."""
        if self.block is not None and self.answer is not None:
            self._was_refused = False
            self.block.set_error(sentence)
            self.answer.show_wrong(sentence is not None)

    def first(self) -> QWidget:
        """Return what takes the focus for this question."""
        return self.build().first()

    def build(self) -> AnswerField:
        """Build the question if it is not there yet; it is shown when it is asked."""
        if self.answer is not None:
            return self.answer
        self.answer = answer_field(self.field, self.words, self._context)
        source = self._context.cite(self.words.source)
        self.block = QuestionBlock(
            self.words.label, self.answer, self._hint(), self.words.why, source if self.words.why else ""
        )
        self._layout.addWidget(self.block)
        self.answer.set_raw(self._typed)
        self.answer.changed.connect(self._changed)
        self.answer.refused.connect(self._refused)
        return self.answer

    def _hint(self) -> str:
        is_reported = self.field.id in self._context.reported
        return f"{self.words.hint} {SECOND_HAND}".strip() if is_reported else self.words.hint

    def _changed(self) -> None:
        if self._was_refused and self.block is not None:
            self._was_refused = False
            self.block.set_error(None)
        self.changed.emit()

    def _refused(self, sentence: str) -> None:
        if self.block is not None:
            self._was_refused = True
            self.block.set_error(sentence.rstrip("."), bar=False)
        self.refused.emit(sentence)
