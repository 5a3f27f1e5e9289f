"""One number to ring: what to dial and when it answers, checked today, as an entry of the record."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.places import NUMBERS, SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.services import Service
from yps_desktop.record.errors import YpsError
from yps_desktop.services.numbers import enter_number, numbers

CHECKED = "Saving says that you checked it today."
NUMBER_HINT = "As it is dialled. Leave it empty to take out what the school entered."
HOURS_HINT = "Such as Mon to Fri, 8:30am to 5pm. Or: day and night. Or in your own words."


class NumberPage(Page):
    """Two boxes and a button."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.number, self.hours = PlainField(), PlainField()
        self.save_button, self.leave_button = MainButton("Save the number"), OutlinedButton("Leave")
        self._blocks = {
            "number": QuestionBlock("Which number?", self.number, NUMBER_HINT),
            "hours": QuestionBlock("When does it answer?", self.hours, HOURS_HINT),
        }
        self._name = ""
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
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Numbers", Place(NUMBERS)), Crumb(self._name))

    def focus_first(self) -> None:
        """Put the focus on the number."""
        self.number.setFocus()

    def _show(self, services: tuple[Service, ...]) -> None:
        service = next((one for one in services if one.id == self.place.about), None)
        if service is None:
            self.go_instead.emit(Place(NUMBERS))
            return
        self._name = service.name
        self.number.setText(service.number)
        self.hours.setText(when_open(service) if service.reach else "")
        self._lay_out(service)
        self.shown.emit()

    def _lay_out(self, service: Service) -> None:
        main, gap = self.body.main, current_theme().space.between_questions
        main.add(self.errors)
        main.add(PageTitle(service.name))
        main.add(Hint(". ".join(part for part in (service.for_whom, CHECKED) if part)))
        for part in (*self._blocks.values(), ButtonRow(self.save_button, self.leave_button)):
            main.add_space(gap)
            main.add(part)

    def _save(self) -> None:
        service, number, hours = self.place.about, self.number.text(), self.hours.text()
        self.session.write(
            self, lambda desk: enter_number(desk, service, number, hours), self._saved, self._refused
        )

    def _saved(self, _: None) -> None:
        self.said.emit(f"{self._name} saved")
        self.go_instead.emit(Place(NUMBERS))

    def _refused(self, error: YpsError) -> None:
        sentence = error.sentence.rstrip(".")
        self._blocks["number"].set_error(sentence)
        self.number.set_wrong(True)
        self.errors.show_problems([("number", sentence)])
        self.body.scroll_to_top()
