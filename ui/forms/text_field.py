"""An answer in a few words."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.not_known import NotKnownTick
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import LONGEST, PlainField
from yps_desktop.guidance.problems import too_long
from yps_desktop.record.fields import LONGEST_TEXT, Answer
from yps_desktop.record.moments import NOT_KNOWN


class TextField(AnswerField):
    """One line; a text longer than such a field holds, or of several lines, is shown in an area."""

    def build(self) -> None:
        """Make the field, and Not known where that is an answer."""
        self.box: PlainField | PlainArea = self.make_box()
        self.column.addWidget(self.box)
        self._settle(self.box)
        self.not_known = NotKnownTick(self, self._has_words, self._empty) if self.field.unknown else None

    def make_box(self) -> PlainField | PlainArea:
        """Return what the words are typed into."""
        return PlainField(self.words.label)

    def value(self) -> Answer | None:
        """Return the words, or None."""
        if self.not_known is not None and self.not_known.is_on():
            return NOT_KNOWN
        typed = self.box.text()
        return typed if typed.strip() and len(typed) <= LONGEST_TEXT else None

    def set_value(self, answer: Answer | None) -> None:
        """Show the words."""
        if self.not_known is not None:
            self.not_known.set_on(answer is NOT_KNOWN)
        self._show(answer if isinstance(answer, str) else "")

    def errors(self) -> list[str]:
        """Say that the words are too many."""
        return [too_long(self.words)] if len(self.box.text()) > LONGEST_TEXT else []

    def raw(self) -> Any:
        """Return the words, or true in a list for Not known."""
        if self.not_known is not None and self.not_known.is_on():
            return {"not_known": True}
        return self.box.text() or None

    def set_raw(self, raw: Any) -> None:
        """Put the words back."""
        if self.not_known is not None:
            self.not_known.set_on(raw == {"not_known": True})
        self._show(raw if isinstance(raw, str) else "")

    def first(self) -> QWidget:
        """Return the field."""
        return self.box

    def show_wrong(self, wrong: bool) -> None:
        """Draw the red edge, or take it away."""
        self.box.set_wrong(wrong)

    def _has_words(self) -> bool:
        return bool(self.box.text())

    def _empty(self) -> None:
        self.box.setText("")

    def _show(self, words: str) -> None:
        if isinstance(self.box, PlainField) and (len(words) > LONGEST or "\n" in words):
            self._use_area()
        self.box.setText(words)

    def _use_area(self) -> None:
        area = PlainArea(self.words.label)
        area.setAccessibleDescription(self.box.accessibleDescription())
        self.column.replaceWidget(self.box, area)
        self.box.hide()
        self.box.deleteLater()
        self.box = area
        self._settle(area)

    def _settle(self, box: PlainField | PlainArea) -> None:
        self.setFocusProxy(box)
        box.textChanged.connect(lambda *_: self.changed.emit())
        box.refused.connect(self.refused)
