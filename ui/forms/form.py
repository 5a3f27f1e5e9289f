"""A form built from a sheet's questions and the guidance's words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms import focus_place
from ui.forms.context import FormContext
from ui.forms.slot import Slot
from ui.theme import current_theme
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import SectionTitle
from ui.widgets.stack import fit_height_to_words, lay_out_anew
from yps_desktop.guidance.words import GroupWords, SheetWords
from yps_desktop.record.fields import Answer, Field


class Form(QWidget):
    """Questions in their groups, shown and hidden by their conditions.

    `changed` when anything in it was typed or chosen; `refused` carries the sentence why something was not
    taken in. `summary` is the box "There is a problem": the page puts it first, above its title.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        fields: Sequence[Field],
        words: SheetWords,
        context: FormContext,
        parent: QWidget | None = None,
        *,
        only: Collection[str] | None = None,
        at_once: bool = True,
    ) -> None:
        super().__init__(parent)
        fit_height_to_words(self)
        self._fields = {field.id: field for field in fields if only is None or field.id in only}
        self._words, self._context = words, context
        self._filling = False
        self._noticed: frozenset[str] = frozenset()
        self._left: dict[str, Any] = {}
        self._slots: dict[str, Slot] = {}
        self._titles: list[tuple[SectionTitle, tuple[str, ...]]] = []
        self.summary = ErrorSummary()
        self.summary.chosen.connect(self.go_to)
        self._build()
        if at_once:
            self._ask()

    def build_some(self, count: int) -> bool:
        """Build up to `count` more questions of a form not made at once; say whether all stand there."""
        for id, field in self._fields.items():
            slot = self._slots.get(id)
            if slot is not None and slot.answer is None and field.is_asked({}):
                slot.ask(True)
                count -= 1
            if count == 0:
                return False
        self._ask()
        return True

    def build_ahead(self) -> bool:
        """Build one question that an answer may yet ask for; say whether all stand ready.

        One answer may ask for a dozen at once, and building them only then would hold the window up.
        """
        waiting = (slot for slot in self._slots.values() if slot.answer is None)
        slot = next(waiting, None)
        if slot is not None:
            slot.build()
        return next(waiting, None) is None

    def answers(self) -> dict[str, Answer]:
        """Return the answers to the questions asked, by field id; what has none is left out."""
        return {id: value for id, slot in self._asked() if (value := slot.value()) is not None}

    def set_answers(self, answers: Mapping[str, Answer]) -> None:
        """Show answers, and none where there is none."""
        with self._quietly():
            for id, slot in self._slots.items():
                if id in answers or slot.answer is not None:
                    slot.set_value(answers.get(id))

    def fill_empty(self, answers: Mapping[str, Answer]) -> tuple[str, ...]:
        """Answer those questions for which nothing was typed, and say which they were."""
        typed = self.draft()
        filled = tuple(id for id in answers if id in self._slots and id not in typed)
        with self._quietly():
            for id in filled:
                self._slots[id].set_value(answers[id])
        if filled:
            self.changed.emit()
        return filled

    def draft(self) -> dict[str, Any]:
        """Return everything typed, half answers and hidden ones too, JSON-able."""
        typed = {id: raw for id, slot in self._slots.items() if (raw := slot.raw()) is not None}
        return {**self._left, **typed}

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Put back what `draft` returned; what belongs to no question here is kept for the next draft."""
        self._left = {id: raw for id, raw in draft.items() if id not in self._slots}
        with self._quietly():
            for id, slot in self._slots.items():
                slot.set_raw(draft.get(id))

    def set_noticed(self, ids: Collection[str]) -> None:
        """Ask also the questions a rule's notice names."""
        if frozenset(ids) != self._noticed:
            self._noticed = frozenset(ids)
            self._ask()

    def check(self) -> list[tuple[str, str]]:
        """Look at every answer, show what is wrong, and return it as field ids and sentences."""
        return self.show_problems([(id, wrong) for id, slot in self._asked() if (wrong := slot.problem())])

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """Show these problems, in the summary and at their fields, and return them; none takes all away."""
        sentences = dict(problems)
        for id, slot in self._slots.items():
            slot.show_problem(sentences.get(id))
        self.summary.show_problems(problems)
        return list(problems)

    def go_to(self, id: str) -> None:
        """Put the focus on a question."""
        if id in self._slots and self._slots[id].is_asked():
            self._slots[id].first().setFocus()

    def go_to_first(self) -> None:
        """Put the focus on the first question."""
        first = next((id for id, _ in self._asked()), None)
        if first is not None:
            self.go_to(first)

    def focus_place(self) -> dict[str, Any] | None:
        """Return where somebody is writing, JSON-able: field, box and cursor; None where they are not."""
        focused = self.focusWidget()  # keeps its place when the focus goes elsewhere, such as to Lock
        for id, slot in self._asked():
            if slot.block is not None and focused is not None and slot.block.isAncestorOf(focused):
                return {"field": id, **focus_place.place_in(slot.block, focused)}
        return None

    def restore_place(self, place: Mapping[str, Any] | None) -> bool:
        """Put focus and cursor back where they were; return whether that was possible."""
        slot = self._slots.get(str(place.get("field"))) if place else None
        if place is None or slot is None or not slot.is_asked() or slot.block is None:
            return False
        return focus_place.go_to(slot.block, dict(place))

    def asked(self) -> list[str]:
        """Return the ids of the questions now asked, in their order."""
        return [id for id, _ in self._asked()]

    def slot(self, id: str) -> Slot:
        """Return the place of a question."""
        return self._slots[id]

    def _asked(self) -> list[tuple[str, Slot]]:
        return [(id, slot) for id, slot in self._slots.items() if slot.is_asked()]

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.between_questions)
        for group in self._groups():
            self._build_group(group, layout)

    def _groups(self) -> list[GroupWords]:
        """Return the guidance's groups, and last those questions no group names."""
        grouped = {id for group in self._words.groups for id in group.fields}
        rest = tuple(id for id in self._fields if id not in grouped)
        return [*self._words.groups, GroupWords("", rest)]

    def _build_group(self, group: GroupWords, layout: QVBoxLayout) -> None:
        title = SectionTitle(group.title)
        title.hide()
        layout.addWidget(title)
        self._titles.append((title, group.fields))
        for id in group.fields:
            words = self._words.field(id)
            if id in self._fields and words is not None:
                slot = Slot(self._fields[id], words, self._context, self)
                slot.changed.connect(self._something_changed)
                slot.refused.connect(self.refused)
                self._slots[id] = slot
                layout.addWidget(slot)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Fill the form without a `changed` for each field, then ask what is to be asked."""
        self._filling = True
        try:
            yield
        finally:
            self._filling = False
        self._ask()

    def _something_changed(self) -> None:
        if self._filling:
            return
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        """Show what is to be asked, and lay it out once: Qt would do so anew for each question shown."""
        layout = self.layout()
        if layout is None:
            return
        layout.setEnabled(False)
        changed = self._show_asked()
        layout.setEnabled(True)
        if changed:
            lay_out_anew(self)

    def _show_asked(self) -> bool:
        """Say whether any question came or went; an answer no longer asked for decides nothing."""
        given: dict[str, Answer] = {}
        changed = False
        for id, field in self._fields.items():
            slot = self._slots.get(id)
            if slot is None:
                continue
            asked = field.is_asked(given, self._noticed)
            if asked != slot.is_asked():
                slot.ask(asked)
                changed = True
            if asked and (value := slot.value()) is not None:
                given[id] = value
        for title, ids in self._titles:
            shown = any(id in self._slots and self._slots[id].is_asked() for id in ids)
            title.setVisible(bool(title.text()) and shown)
        return changed
