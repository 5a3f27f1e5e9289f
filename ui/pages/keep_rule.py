"""The school's rule for keeping cases: how many years after the youngest pupil was born (L1)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked import Asked
from ui.pages.parts.setting_layout import lay_out_setting
from ui.places import KEEPING, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body
from ui.widgets.page_body import PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.retention import LEAST_YEARS, MOST_YEARS
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.retention import set_years, years

TITLE = "How long cases are kept"
QUESTION = "How many years after the date of birth?"
HINT = (
    f"A whole number from {LEAST_YEARS} to {MOST_YEARS}, counted for the youngest of your pupils in a case."
)
TOLD = (
    "Records management guidance for schools says 25 years, then look again. An inquiry recommended 75 years "
    "for records of child sexual abuse. What counts is your own policy.",
    "From that day on a case is listed to be looked at again. Nothing is deleted by itself: letting a case "
    "go takes two people, and while a pupil in it may still be here it is kept whatever stands here.",
)
_YEARS, _WIDTH = "years", 120


class KeepRulePage(Page):
    """One number; saving is an entry of the record."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.years = PlainField(width=_WIDTH)
        self.asked = Asked(self.errors)
        self.save_button, self.leave_button = MainButton("Save the rule"), OutlinedButton("Leave")
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.back)

    def load(self) -> None:
        """Read the rule as it is."""
        self.session.ask(self, years, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        keeping = Crumb("Keeping and letting go", Place(KEEPING))
        return (Crumb("Settings", Place(SETTINGS)), keeping, Crumb("The rule"))

    def focus_first(self) -> None:
        """Put the focus on the number."""
        self.years.setFocus()

    def _show(self, years: int) -> None:
        self.years.setText(str(years))
        self.shown.emit()

    def _save(self) -> None:
        typed = self.years.text()
        self.session.write(self, lambda desk: _set(desk, typed), self._saved, self._refused)

    def _saved(self, school: School) -> None:
        self.session.school = school
        self.said.emit(f"Cases are looked at again after {school.keep_years} years")
        self.go_instead.emit(Place(KEEPING))

    def _refused(self, error: YpsError) -> None:
        self.years.set_wrong(True)
        self.asked.show_problems([(_YEARS, error.sentence.rstrip("."))])
        self.body.scroll_to_top()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        block = self.asked.add(_YEARS, QuestionBlock(QUESTION, self.years, HINT))
        told, buttons = map(Body, TOLD), ButtonRow(self.save_button, self.leave_button)
        lay_out_setting(self.body.main, self.errors, TITLE, told, (block,), buttons)


def _set(desk: Desk, typed: str) -> School:
    set_years(desk, typed)
    return desk.school
