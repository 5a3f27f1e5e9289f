"""The school's term dates: each term and each closed day as it is entered, and Change."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.places import SETTINGS, TERM, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.record.days import spell_day, weekday
from yps_desktop.record.school_days import TermDates
from yps_desktop.services.school_days import dates_of

TITLE = "Term dates"
INTRO = "What is due in school days is counted by them. In the holidays nobody is asked where a device is."
NO_TERMS = "None is entered, so Monday to Friday count."
NO_CLOSED = "None is entered."
CLOSED = "closed"
"""The form of a place that is about a closed day."""


class TermsPage(BodyPage):
    """The terms in their order, then the single days without school."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rows: list[SummaryRows] = []
        self.add_term_button = OutlinedButton("Add a term")
        self.add_closed_button = OutlinedButton("Add a closed day")
        self.add_term_button.clicked.connect(lambda: self.go.emit(Place(TERM)))
        self.add_closed_button.clicked.connect(lambda: self.go.emit(Place(TERM, form=CLOSED)))

    def load(self) -> None:
        """Read the dates as they are entered."""
        self.session.ask(self, dates_of, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, dates: TermDates) -> None:
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        self._section(body.main, "Terms", _terms(dates), NO_TERMS, "")
        if dates.terms:
            body.main.add_space(8)
            body.main.add(Body(f"After {spell_day(dates.terms[-1].last)} Monday to Friday count."))
        self._button(body.main, self.add_term_button)
        self._section(body.main, "Closed days", _closed(dates), NO_CLOSED, CLOSED)
        self._button(body.main, self.add_closed_button)
        self.show_body(body)
        self.shown.emit()

    def _section(self, main: Column, title: str, entered: list[Answered], nothing: str, form: str) -> None:
        main.add_space(24)
        main.add(SectionTitle(title))
        main.add_space(8)
        if not entered:
            main.add(Body(nothing))
            return
        rows = SummaryRows(entered)
        rows.change.connect(lambda day: self.go.emit(Place(TERM, about=day, form=form)))
        self.rows.append(rows)
        main.add(rows)

    def _button(self, main: Column, button: OutlinedButton) -> None:
        main.add_space(12)
        main.add(ButtonRow(button))


def in_short(dates: TermDates) -> str:
    """Say in a sentence what is entered."""
    if not dates.terms:
        return NO_TERMS
    count = len(dates.terms)
    return f"{count} {'term' if count == 1 else 'terms'} entered, until {spell_day(dates.terms[-1].last)}."


def _terms(dates: TermDates) -> list[Answered]:
    return [
        Answered(term.first.isoformat(), f"Term {at}", f"{spell_day(term.first)} to\n{spell_day(term.last)}")
        for at, term in enumerate(dates.terms, 1)
    ]


def _closed(dates: TermDates) -> list[Answered]:
    return [Answered(day.isoformat(), weekday(day), spell_day(day)) for day in sorted(dates.closed)]
