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
from ui.widgets.dropdown import Dropdown
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, school_year
from yps_desktop.services.offered_periods import Offered

DAYS, FIRST, LAST, MORE = "days", "first", "last", "more"
NO_PERIOD = "Choose of which days"
WRONG_WAY, AHEAD = "The last day must not lie before the first", "The first day must not lie ahead of today"
LONG_AGO = "Enter a first day from 1900 on"
_EARLIEST = date(1900, 1, 1)
FROM_TO = (
    FieldWords(FIRST, "From which day?", "From", "The first day", "Enter the first day"),
    FieldWords(LAST, "To which day?", "To", "The last day", "Enter the last day"),
)
Q_MORE, NONE_CHOSEN = "Which term or year?", "None chosen"
_OWN_DAYS, _MORE = Choice(DAYS, "From one day to another"), Choice(MORE, "Another term or school year")
_MOST_ROWS, _MOST_YEARS = 7, 4
Problems = list[tuple[str, str]]


class AskedPeriod(Column):
    """The question, and below it the two days while days of one's own are chosen; none is chosen at first.

    Of many periods the newest stand in rows, the others in a list that opens.
    """

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
        in_rows, in_list = _parted(offered)
        rest = [_MORE] if in_list else []
        self.rows = RadioRows([*map(_choice, in_rows), *rest, _OWN_DAYS], question)
        self.more = Dropdown([_in_one_line(one) for one in in_list], Q_MORE, blank=NONE_CHOSEN)
        self._in_rows, self._in_list = ({one.period for one in those} for those in (in_rows, in_list))
        self._more_block = asked.add(f"{id}_{MORE}", QuestionBlock(Q_MORE, self.more))
        self.days = {words.id: AskedDay(session, words) for words in own}
        self.own_days = Column(gap)
        self.add(asked.add(id, QuestionBlock(question, self.rows)))
        self.add(self._more_block)
        self.add(self.own_days)
        for key, day in self.days.items():
            self.own_days.add(asked.add(f"{id}_{key}", day.block))
        self.rows.changed.connect(self._show_what_is_asked)
        self._show_what_is_asked()

    def put(self, period: Period) -> None:
        """Answer with a period that is offered, or with its two days."""
        if period in self._in_rows:
            self.rows.set_value(period.to_text())
        elif period in self._in_list:
            self.rows.set_value(MORE)
            self.more.set_value(period.to_text())
        else:
            self.rows.set_value(DAYS)
            self.days[FIRST].put(period.first)
            self.days[LAST].put(period.last)
        self._show_what_is_asked()

    def read(self) -> Period | Problems:
        """Give the period, or what is wrong by question."""
        value = self.rows.value()
        if value == DAYS:
            return self._read_days()
        if value == MORE:
            return Period.from_text(self.more.value() or "") or [(f"{self._id}_{MORE}", self._missing)]
        return Period.from_text(value or "") or [(self._id, self._missing)]

    def _read_days(self) -> Period | Problems:
        read = {key: day.read() for key, day in self.days.items()}
        problems = [(f"{self._id}_{key}", said) for key, said in read.items() if isinstance(said, str)]
        first, last = read[FIRST], read[LAST]
        if problems or not isinstance(first, date) or not isinstance(last, date):
            return problems
        if first > wall_clock(self._session).date():
            return [(f"{self._id}_{FIRST}", AHEAD)]
        if first < _EARLIEST:
            return [(f"{self._id}_{FIRST}", LONG_AGO)]
        return Period(first, last) if first <= last else [(f"{self._id}_{LAST}", WRONG_WAY)]

    def _show_what_is_asked(self) -> None:
        self._more_block.setVisible(self.rows.value() == MORE)
        self.own_days.setVisible(self.rows.value() == DAYS)


def _parted(offered: Sequence[Offered]) -> tuple[list[Offered], list[Offered]]:
    """Part what stands in rows from what stands in a list: terms of years before, halves, old years."""
    if len(offered) <= _MOST_ROWS:
        return list(offered), []
    newest = school_year(offered[0].period.first)
    years = [one for one in offered if one.kind == "year"][:_MOST_YEARS]
    in_rows = [one for one in offered if one.kind == "so_far" or one in years or _is_term_of(one, newest)]
    return in_rows, [one for one in offered if one not in in_rows]


def _is_term_of(one: Offered, year: Period) -> bool:
    return one.kind == "term" and year.holds(one.period.last)


def _choice(offered: Offered) -> Choice:
    period = offered.period
    if offered.kind in ("year", "so_far"):
        return Choice(period.to_text(), f"School year {offered.name}")
    days = f"{spell_day(period.first)} to {spell_day(period.last)}"
    says_when = offered.name.endswith(spell_day(period.last))
    return Choice(period.to_text(), offered.name, "" if says_when else days)


def _in_one_line(offered: Offered) -> Choice:
    choice = _choice(offered)
    return Choice(choice.key, f"{choice.words}. {choice.hint}" if choice.hint else choice.words)
