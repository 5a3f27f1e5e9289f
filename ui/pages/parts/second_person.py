"""The end of a change of keys: another person agrees with their own password, or the recovery sheet does."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.proving import practice_password
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import SignedCard
from ui.widgets.choice import Choice
from ui.widgets.group_boxes import GroupBoxes
from ui.widgets.labels import Body, Bold, Caption, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.recovery_sheet import is_group

TITLE, ALONE_TITLE = "The second person", "Only you have a key"
WHO = "Who agrees?"
SHEET = "sheet"
WITH_SHEET = "Use the recovery sheet"
ALONE = "Nobody else has a key yet, so nobody else has to agree."
NOBODY = (
    "Nobody else looks after the record, and there is no recovery sheet. This change takes one of the two, "
    "so it cannot be made yet."
)
GROUPS = tuple(range(1, 14))
GROUPS_ASKED = "The 13 groups of the recovery sheet"
_AFTER_SHEET = (
    "Its 13 groups are typed here. A new sheet is printed at once: this one does not open the record then."
)
_OWN = "Only they type this. It is forgotten as soon as it is used."
_BUSY = "Making the change. This takes a few seconds."


class SecondCard(SignedCard):
    """Takes who agrees; `by_person` carries a KeyHolder and a password, `by_sheet` groups as typed.

    With `alone` one button does it and `by_nobody` says so. `reads` carries the KeyHolder who was chosen and
    reads at this screen now, or None.
    """

    reads = Signal(object)
    by_person = Signal(object, str)
    by_sheet = Signal(str)
    by_nobody = Signal()
    later = Signal()

    def __init__(
        self,
        session: Session,
        button: str,
        seconders: Sequence[KeyHolder],
        asked: Asked,
        *,
        alone: bool,
        sheet: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._session, self._asked, self._alone = session, asked, alone
        self._is_busy = False
        self._seconders = {holder.person: holder for holder in seconders}
        self.setAccessibleName(ALONE_TITLE if alone else TITLE)
        self.column.setContentsMargins(26, 22, 26, 24)
        self.column.addWidget(SectionTitle(ALONE_TITLE if alone else TITLE))
        self.who = RadioRows(_choices(seconders, sheet=sheet), WHO)
        self.password, self.groups = PasswordField(), GroupBoxes(GROUPS, GROUPS_ASKED)
        self.practice = Caption("")
        self.button, self.later_link = (
            MainButton(button, "pen"),
            LinkButton("Leave without changing anything"),
        )
        self.busy = Bold(_BUSY)
        self.can_be_made = alone or bool(seconders) or sheet
        self._lay_out()
        self._connect()

    def say_busy(self) -> None:
        """Say that the change is being made; nothing can be pressed meanwhile, nor Enter in a box."""
        self._is_busy = True
        self.buttons.hide()
        self.busy.show()
        say_aloud(self, _BUSY)

    def say_refused(self, sentence: str) -> None:
        """Say why nothing was changed, at what was typed."""
        self._is_busy = False
        self.busy.hide()
        self.buttons.show()
        sentence = sentence.rstrip(".")
        if self._alone:
            self._asked.show_problems([("", sentence)])
        elif self.who.value() == SHEET:
            self.groups.mark(())
            self._asked.show_problems([("groups", sentence)])
        else:
            self.password.clear()
            self.password.set_wrong(True)
            self._asked.show_problems([("password", sentence)])

    def _lay_out(self) -> None:
        gap = current_theme().space.between_answers
        self._opened = Column(gap)
        if self._alone or not self.can_be_made:
            self.column.addWidget(Body(ALONE if self._alone else NOBODY))
        else:
            self.column.addSpacing(gap)
            self.add(self._asked.add("second", QuestionBlock(WHO, self.who)))
            self.column.addSpacing(gap)
            self.add(self._opened)
        self._password = self._asked.add("password", QuestionBlock("Their password", self.password, _OWN))
        self._typed = self._asked.add("groups", QuestionBlock(GROUPS_ASKED, self.groups, "As on the paper."))
        for part in (self._password, self.practice, self._typed):
            self._opened.add(part)
            part.hide()
        self._opened.setVisible(self.can_be_made and not self._alone)
        self.column.addSpacing(gap)
        self.buttons = ButtonRow(*((self.button,) if self.can_be_made else ()), self.later_link, gap=22)
        self.add(self.buttons)
        self.add(self.busy)
        self.busy.hide()

    def _connect(self) -> None:
        self.who.changed.connect(self._open)
        self.button.clicked.connect(self._check)
        self.password.entered.connect(self._check)
        self.groups.entered.connect(self._check)
        self.later_link.clicked.connect(self.later)

    def _open(self) -> None:
        """Ask for the password of whoever was chosen, or for the groups of the sheet; forget the other."""
        chosen = self.who.value()
        holder = self._seconders.get(chosen or "")
        self.password.clear()
        self.groups.clear()
        self._password.setVisible(holder is not None)
        self._typed.setVisible(chosen == SHEET)
        self.practice.setVisible(holder is not None and self._session.school.practice)
        if holder is not None:
            self._password.set_question(f"{holder.name}’s password")
            self.practice.setText(practice_password(holder))
        self.reads.emit(holder)

    def _check(self) -> None:
        chosen = self.who.value()
        if self._is_busy:
            return
        if self._alone:
            self.by_nobody.emit()
        elif self._asked.show_problems(self._problems()):
            return
        elif chosen == SHEET:
            self.by_sheet.emit(" ".join(self.groups.texts().values()))
        else:
            self.by_person.emit(self._seconders[chosen or ""], self.password.take())

    def _problems(self) -> list[tuple[str, str]]:
        chosen = self.who.value()
        if chosen is None:
            return [("second", "Select who agrees")]
        if chosen == SHEET:
            wrong = [number for number, typed in self.groups.texts().items() if not is_group(number, typed)]
            self.groups.mark(wrong)
            return [("groups", wrong_words(wrong))] if wrong else []
        name = self._seconders[chosen].name
        return [] if self.password.text() else [("password", f"Enter {name}’s password")]


def wrong_words(wrong: Sequence[int]) -> str:
    """Say which groups are not as on the sheet: "Group 4 is not right. Compare it with the sheet"."""
    if len(wrong) == len(GROUPS):
        return "Enter the 13 groups of the recovery sheet"
    if len(wrong) == 1:
        return f"Group {wrong[0]} is not right. Compare it with the sheet"
    first = ", ".join(map(str, wrong[:-1]))
    return f"Groups {first} and {wrong[-1]} are not right. Compare them with the sheet"


def _choices(seconders: Sequence[KeyHolder], *, sheet: bool) -> list[Choice]:
    people = [Choice(holder.person, holder.name, holder.office) for holder in seconders]
    return [*people, Choice(SHEET, WITH_SHEET, _AFTER_SHEET)] if sheet else people
