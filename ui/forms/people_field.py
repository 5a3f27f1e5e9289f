"""An answer that is any number of people: those already named can be ticked, others are written down."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.answer_field import AnswerField
from ui.forms.not_known import NotKnownTick
from ui.forms.person_boxes import PersonBoxes
from ui.forms.person_field import read_raw, spell_raw
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.tick_rows import TickRows
from yps_desktop.guidance.problems import nameless
from yps_desktop.record.fields import Answer, Named
from yps_desktop.record.moments import NOT_KNOWN


class PeopleField(AnswerField):
    """Ticks for those already named, two boxes for each other person, and Add a person."""

    def build(self) -> None:
        """Make the ticks and the first boxes."""
        self.others: list[PersonBoxes] = []
        known = [Choice(person.id, person.name, person.capacity) for person in self.context.known]
        self.ticks = TickRows(known, self.words.label) if known else None
        if self.ticks is not None:
            self.column.addWidget(self.ticks)
            self.ticks.changed.connect(self.changed)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(self.column.spacing())
        self.column.addLayout(self._lines)
        self.add_button = OutlinedButton("Add somebody else" if known else "Add a person")
        self.add_button.clicked.connect(self._add_and_go)
        self.column.addWidget(ButtonRow(self.add_button))
        self.not_known = (
            NotKnownTick(self, self._names_somebody, self._name_nobody) if self.field.unknown else None
        )
        if not known:
            self._add()

    def value(self) -> Answer | None:
        """Return the people, or None."""
        if self.not_known is not None and self.not_known.is_on():
            return NOT_KNOWN
        ticked = self.ticks.values() if self.ticks is not None else ()
        known = [person for person in self.context.known if person.id in ticked]
        written = [person for boxes in self.others if (person := boxes.value()) is not None]
        return (*known, *written) or None

    def set_value(self, answer: Answer | None) -> None:
        """Show these people."""
        if self.not_known is not None:
            self.not_known.set_on(answer is NOT_KNOWN)
        people = answer if isinstance(answer, tuple) else ()
        self._show([person for person in people if isinstance(person, Named)])

    def errors(self) -> list[str]:
        """Say that a name is missing."""
        return [nameless(self.words)] if any(boxes.is_nameless() for boxes in self.others) else []

    def raw(self) -> Any:
        """Return who is ticked and what stands in the boxes, each by id, name and capacity."""
        if self.not_known is not None and self.not_known.is_on():
            return {"not_known": True}
        ticked = self.ticks.values() if self.ticks is not None else ()
        known = [spell_raw(person) for person in self.context.known if person.id in ticked]
        written = [boxes.raw() for boxes in self.others if boxes.value() or boxes.is_nameless()]
        return [*known, *written] or None

    def set_raw(self, raw: Any) -> None:
        """Put them back; somebody ticked who is no longer on offer is written down."""
        if self.not_known is not None:
            self.not_known.set_on(raw == {"not_known": True})
        held = raw if isinstance(raw, list) else []
        self._show([person for one in held if (person := read_raw(one)) is not None])

    def first(self) -> QWidget:
        """Return the box without a name, the first tick, or the first box."""
        unnamed = next((boxes.name_box for boxes in self.others if boxes.is_nameless()), None)
        if unnamed is not None:
            return unnamed
        if self.ticks is not None:
            return self.ticks.first()
        return self.others[0].name_box if self.others else self.add_button

    def show_wrong(self, wrong: bool) -> None:
        """Draw the red edge on names that are missing, or take it away."""
        for boxes in self.others:
            boxes.name_box.set_wrong(wrong and (boxes.is_nameless() or not self.errors()))

    def _names_somebody(self) -> bool:
        ticked = self.ticks is not None and bool(self.ticks.values())
        return ticked or any(boxes.value() or boxes.is_nameless() for boxes in self.others)

    def _name_nobody(self) -> None:
        self._show([])

    def _show(self, people: list[Named]) -> None:
        known = {person.id for person in self.context.known}
        if self.ticks is not None:
            self.ticks.set_values(person.id for person in people if person.id in known)
        for boxes in list(self.others):
            self._take_out(boxes)
        for person in people:
            if person.id not in known:
                self._add().set_value(person)
        if not self.others and self.ticks is None:
            self._add()

    def _add(self) -> PersonBoxes:
        boxes = PersonBoxes(self.context.new_id(), self.context.look_up, removable=True)
        boxes.changed.connect(self.changed)
        boxes.refused.connect(self.refused)
        boxes.removed.connect(lambda: self._remove(boxes))
        self.others.append(boxes)
        self._lines.addWidget(boxes)
        return boxes

    def _add_and_go(self) -> None:
        self._add().name_box.setFocus()
        self.changed.emit()

    def _remove(self, boxes: PersonBoxes) -> None:
        self.add_button.setFocus()
        self._take_out(boxes)
        self.changed.emit()

    def _take_out(self, boxes: PersonBoxes) -> None:
        self.others.remove(boxes)
        self._lines.removeWidget(boxes)
        boxes.hide()
        boxes.deleteLater()
