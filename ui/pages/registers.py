"""Which register, and of which days: lists of the whole record without a name, to print or save (Z8)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.asked_day import AskedDay
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.gap_below import GapBelow
from ui.places import CASES, REGISTER, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.services import registers
from yps_desktop.services.registers import Offered

TITLE = "Registers"
INTRO = (
    "A register lists the whole record on A4 across, without any name: the case number leads to the record. "
    "It opens no case."
)
WHICH, PERIOD, FIRST, LAST = "which", "period", "first", "last"
Q_WHICH, Q_PERIOD = "Which register?", "Of which days?"
NO_WHICH, NO_PERIOD = "Choose a register", "Choose of which days"
WRONG_WAY, AHEAD = "The last day must not lie before the first", "The first day must not lie ahead of today"
REGISTERS = (
    Choice(
        "cases", "Cases", "What was referred, signed off, told to parents, what stands open and is overdue."
    ),
    Choice("viewings", "Viewings", "What was viewed or seen, and the points the guidance asks of it."),
    Choice("devices", "Devices", "Where each is now, and since when."),
    Choice("references", "References", "Numbers from the police and other agencies, and what is awaited."),
)
DAYS = "days"
_OWN_DAYS = Choice(DAYS, "From one day to another")
_FIRST = FieldWords(FIRST, "From which day?", "From", "The first day", "Enter the first day")
_LAST = FieldWords(LAST, "To which day?", "To", "The last day", "Enter the last day")


class RegistersPage(BodyPage):
    """Two questions, then the register. `document` and `form` are answers to begin with."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.errors = ErrorSummary()
        self.asked = Asked(self.errors)
        self.which = RadioRows(REGISTERS, Q_WHICH)
        self.which.set_value(place.document or None)
        self.period: RadioRows | None = None
        self.days = {words.id: AskedDay(session, words) for words in (_FIRST, _LAST)}
        self.own_days = Column(current_theme().space.between_questions)
        self.show_button = MainButton("Show the register")
        self.show_button.clicked.connect(self._go_on)

    def load(self) -> None:
        """Read which periods are offered."""
        self.session.ask(self, registers.periods, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Cases", Place(CASES)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.body is not None:
            self.which.first().setFocus()
            self.body.scroll_to_top()

    def _show(self, offered: Sequence[Offered]) -> None:
        self.period = RadioRows([*map(_choice, offered), _OWN_DAYS], Q_PERIOD)
        body, gap = PageBody(self), current_theme().space.between_questions
        body.main.add(self.errors)
        body.main.add(GapBelow(self.errors, gap))
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        for part in (
            self.asked.add(WHICH, QuestionBlock(Q_WHICH, self.which)),
            self.asked.add(PERIOD, QuestionBlock(Q_PERIOD, self.period)),
            self.own_days,
            ButtonRow(self.show_button),
        ):
            body.main.add_space(gap)
            body.main.add(part)
        for id, day in self.days.items():
            self.own_days.add(self.asked.add(id, day.block))
        self.show_body(body)
        self.period.changed.connect(self._show_days)
        self._begin_with(offered)
        self.shown.emit()

    def _begin_with(self, offered: Sequence[Offered]) -> None:
        """Choose the first period, or the one that was chosen before."""
        if self.period is None:
            return
        before = Period.from_text(self.place.form)
        known = {one.period for one in offered}
        if before is None or before in known:
            self.period.set_value((before or offered[0].period).to_text())
        else:
            self.period.set_value(DAYS)
            self.days[FIRST].put(before.first)
            self.days[LAST].put(before.last)
        self._show_days()

    def _show_days(self) -> None:
        self.own_days.setVisible(self.period is not None and self.period.value() == DAYS)

    def _go_on(self) -> None:
        which, period = self.which.value(), self._chosen()
        problems = [] if which else [(WHICH, NO_WHICH)]
        problems += period if isinstance(period, list) else []
        if self.asked.show_problems(problems):
            if self.body is not None:
                self.body.scroll_to_top()
        elif isinstance(period, Period):
            self.go.emit(Place(REGISTER, document=which or "", form=period.to_text()))

    def _chosen(self) -> Period | list[tuple[str, str]]:
        """Give the period, or what is wrong with it by question."""
        value = self.period.value() if self.period is not None else None
        if value != DAYS:
            return Period.from_text(value or "") or [(PERIOD, NO_PERIOD)]
        read = {id: day.read() for id, day in self.days.items()}
        problems = [(id, said) for id, said in read.items() if isinstance(said, str)]
        first, last = read[FIRST], read[LAST]
        if problems or not isinstance(first, date) or not isinstance(last, date):
            return problems
        if first > wall_clock(self.session).date():
            return [(FIRST, AHEAD)]
        return Period(first, last) if first <= last else [(LAST, WRONG_WAY)]


def _choice(offered: Offered) -> Choice:
    period = offered.period
    year = spell_year(period)
    if year:
        return Choice(period.to_text(), f"School year {year}")
    return Choice(period.to_text(), f"Term from {spell_day(period.first)} to {spell_day(period.last)}")
