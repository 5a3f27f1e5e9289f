"""An answer that is one person: somebody already named, or somebody else."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.person_boxes import PersonBoxes
from ui.widgets.choice import Choice
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.problems import nameless
from yps_desktop.record.fields import Answer, Named

_ELSE = "somebody else"


class PersonField(AnswerField):
    """Rows of those already named, and boxes for somebody else."""

    def build(self) -> None:
        """Make the rows and the boxes."""
        known = self.context.known
        self.rows = (
            RadioRows([*_choices(known), Choice(_ELSE, "Somebody else")], self.words.label) if known else None
        )
        self.boxes = PersonBoxes(self.context.new_id())
        if self.rows is not None:
            self.column.addWidget(self.rows)
            self.boxes.hide()
            self.rows.changed.connect(self._turned)
        self.column.addWidget(self.boxes)
        self.boxes.changed.connect(self.changed)
        self.boxes.refused.connect(self.refused)

    def value(self) -> Answer | None:
        """Return the person, or None."""
        chosen = self.rows.value() if self.rows is not None else _ELSE
        if chosen == _ELSE:
            return self.boxes.value()
        return next((person for person in self.context.known if person.id == chosen), None)

    def set_value(self, answer: Answer | None) -> None:
        """Show a person."""
        self.set_raw(spell_raw(answer) if isinstance(answer, Named) else None)

    def errors(self) -> list[str]:
        """Say that a name is missing."""
        by_boxes = self.rows is None or self.rows.value() == _ELSE
        unnamed = self.boxes.is_nameless() or (self.rows is not None and self.boxes.value() is None)
        return [nameless(self.words)] if by_boxes and unnamed else []

    def raw(self) -> Any:
        """Return who was chosen, or what stands in the boxes."""
        chosen = self.rows.value() if self.rows is not None else _ELSE
        if chosen == _ELSE:
            typed = self.boxes.raw()
            return typed if typed["name"] or typed["as"] or self.rows is not None else None
        return next((spell_raw(person) for person in self.context.known if person.id == chosen), None)

    def set_raw(self, raw: Any) -> None:
        """Put it back."""
        person = read_raw(raw)
        known = person is not None and any(each.id == person.id for each in self.context.known)
        if self.rows is not None:
            self.rows.set_value(None if person is None else person.id if known else _ELSE)
            self._turned()
        if person is None or not known:
            self.boxes.set_value(person or Named(self.context.new_id(), "", ""))

    def first(self) -> QWidget:
        """Return the chosen row or the name's box."""
        if self.rows is None or (self.rows.value() == _ELSE and self.errors()):
            return self.boxes.name_box
        return self.rows.first()

    def show_wrong(self, wrong: bool) -> None:
        """Draw the red edge on the name's box, or take it away."""
        self.boxes.name_box.set_wrong(wrong)

    def _turned(self) -> None:
        self.boxes.setVisible(self.rows is not None and self.rows.value() == _ELSE)
        self.changed.emit()


def _choices(known: tuple[Named, ...]) -> list[Choice]:
    return [Choice(person.id, person.name, person.capacity) for person in known]


def spell_raw(person: Named) -> dict[str, str]:
    """Spell a person for a draft."""
    return {"id": person.id, "name": person.name, "as": person.capacity}


def read_raw(raw: Any) -> Named | None:
    """Read a person out of a draft, or None where it holds none."""
    if not isinstance(raw, dict) or not all(isinstance(raw.get(part), str) for part in ("id", "name", "as")):
        return None
    return Named(raw["id"], raw["name"], raw["as"])
