"""The numbers the school rings: each as it is shown, with the day it was checked, and Change."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.service_row import NOT_ENTERED, checked
from ui.places import NUMBER, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.services import Service, is_old
from yps_desktop.services.numbers import numbers

TITLE = "Numbers to ring"
INTRO = "They stand on the page of a new incident, by the hour. Check them once a term."
CHECK_IT = "Ring it once, then save it again."


class NumbersPage(BodyPage):
    """The school's own contacts first, then the helplines of the guidance."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rows: list[SummaryRows] = []
        self._today = date.min
        self.add_button = OutlinedButton("Add a contact", "plus")
        self.add_button.clicked.connect(lambda: self.go.emit(Place(NUMBER)))

    def load(self) -> None:
        """Read the numbers as they are shown."""
        self.session.ask(self, lambda desk: (numbers(desk), desk.now().date()), self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Numbers"))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, read: tuple[tuple[Service, ...], date]) -> None:
        services, self._today = read
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        dialled = [service for service in services if not service.online]
        self._add(body.main, "Your own contacts", [one for one in dialled if one.local])
        body.main.add_space(12)
        body.main.add(ButtonRow(self.add_button))
        self._add(body.main, "From the guidance", [one for one in dialled if not one.local])
        self.show_body(body)
        self.shown.emit()

    def _add(self, main: Column, title: str, services: list[Service]) -> None:
        main.add_space(24)
        main.add(SectionTitle(title))
        main.add_space(8)
        rows = SummaryRows([_row(service, self._today) for service in services])
        rows.change.connect(lambda id: self.go.emit(Place(NUMBER, about=id)))
        self.rows.append(rows)
        main.add(rows)


def _row(service: Service, today: date) -> Answered:
    if not service.reach:
        return Answered(service.id, service.name, NOT_ENTERED, gap=True)
    asked = CHECK_IT if is_old(service, today) else ""
    lines = (service.reach, when_open(service), checked(service, today), asked)
    return Answered(service.id, service.name, "\n".join(line for line in lines if line))
