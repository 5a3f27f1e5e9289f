"""One term, by its first and last day, or one closed day: saved or taken out as an entry of the record."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked_day import AskedDay
from ui.pages.parts.setting_layout import lay_out_setting
from ui.pages.terms import CLOSED
from ui.places import SETTINGS, TERMS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.errors import YpsError
from yps_desktop.record.school_days import TermDates
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_days import close_on, dates_of, enter_term, open_on, take_out_term

HALVES = "Where a holiday parts a term, enter each half as a term of its own."
ONE_DAY = "A day in term without school, such as a training day or a bank holiday."
_FIRST = FieldWords("first", "Which is its first day?", "First", "The first day", "Enter the first day")
_LAST = FieldWords("last", "Which is its last day?", "Last", "The last day", "Enter the last day")
_CLOSED = FieldWords("day", "On which day?", "Day", "The closed day", "Enter the day")


class TermPage(Page):
    """`about` is the day it begins on, empty for a new one; `form` says whether it is a closed day."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        asked = (_CLOSED,) if place.form == CLOSED else (_FIRST, _LAST)
        self.days = {words.id: AskedDay(session, words) for words in asked}
        self.title = "A closed day" if place.form == CLOSED else "A term"
        self.save_button, self.leave_button = MainButton("Save"), OutlinedButton("Leave")
        self.take_out_button = OutlinedButton("Take it out")
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.take_out_button.clicked.connect(self._take_out)
        self.leave_button.clicked.connect(self.back)
        self.errors.chosen.connect(lambda id: self.days[id].boxes.first().setFocus())

    def load(self) -> None:
        """Read the dates as they are entered."""
        self.session.ask(self, dates_of, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Term dates", Place(TERMS)), Crumb(self.title))

    def focus_first(self) -> None:
        """Put the focus on the first day asked for."""
        next(iter(self.days.values())).boxes.first().setFocus()

    def _show(self, dates: TermDates) -> None:
        begins = self._begins()
        if self.place.form == CLOSED and begins is not None:
            self.days["day"].put(begins)
        term = next((one for one in dates.terms if one.first == begins), None)
        if self.place.form != CLOSED and term is not None:
            self.days["first"].put(term.first)
            self.days["last"].put(term.last)
        self.shown.emit()

    def _begins(self) -> date | None:
        """Give the day that says which one it is, or None for a new one."""
        return date.fromisoformat(self.place.about) if self.place.about else None

    def _save(self) -> None:
        read = {id: asked.read() for id, asked in self.days.items()}
        problems = [(id, said) for id, said in read.items() if isinstance(said, str)]
        if problems:
            self._say(problems)
            return
        days = [said for said in read.values() if isinstance(said, date)]
        self._write(lambda desk: self._enter(desk, *days))

    def _enter(self, desk: Desk, first: date, last: date | None = None) -> None:
        begins = self._begins()
        if last is not None:
            enter_term(desk, first, last, instead_of=begins)
            return
        close_on(desk, first)
        if begins not in (None, first):
            open_on(desk, begins)

    def _take_out(self) -> None:
        begins, take = self._begins(), open_on if self.place.form == CLOSED else take_out_term
        if begins is not None:
            self._write(lambda desk: take(desk, begins))

    def _write(self, change: Callable[[Desk], None]) -> None:
        def written(desk: Desk) -> None:
            change(desk)
            self._school = desk.school

        self.session.write(self, written, self._saved, self._refused)

    def _saved(self, _: None) -> None:
        self.session.school = self._school
        self.said.emit("The term dates are saved")
        self.go_instead.emit(Place(TERMS))

    def _refused(self, error: YpsError) -> None:
        self._say([(list(self.days)[-1], error.sentence.rstrip("."))])

    def _say(self, problems: list[tuple[str, str]]) -> None:
        said = dict(problems)
        for id, asked in self.days.items():
            asked.say(said.get(id))
        self.errors.show_problems(problems)
        self.body.scroll_to_top()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        told = Hint(ONE_DAY if self.place.form == CLOSED else HALVES)
        known = (self.take_out_button,) if self.place.about else ()
        buttons = ButtonRow(self.save_button, *known, self.leave_button)
        asked = (asked.block for asked in self.days.values())
        lay_out_setting(self.body.main, self.errors, self.title, (told,), asked, buttons)
