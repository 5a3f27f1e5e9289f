"""Of which days: one of the periods that are offered, or from one day to another."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.asked_day import AskedDay
from ui.pages.parts.days import wall_clock
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.choice import Choice
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.services.registers import Offered

DAYS, FIRST, LAST = "days", "first", "last"
NO_PERIOD = "Choose of which days"
WRONG_WAY, AHEAD = "The last day must not lie before the first", "The first day must not lie ahead of today"
_OWN_DAYS = Choice(DAYS, "From one day to another")
FROM_TO = (
    FieldWords(FIRST, "From which day?", "From", "The first day", "Enter the first day"),
    FieldWords(LAST, "To which day?", "To", "The last day", "Enter the last day"),
)
Problems = list[tuple[str, str]]


class AskedPeriod(Column):
    """The question, and below it the two days while days of one's own are chosen; none is chosen at first."""

    def __init__(
        self,
        session: Session,
        asked: Asked,
        id: str,
        question: str,
        offered: Sequence[Offered],
        own: tuple[FieldWords, FieldWords] = FROM_TO,
        missing: str = NO_PERIOD,
        parent: QWidget | None = None,
    ) -> None:
        gap = current_theme().space.between_questions
        super().__init__(gap, parent)
        self._session, self._id, self._missing = session, id, missing
        self._offered = {one.period for one in offered}
        self.rows = RadioRows([*map(_choice, offered), _OWN_DAYS], question)
        self.days = {words.id: AskedDay(session, words) for words in own}
        self.own_days = Column(gap)
        self.add(asked.add(id, QuestionBlock(question, self.rows)))
        self.add(self.own_days)
        for key, day in self.days.items():
            self.own_days.add(asked.add(f"{id}_{key}", day.block))
        self.rows.changed.connect(self._show_days)
        self._show_days()

    def put(self, period: Period) -> None:
        """Answer with a period that is offered, or with its two days."""
        if period in self._offered:
            self.rows.set_value(period.to_text())
        else:
            self.rows.set_value(DAYS)
            self.days[FIRST].put(period.first)
            self.days[LAST].put(period.last)
        self._show_days()

    def read(self) -> Period | Problems:
        """Give the period, or what is wrong by question."""
        value = self.rows.value()
        if value != DAYS:
            return Period.from_text(value or "") or [(self._id, self._missing)]
        read = {key: day.read() for key, day in self.days.items()}
        problems = [(f"{self._id}_{key}", said) for key, said in read.items() if isinstance(said, str)]
        first, last = read[FIRST], read[LAST]
        if problems or not isinstance(first, date) or not isinstance(last, date):
            return problems
        if first > wall_clock(self._session).date():
            return [(f"{self._id}_{FIRST}", AHEAD)]
        return Period(first, last) if first <= last else [(f"{self._id}_{LAST}", WRONG_WAY)]

    def _show_days(self) -> None:
        self.own_days.setVisible(self.rows.value() == DAYS)


def _choice(offered: Offered) -> Choice:
    period = offered.period
    year = spell_year(period)
    if year:
        return Choice(period.to_text(), f"School year {year}")
    return Choice(period.to_text(), f"Term from {spell_day(period.first)} to {spell_day(period.last)}")
