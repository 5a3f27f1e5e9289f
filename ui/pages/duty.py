"""The day from which a duty to report by law holds: none until the school sets it (C8)."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked_day import AskedDay
from ui.pages.parts.setting_layout import lay_out_setting
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.errors import YpsError
from yps_desktop.record.school import School
from yps_desktop.services.opening import change_school

TITLE = "A duty to report by law"
TOLD = (
    "The Crime and Policing Act 2026 brings a duty to report child sexual abuse. The day it begins was not "
    "found when this guidance was written.",
    "Check the law in force. From the day you set here, each decision not to refer asks about it.",
)
_ASKED = FieldWords("from", "From which day?", "From", "The day the duty begins", "Enter the day")


class DutyPage(Page):
    """One day, or none; saving is an entry of the record."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.asked = AskedDay(session, _ASKED, "Leave it empty while no day is known.")
        self.boxes = self.asked.boxes
        self.save_button, self.leave_button = MainButton("Save the day"), OutlinedButton("Leave")
        self._lay_out()
        self._fill()
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.back)
        self.errors.chosen.connect(lambda _: self.boxes.first().setFocus())

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Duty to report"))

    def focus_first(self) -> None:
        """Put the focus on the day."""
        self.boxes.first().setFocus()

    def _fill(self) -> None:
        since = self.session.school.duty_to_report_from
        if since:
            self.asked.put(date.fromisoformat(since))

    def _save(self) -> None:
        read = "" if self.asked.is_empty() else self.asked.read()
        if isinstance(read, str) and read:
            self._say(read)
            return
        since = read.isoformat() if isinstance(read, date) else ""
        school = replace(self.session.school, duty_to_report_from=since)
        self.session.write(
            self, lambda desk: change_school(desk, school), lambda _: self._saved(school), self._refused
        )

    def _saved(self, school: School) -> None:
        self.session.school = school
        self.said.emit("The day is saved")
        self.go_instead.emit(Place(SETTINGS))

    def _refused(self, error: YpsError) -> None:
        self._say(error.sentence.rstrip("."))

    def _say(self, sentence: str) -> None:
        self.asked.say(sentence)
        self.errors.show_problems([("from", sentence)])
        self.body.scroll_to_top()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        told, buttons = map(Body, TOLD), ButtonRow(self.save_button, self.leave_button)
        lay_out_setting(self.body.main, self.errors, TITLE, told, (self.asked.block,), buttons)
