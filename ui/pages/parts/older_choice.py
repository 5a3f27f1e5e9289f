"""Which of the backups there are is brought back: those in the usual folders, or one from another."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.older_words import COUNTING, LEAVE, MORE, NONE_HERE, copy_words
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.labels import Body, Bold, Hint
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.services.bringing_back import Copy

WHICH, SELECT = "Which backup?", "Select a backup"
_MOST = 12


class OlderChoice(Column):
    """`chosen` carries a Copy; `elsewhere` asks for another folder, `leave` for the page before.

    While the chosen one is looked at nothing can be pressed, until `offer_again`.
    """

    chosen = Signal(object)
    elsewhere = Signal()
    leave = Signal()

    def __init__(
        self, copies: Sequence[Copy], now: datetime, asked: Asked, parent: QWidget | None = None
    ) -> None:
        super().__init__(current_theme().space.between_questions, parent)
        self._copies = {str(copy.folder): copy for copy in copies}
        self._asked = asked
        self.rows = RadioRows([_choice(copy, now) for copy in copies[:_MOST]], WHICH)
        self.on = MainButton("Continue")
        self.elsewhere_button = OutlinedButton("Choose another folder")
        self.leave_link = LinkButton(LEAVE)
        if copies:
            self.add(asked.add("copy", QuestionBlock(WHICH, self.rows)))
        else:
            self.add(Body(NONE_HERE))
        if len(copies) > _MOST:
            self.add(Hint(MORE.format(shown=_MOST, all=len(copies))))
        first = (self.on,) if copies else ()
        self.buttons = ButtonRow(*first, self.elsewhere_button, self.leave_link, gap=22)
        self.busy = Bold(COUNTING)
        self.add(self.buttons)
        self.add(self.busy)
        self.busy.hide()
        self.on.clicked.connect(self._check)
        self.elsewhere_button.clicked.connect(self.elsewhere)
        self.leave_link.clicked.connect(self.leave)

    def focus_first(self) -> None:
        """Put the focus on the first backup, or on choosing another folder."""
        (self.rows.first() if self._copies else self.elsewhere_button).setFocus()

    def offer_again(self) -> None:
        """Let another be chosen, since this one cannot be."""
        self.busy.hide()
        self.buttons.show()

    def _check(self) -> None:
        key = self.rows.value()
        if self._asked.show_problems([] if key else [("copy", SELECT)]):
            return
        self.buttons.hide()
        self.busy.show()
        say_aloud(self, COUNTING)
        self.chosen.emit(self._copies[key or ""])


def _choice(copy: Copy, now: datetime) -> Choice:
    return Choice(str(copy.folder), *copy_words(copy, now))
