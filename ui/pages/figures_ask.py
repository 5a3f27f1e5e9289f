"""Which numbers: of which days, beside which others, and whether small ones are hidden (Q)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.asked_figures import AGAIN, EXACT, HIDDEN, AskedFigures, figures_place, other_days
from ui.pages.parts.asked_period import AskedPeriod, Problems
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.updating_figures import UpdatingFigures
from ui.places import REPORTS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.page_for_governors import may_be_asked
from yps_desktop.record.rules.small_numbers import limit_of
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.terms import year_before
from yps_desktop.services import offered_periods
from yps_desktop.services.offered_periods import Offered

TITLE = "Numbers"
INTRO = (
    "The cases opened in the days you choose are counted, and nobody is named. For governors there is a page "
    "of its own, under Reports."
)
PERIOD, BESIDE, OTHER, HOW = "period", "beside", "other", "how"
NOTHING, BEFORE = "nothing", "before"
Q_PERIOD, Q_BESIDE, Q_OTHER = "Of which days?", "Compare with other days?", "Which other days?"
BESIDES = (
    Choice(NOTHING, "No"),
    Choice(BEFORE, "With the same days a year before"),
    Choice(OTHER, "With other days"),
)
_OTHERS = (
    FieldWords("first", "From which of the other days?", "From", "The first day", "Enter the first day"),
    FieldWords("last", "To which of the other days?", "To", "The last day", "Enter the last day"),
)
Q_HOW = "Are small numbers hidden?"
SMALL = (
    "A small number can tell who is meant: “one girl in Year 9” may be enough. Here, small is below {limit}."
)
HOWS = (
    Choice(
        HIDDEN,
        "Hide them",
        "Only for school years that are over. Larger numbers are given as a range, such as 5 to 9.",
    ),
    Choice(
        EXACT,
        "Show them as they are",
        "For you, not to hand on. The record will say that you asked.",
    ),
)
NO_BESIDE, NO_OTHER = "Choose whether to compare", "Choose which other days"
NO_HOW = "Choose whether small numbers are hidden"
SAME = "Choose other days than those above"
NOT_OVER = "Small numbers can be hidden only for whole school years that are over"
GONE = "The numbers are no longer on the screen"
GONE_HOW = "To see them as they are, ask for them again. That is written into the record again."


class FiguresAskPage(BodyPage):
    """Questions, then the numbers. `form` and `about` are days to begin with, `document` how they are shown.

    How is answered by nobody but the person asked, each time that it is an entry.
    """

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.errors = ErrorSummary()
        self.asked = Asked(self.errors)
        self.progress = Hint("")
        self.period: AskedPeriod | None = None
        self.beside = RadioRows(BESIDES, Q_BESIDE)
        self.other: AskedPeriod | None = None
        self.how = RadioRows([one for one in HOWS if one.key == HIDDEN or not session.read_only], Q_HOW)
        self.show_button = MainButton("Show the numbers")
        self.show_button.clicked.connect(self._go_on)
        self.beside.changed.connect(self._show_other)

    def load(self) -> None:
        """Bring the figures up to date, then read which periods are offered."""
        updating = UpdatingFigures(self.session, self, self.cannot_show)
        updating.progress.connect(self._say_how_far)
        updating.ended.connect(lambda _: self._ask_periods())
        updating.start()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.body is not None and self.period is not None:
            self.period.rows.first().setFocus()
            self.body.scroll_to_top()

    def _ask_periods(self) -> None:
        self.session.ask(self, offered_periods.offered, self._show, self.cannot_show)

    def _say_how_far(self, said: str) -> None:
        self.progress.setText(said)
        if self.body is None:
            body = PageBody(self)
            body.main.add(PageTitle(TITLE))
            body.main.add(self.progress)
            self.show_body(body)
            self.shown.emit()

    def _show(self, offered: Sequence[Offered]) -> None:
        session, asked = self.session, self.asked
        self.period = AskedPeriod(session, asked, PERIOD, Q_PERIOD, offered)
        self.other = AskedPeriod(session, asked, OTHER, Q_OTHER, offered, _OTHERS, NO_OTHER)
        small = SMALL.format(limit=limit_of(session.school))
        self._begin_with()
        body, gap = PageBody(self), current_theme().space.between_questions
        body.main.add(self.errors)
        body.main.add(GapBelow(self.errors, gap))
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        if self.place.document == AGAIN:
            body.main.add_space(14)
            body.main.add(CareBanner(GONE, GONE_HOW))
        beside = asked.add(BESIDE, QuestionBlock(Q_BESIDE, self.beside))
        why_not = f" They cannot be shown as they are: {session.read_only}" if session.read_only else ""
        how = asked.add(HOW, QuestionBlock(Q_HOW, self.how, f"{small}{why_not}"))
        body.main.add_space(gap)
        for part in (self.period, beside, self.other, how):
            body.main.add(part)
            body.main.add(GapBelow(part, gap))
        body.main.add(ButtonRow(self.show_button))
        self.show_body(body)
        self._show_other()
        self.shown.emit()

    def _begin_with(self) -> None:
        """Answer as before; whether small numbers are hidden only where that was chosen and is no entry."""
        before = self._asked_before()
        first, second = (Period.from_text(text) for text in (before.form, before.about))
        if self.period is None or self.other is None or first is None:
            return
        self.period.put(first)
        if second is None:
            self.beside.set_value(NOTHING)
        elif second == self._year_before(first):
            self.beside.set_value(BEFORE)
        else:
            self.beside.set_value(OTHER)
            self.other.put(second)
        if before.document == HIDDEN:
            self.how.set_value(HIDDEN)

    def _asked_before(self) -> Place:
        """Give the place whose days are meant: this one, or the numbers that somebody comes back from."""
        asked = self.session.figures
        return self.place if self.place.form or asked is None else other_days(asked.place)

    def _show_other(self) -> None:
        if self.other is not None:
            self.other.setVisible(self.beside.value() == OTHER)

    def _go_on(self) -> None:
        read = self._read()
        if isinstance(read, list):
            self.asked.show_problems(read)
            if self.body is not None:
                self.body.scroll_to_top()
            return
        place = figures_place(read, self.how.value() or HIDDEN)
        self.session.figures = AskedFigures(place)
        self.go.emit(place)

    def _read(self) -> tuple[Period, ...] | Problems:
        """Give the periods, or what is wrong by question, in the order of the page."""
        if self.period is None or self.other is None:
            return [(PERIOD, NO_BESIDE)]
        first = self.period.read()
        second = self._read_second(first)
        how = self._wrong_with_how((first, second))
        problems = [*_wrong(first), *_wrong(second), *how]
        periods = tuple(one for one in (first, second) if isinstance(one, Period))
        return problems or periods

    def _read_second(self, first: Period | Problems) -> Period | Problems | None:
        match self.beside.value():
            case None:
                return [(BESIDE, NO_BESIDE)]
            case "before":
                return self._year_before(first) if isinstance(first, Period) else None
            case "other" if self.other is not None:
                second = self.other.read()
                return [(OTHER, SAME)] if second == first and isinstance(second, Period) else second
        return None

    def _year_before(self, period: Period) -> Period:
        return year_before(period, term_dates(self.session.school))

    def _wrong_with_how(self, read: Sequence[Period | Problems | None]) -> Problems:
        if self.how.value() is None:
            return [(HOW, NO_HOW)]
        today = wall_clock(self.session).date()
        known = [one for one in read if isinstance(one, Period)]
        over = all(may_be_asked(one, today) for one in known)
        return [(HOW, NOT_OVER)] if self.how.value() == HIDDEN and not over else []


def _wrong(read: Period | Problems | None) -> Problems:
    return read if isinstance(read, list) else []
