"""An answer in words for each of several things: the young people of a case, what of it stays open."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.widgets.labels import Bold, Hint
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_area import PlainArea
from yps_desktop.record.fields import LONGEST_TEXT, Answer, Said

NOBODY = "No young person is named in this case."
SAME = "Say the same of all that are still empty"
_MANY = 3


class EachField(AnswerField):
    """A line of words under the name of each thing; all are wanted."""

    def build(self) -> None:
        """Make a line for each thing; one reason may hold for many gaps, no outcome for many young people."""
        self.boxes: dict[str, PlainArea] = {}
        self._names: dict[str, str] = {}
        self.same = LinkButton(SAME, self)
        self.same.clicked.connect(self._say_the_same)
        self.same.hide()
        things = self.context.things.get(self.field.each, ())
        for of, name in things:
            self._add(of, name)
            if len(self.boxes) == 1 and len(things) >= _MANY and self.field.each == "open_end":
                self.column.addWidget(self.same)
                self.same.show()
        self.nobody = Hint(NOBODY)
        self.column.addWidget(self.nobody)
        self.nobody.setVisible(not things)

    def value(self) -> Answer | None:
        """Return what is said of each thing, or None."""
        return tuple(self._said()) or None

    def set_value(self, answer: Answer | None) -> None:
        """Show what was said; what is named no more gets a line of its own."""
        said = [one for one in answer if isinstance(one, Said)] if isinstance(answer, tuple) else []
        for box in self.boxes.values():
            box.setText("")
        for one in said:
            if one.of not in self.boxes:
                self._add(one.of, one.name)
                self.nobody.hide()
            self.boxes[one.of].setText(one.words)

    def errors(self) -> list[str]:
        """Say that words are missing for a thing, or too many."""
        lacking = any(not self._words(of).strip() or self._is_too_long(of) for of in self.boxes)
        return [self.words.missing] if lacking else []

    def raw(self) -> Any:
        """Return the words with the id and the name of each thing."""
        return [_spelled(one) for one in self._said()] or None

    def set_raw(self, raw: Any) -> None:
        """Put the words back; what need not be named any more falls away, unless nothing is on offer."""
        held = [_read(one) for one in raw if isinstance(one, dict)] if isinstance(raw, list) else []
        offered = self.context.things.get(self.field.each, ())
        self.set_value(tuple(one for one in held if not offered or one.of in self.boxes))

    def first(self) -> QWidget:
        """Return the first line that is empty, or the first."""
        empty = (box for of, box in self.boxes.items() if not self._words(of).strip())
        return next(empty, next(iter(self.boxes.values()), self))

    def show_wrong(self, wrong: bool) -> None:
        """Draw the red edge on the lines that are empty, or take it away."""
        for of, box in self.boxes.items():
            box.set_wrong(wrong and not self._words(of).strip())

    def _add(self, of: str, name: str) -> None:
        label, box = Bold(name), PlainArea(name, lines=1)
        label.setBuddy(box)
        self.boxes[of], self._names[of] = box, name
        self.column.addWidget(label)
        self.column.addWidget(box)
        box.textChanged.connect(self.changed)
        box.refused.connect(self.refused)

    def _say_the_same(self) -> None:
        words = next((self._words(of) for of in self.boxes if self._words(of).strip()), "")
        for of, box in self.boxes.items():
            if words and not self._words(of).strip():
                box.setText(words)
        self.first().setFocus()

    def _said(self) -> list[Said]:
        return [Said(of, self._names[of], words) for of in self.boxes if (words := self._words(of)).strip()]

    def _words(self, of: str) -> str:
        return self.boxes[of].text()

    def _is_too_long(self, of: str) -> bool:
        return len(self._words(of)) > LONGEST_TEXT


def _spelled(one: Said) -> dict[str, str]:
    return {"of": one.of, "what": one.name, "said": one.words}


def _read(raw: dict[str, Any]) -> Said:
    return Said(*(str(raw.get(part, "")) for part in ("of", "what", "said")))
