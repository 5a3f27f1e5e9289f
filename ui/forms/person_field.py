"""An answer that is one person: somebody already named, or somebody else."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.clear_link import ClearLink
from ui.forms.person_boxes import PersonBoxes
from ui.widgets.choice import Choice
from ui.widgets.radio_rows import RadioRows
from ui.widgets.stack import put
from yps_desktop.guidance.problems import nameless
from yps_desktop.record.fields import Answer, Named
from yps_desktop.record.moments import NOT_KNOWN

_ELSE, _UNKNOWN = "somebody else", "not known"
_SAID_NOT_KNOWN = {"not_known": True}


class PersonField(AnswerField):
    """Rows of those already named, somebody else with boxes, and Not known where that is an answer."""

    def build(self) -> None:
        """Make the rows and the boxes."""
        self.rows = self._make_rows()
        self.boxes = PersonBoxes(self.context.new_id(), self.context.look_up)
        self.clear = ClearLink(self.words.label)
        if self.rows is not None:
            self.column.addWidget(self.rows)
            self.boxes.hide()
            self.rows.changed.connect(self._turned)
        self.column.addWidget(self.boxes)
        put(self.column, self.clear)
        self.clear.clicked.connect(self._clear)
        self.boxes.changed.connect(self.changed)
        self.boxes.refused.connect(self.refused)

    def value(self) -> Answer | None:
        """Return the person, or None."""
        chosen = self.rows.value() if self.rows is not None else _ELSE
        if chosen == _ELSE:
            return self.boxes.value()
        if chosen == _UNKNOWN:
            return NOT_KNOWN
        return next((person for person in self.context.known if person.id == chosen), None)

    def set_value(self, answer: Answer | None) -> None:
        """Show a person."""
        said = _SAID_NOT_KNOWN if answer is NOT_KNOWN else None
        self.set_raw(spell_raw(answer) if isinstance(answer, Named) else said)

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
        if chosen == _UNKNOWN:
            return dict(_SAID_NOT_KNOWN)
        return next((spell_raw(person) for person in self.context.known if person.id == chosen), None)

    def set_raw(self, raw: Any) -> None:
        """Put it back."""
        person = read_raw(raw)
        known = person is not None and any(each.id == person.id for each in self.context.known)
        if self.rows is not None:
            unknown = _UNKNOWN if self.field.unknown and raw == _SAID_NOT_KNOWN else None
            self.rows.set_value(unknown if person is None else person.id if known else _ELSE)
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

    def _make_rows(self) -> RadioRows | None:
        known = _choices(self.context.known)
        unknown = [Choice(_UNKNOWN, "Not known")] if self.field.unknown else []
        if not known and not unknown:
            return None
        return RadioRows(
            [*known, Choice(_ELSE, "Somebody else" if known else "Somebody"), *unknown], self.words.label
        )

    def _turned(self) -> None:
        chosen = self.rows.value() if self.rows is not None else None
        self.boxes.setVisible(chosen == _ELSE)
        self.clear.setVisible(chosen is not None and not self.field.needed)
        self.changed.emit()

    def _clear(self) -> None:
        if self.rows is not None:
            self.rows.first().setFocus()
            self.rows.set_value(None)


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
