"""One person of a case in a masked copy: by name or by letter, and what they are called besides."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.instead import put_instead
from ui.pages.parts.mask_words import about_person, letter_of
from ui.pages.parts.reason_form import ReasonForm
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Bold, Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.row import Row
from yps_desktop.record.masked.who import Who

BY_NAME, BY_LETTER, USUAL = "Let them stand by name", "Mask them", "Mask them again"
ALSO = "Other names for them"
ALSO_HINT = "A nickname, a former name, a pupil number: one on each line, as it stands in the record."
ALSO_TAKE, ALSO_OUT = "Look for these words", "Leave it as it is"
WHY_HINT = "Such as: they agreed to it; the new school has to know who it is. It stands in the entry."
NO_REASON = "Enter why they stand by name"
NAME_THEM, NAME_OUT = "Name them in the copy", "Leave them masked"


class MaskPerson(Row):
    """A row; what somebody decides is handed on, and half-typed words too."""

    by_name = Signal(str, str)
    """Id and reason."""
    by_letter = Signal(str)
    also = Signal(str, object)
    """Id and the words, a list."""
    typed = Signal(str, str)
    """What the words are about ("name:ID"), and the words."""

    def __init__(self, one: Who, part: str, *, is_owner: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one = one
        column = Column(2)
        column.add(Bold(one.name))
        for said in (about_person(one, part), *_notes(one, is_owner=is_owner)):
            if said:
                column.add(Caption(said))
        self.links = self._links(is_owner=is_owner)
        if self.links:
            column.add(ButtonRow(*self.links, gap=22, flow=True))
        self.below = Column(0)
        self.below.hide()
        column.add(self.below)
        self.across.addWidget(column, 1)

    def first(self) -> QWidget | None:
        """Give what takes the focus in this row."""
        return self.links[0] if self.links else None

    def ask_why(self, words: str = "") -> ReasonForm:
        """Ask why they stand by name."""
        question = f"Why does {self.one.name} stand by name?"
        form = ReasonForm(question, WHY_HINT, NAME_THEM, NAME_OUT, NO_REASON)
        form.given.connect(lambda reason: self.by_name.emit(self.one.person, reason))
        return self._ask(form, "name", words)

    def ask_also(self, words: str = "") -> ReasonForm:
        """Ask what else they are called."""
        question = f"What else is {self.one.name} called?"
        form = ReasonForm(question, ALSO_HINT, ALSO_TAKE, ALSO_OUT)
        form.given.connect(lambda given: self.also.emit(self.one.person, given.split("\n")))
        return self._ask(form, "also", words)

    def _ask(self, form: ReasonForm, what: str, words: str) -> ReasonForm:
        about = f"{what}:{self.one.person}"
        put_instead(self.below, form)
        self.below.layout_.setContentsMargins(0, 8, 0, 0)
        self.below.show()
        form.begin(words)
        form.typed.connect(lambda typed: self.typed.emit(about, typed))
        form.let_be.connect(lambda: self._let_be(about))
        return form

    def _let_be(self, about: str) -> None:
        self.below.clear()
        self.below.hide()
        self.typed.emit(about, "")
        self.links[0].setFocus()

    def _links(self, *, is_owner: bool) -> Sequence[LinkButton]:
        if is_owner:
            return ()
        one, links = self.one, []
        if one.by_name:
            links.append(_link(USUAL if not one.usually_named else BY_LETTER, one))
            links[0].clicked.connect(lambda: self.by_letter.emit(one.person))
            return links
        links = [_link(BY_NAME, one), _link(ALSO, one)]
        links[0].clicked.connect(
            lambda: self.ask_why() if not one.usually_named else self.by_name.emit(one.person, "")
        )
        links[1].clicked.connect(lambda: self.ask_also("\n".join(one.also)))
        return links


def _link(words: str, one: Who) -> LinkButton:
    link = LinkButton(words)
    link.setAccessibleName(f"{words}: {one.name}")
    return link


def _notes(one: Who, *, is_owner: bool) -> Sequence[str]:
    notes = [f"Also called: {', '.join(one.also)}"] if one.also else []
    older = [name for name in one.names if name != one.name]
    notes += [f"In the record also as: {', '.join(older)}"] if older else []
    notes += ["Whose copy it is."] if is_owner else []
    if one.reason and not is_owner:
        notes.append(f"{'By name' if one.by_name else 'Masked'}. Why: {one.reason}")
    elif one.by_name and one.why == "key":
        notes.append("Has a key to this record.")
    elif one.by_name and one.why == "work":
        notes.append("Named in their work.")
    return notes


def said_of(one: Who) -> str:
    """Write how somebody stands in the copy."""
    return one.name if one.by_name else letter_of(one)
