"""What to look for in the audit: a case, a person, days. Everything may be left open."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked_day import AskedDay
from ui.session import Session
from ui.widgets.aloud import say_wrong_at
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.audit import Wanted

EVERYBODY = "Everybody"
BEFORE = "The last day must not come before the first"
_FIRST = FieldWords("first", "From (optional)", "From", "The first day", "Enter the first day")
_LAST = FieldWords("last", "Until (optional)", "Until", "The last day", "Enter the last day")


class AuditFilter(Card):
    """A card at the side; `asked` says that somebody wants what it says, `cleared` that they want all."""

    asked = Signal()
    cleared = Signal()

    def __init__(self, session: Session, holders: Sequence[KeyHolder], parent: QWidget | None = None) -> None:
        super().__init__("Look for", parent)
        self.number = PlainField()
        self.person = Dropdown([Choice(one.person, one.name) for one in holders], "Who?", blank=EVERYBODY)
        self.days = {words.id: AskedDay(session, words) for words in (_FIRST, _LAST)}
        self._number_block = QuestionBlock("Case number (optional)", self.number, "Such as 2026-003.")
        for block in (self._number_block, QuestionBlock("Who?", self.person), *self._day_blocks()):
            self.add(block)
        show, clear = OutlinedButton("Show"), LinkButton("Show everything again")
        show.clicked.connect(self.asked)
        clear.clicked.connect(self.cleared)
        self.number.returnPressed.connect(self.asked)
        self.add(ButtonRow(show, clear, gap=22))

    def put(self, wanted: Wanted) -> None:
        """Show what is looked for."""
        self.number.setText(wanted.number)
        self.person.set_value(wanted.person or None)
        for id, day in (("first", wanted.first), ("last", wanted.last)):
            if day is not None:
                self.days[id].put(day)

    def read(self, wanted: Wanted) -> Wanted | None:
        """Give what was asked for, of the same group; None where the days cannot be, which it then says."""
        first, last = (None if asked.is_empty() else asked.read() for asked in self.days.values())
        if isinstance(first, date) and isinstance(last, date) and last < first:
            last = BEFORE
        if self._is_wrong(first, last):
            return None
        self._number_block.set_error(None)
        number, person = self.number.text().strip(), self.person.value() or ""
        return Wanted(wanted.group, number, person, _day(first), _day(last))

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with the number."""
        self._number_block.set_error(sentence)
        self.number.set_wrong(True)
        self.number.setFocus()

    def _is_wrong(self, *days: date | str | None) -> bool:
        """Say at each day what is wrong with it, and go to the first that is."""
        wrong = [day if isinstance(day, str) else None for day in days]
        for asked, sentence in zip(self.days.values(), wrong, strict=True):
            asked.say(sentence)
        there = [asked for asked, sentence in zip(self.days.values(), wrong, strict=True) if sentence]
        if there:
            say_wrong_at(there[0].boxes.box("day"), f"Error: {next(filter(None, wrong))}")
        return bool(there)

    def _day_blocks(self) -> list[QuestionBlock]:
        return [asked.block for asked in self.days.values()]


def _day(said: date | str | None) -> date | None:
    return said if isinstance(said, date) else None
