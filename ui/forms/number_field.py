"""An answer in whole numbers."""

from PySide6.QtWidgets import QSizePolicy

from ui.forms.text_field import TextField
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from yps_desktop.guidance.problems import not_a_number, too_large
from yps_desktop.record.fields import Answer
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.spelling import fits

_WIDTH = 92
_MOST_DIGITS = 18


class NumberField(TextField):
    """A narrow field for a number, never a spin box."""

    def make_box(self) -> PlainField | PlainArea:
        """Return what the number is typed into."""
        box = PlainField(self.words.label, _WIDTH)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return box

    def value(self) -> Answer | None:
        """Return the number, or None."""
        if self.not_known is not None and self.not_known.is_on():
            return NOT_KNOWN
        number = self._number()
        return number if number is not None and fits(self.field, number) else None

    def set_value(self, answer: Answer | None) -> None:
        """Show the number."""
        super().set_value(str(answer) if isinstance(answer, int) else answer)

    def errors(self) -> list[str]:
        """Say that a number is wanted, or a smaller one."""
        if not self.box.text().strip():
            return []
        number = self._number()
        if number is None:
            return [not_a_number(self.words)]
        return [] if fits(self.field, number) else [too_large(self.words)]

    def _number(self) -> int | None:
        typed = self.box.text().strip().replace(",", "")
        return int(typed[:_MOST_DIGITS]) if typed.isascii() and typed.isdecimal() else None
