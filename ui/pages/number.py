"""One number to ring: whose it is, what to dial and when it answers, checked today, as an entry."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.setting_layout import lay_out_setting
from ui.places import NUMBERS, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint
from ui.widgets.page_body import PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.services import Service
from yps_desktop.services.numbers import LONGEST, TOO_LONG, enter_number, numbers

CHECKED = "Saving says that you checked it today."
NUMBER_HINT = "As it is dialled. Leave it empty to take out what the school entered."
NEW = "Another contact"
NAME_HINT = "Such as the out-of-hours advice line of your trust."
HOURS_HINT = "Such as Mon to Fri, 8:30am to 5pm. Or: day and night. Or in your own words."


class NumberPage(Page):
    """Two boxes and a button; for a contact that the school adds also whose number it is."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.name, self.for_whom, self.number, self.hours = (PlainField() for _ in range(4))
        self._fields = {
            "name": self.name,
            "for_whom": self.for_whom,
            "number": self.number,
            "hours": self.hours,
        }
        self.save_button, self.leave_button = MainButton("Save the number"), OutlinedButton("Leave")
        self._blocks = {
            "name": QuestionBlock("Who is it?", self.name, NAME_HINT),
            "for_whom": QuestionBlock("Who or what is it for?", self.for_whom),
            "number": QuestionBlock("Which number?", self.number, NUMBER_HINT),
            "hours": QuestionBlock("When does it answer?", self.hours, HOURS_HINT),
        }
        self._title, self._own = "", False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.back)
        self.errors.chosen.connect(lambda name: self._blocks[name].field.setFocus())

    def load(self) -> None:
        """Read the number as it is shown now."""
        self.session.ask(self, numbers, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Numbers", Place(NUMBERS)), Crumb(self._title))

    def focus_first(self) -> None:
        """Put the focus on the first box."""
        (self.name if self._own else self.number).setFocus()

    def _show(self, services: tuple[Service, ...]) -> None:
        service = next((one for one in services if one.id == self.place.about), None)
        if service is None and self.place.about:
            self.go_instead.emit(Place(NUMBERS))
            return
        self._own = service is None or service.own
        self._title = service.name if service else NEW
        if service is not None:
            self._fill(service)
        self._lay_out("" if self._own or service is None else service.for_whom)
        self.shown.emit()

    def _fill(self, service: Service) -> None:
        self.name.setText(service.name if service.own else "")
        self.for_whom.setText(service.for_whom if service.own else "")
        self.number.setText(service.number)
        self.hours.setText(when_open(service) if service.reach else "")

    def _lay_out(self, for_whom: str) -> None:
        told = Hint(". ".join(part for part in (for_whom, CHECKED) if part))
        asked = [block for id, block in self._blocks.items() if self._own or id in ("number", "hours")]
        buttons = ButtonRow(self.save_button, self.leave_button)
        lay_out_setting(self.body.main, self.errors, self._title, (told,), asked, buttons)

    def _save(self) -> None:
        service, number, hours = self.place.about, self.number.text(), self.hours.text()
        name, for_whom = self.name.text().strip(), self.for_whom.text()
        if self._own and not name:
            self._say("name", "Enter who it is")
            return
        if too_long := next((id for id, one in self._fields.items() if len(one.text()) > LONGEST), ""):
            self._say(too_long, TOO_LONG)
            return
        self.session.write(
            self,
            lambda desk: enter_number(desk, service, number, hours, name, for_whom),
            self._saved,
            lambda error: self._say("number", error.sentence.rstrip(".")),
        )

    def _saved(self, _: None) -> None:
        self.said.emit(f"{self.name.text().strip() or self._title} saved")
        self.go_instead.emit(Place(NUMBERS))

    def _say(self, wrong: str, sentence: str) -> None:
        for id, field in self._fields.items():
            self._blocks[id].set_error(sentence if id == wrong else None)
            field.set_wrong(id == wrong)
        self.errors.show_problems([(wrong, sentence)])
        self.body.scroll_to_top()
