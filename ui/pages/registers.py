"""Which register, and of which days: lists of the whole record without a name, to print or save (Z8)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.asked_period import AskedPeriod
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.gap_below import GapBelow
from ui.places import REGISTER, REPORTS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.periods import Period
from yps_desktop.services import registers
from yps_desktop.services.offered_periods import Offered

TITLE = "Registers"
INTRO = (
    "A register lists the whole record on A4 across, without any name: the case number leads to the record. "
    "It opens no case."
)
WHICH, PERIOD = "which", "period"
Q_WHICH, Q_PERIOD = "Which register?", "Of which days?"
NO_WHICH = "Choose a register"
REGISTERS = (
    Choice(
        "cases", "Cases", "What was referred, signed off, told to parents, what stands open and is overdue."
    ),
    Choice("viewings", "Viewings", "What was viewed or seen, and the points the guidance asks of it."),
    Choice("devices", "Devices", "Where each is now, and since when."),
    Choice("references", "References", "Numbers from the police and other agencies, and what is awaited."),
)


class RegistersPage(BodyPage):
    """Two questions, then the register. `document` and `form` are answers to begin with."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.errors = ErrorSummary()
        self.asked = Asked(self.errors)
        self.which = RadioRows(REGISTERS, Q_WHICH)
        self.which.set_value(place.document or None)
        self.period: AskedPeriod | None = None
        self.show_button = MainButton("Show the register")
        self.show_button.clicked.connect(self._go_on)

    def load(self) -> None:
        """Read which periods are offered."""
        self.session.ask(self, registers.periods, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.body is not None:
            self.which.first().setFocus()
            self.body.scroll_to_top()

    def _show(self, offered: Sequence[Offered]) -> None:
        self.period = AskedPeriod(self.session, self.asked, PERIOD, Q_PERIOD, offered)
        self.period.put(Period.from_text(self.place.form) or offered[0].period)
        body, gap = PageBody(self), current_theme().space.between_questions
        body.main.add(self.errors)
        body.main.add(GapBelow(self.errors, gap))
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        which = self.asked.add(WHICH, QuestionBlock(Q_WHICH, self.which))
        for part in (which, self.period, ButtonRow(self.show_button)):
            body.main.add_space(gap)
            body.main.add(part)
        self.show_body(body)
        self.shown.emit()

    def _go_on(self) -> None:
        if self.period is None:
            return
        which, period = self.which.value(), self.period.read()
        problems = [] if which else [(WHICH, NO_WHICH)]
        problems += period if isinstance(period, list) else []
        if self.asked.show_problems(problems):
            if self.body is not None:
                self.body.scroll_to_top()
        elif isinstance(period, Period):
            self.go.emit(Place(REGISTER, document=which or "", form=period.to_text()))
