"""A small form that opens below what it is about: one question, a button that takes the answer, a way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice_row import TickRow
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.plain_area import PlainArea
from ui.widgets.question_block import QuestionBlock


class ReasonForm(Column):
    """Asks for a few words; without them nothing is given unless `may_be_empty`."""

    given = Signal(str)
    typed = Signal(str)
    """What stands in the box now, so that it can be kept."""
    let_be = Signal()

    def __init__(
        self,
        question: str,
        hint: str,
        button: str,
        way_out: str,
        missing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(12, parent)
        self.setAccessibleName(question)
        self._missing = missing
        self.box = PlainArea(question, lines=2)
        self.block = QuestionBlock(question, self.box, hint)
        self.button = OutlinedButton(button)
        self.way_out = LinkButton(way_out)
        self.above_question, self.above_buttons = Column(0), Column(0)
        buttons = ButtonRow(self.button, self.way_out, gap=22)
        for part in (self.above_question, self.block, self.above_buttons, buttons):
            self.add(part)
        self.box.textChanged.connect(lambda: self.typed.emit(self.box.text()))
        self.box.refused.connect(self.block.say_refused)
        self.button.clicked.connect(self._offer)
        self.way_out.clicked.connect(self.let_be)

    def begin(self, words: str = "") -> None:
        """Put in what stood there before, and the focus on what is asked first."""
        self.box.setText(words)
        asked = self.above_question.findChildren(TickRow)
        (asked[0] if asked else self.box).setFocus()
        self.box.set_cursor_place(len(words))

    def problem(self) -> str:
        """Say what is missing besides the words; empty where nothing is."""
        return ""

    def _offer(self) -> None:
        words = self.box.text().strip()
        sentence = self._missing if self._missing and not words else self.problem()
        self.block.set_error(sentence or None)
        self.box.set_wrong(bool(sentence))
        if sentence:
            self.box.setFocus()
        else:
            self.given.emit(words)
