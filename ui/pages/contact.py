"""Whom to contact about behaviour that is or may be abusive or violent, and where it is written down (C4)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.home_side import CaseClock
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.numbers import numbers_card
from ui.places import CASE, CASES, QUESTION, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from ui.widgets.warning_text import WarningText
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.contact import contact_clock
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import numbers

TITLE = "Contact social care or the police"
AT_ONCE = "Do so at once. A contact waits for nobody’s signature."
_AGENCIES = ("police", "social_care")
_SERVICES = ("police_danger", "police", "police_contact", "mash", "social_care", "out_of_hours")


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    edition: Edition
    services: tuple[Service, ...]
    now: datetime


class ContactPage(BodyPage):
    """The 24 hours, the numbers, and the sheet of either agency."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: _Read | None = None
        self.rows: dict[str, LinkRow] = {}

    def load(self) -> None:
        """Read the case, and the numbers by the hour."""
        self.session.ask(self, lambda desk: _read(desk, self.place.case), self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._read is None:
            return (Crumb("Cases", Place(CASES)),)
        case = Crumb(f"Case {self._read.case.number}", Place(CASE, case=self._read.case.id))
        return (Crumb("Cases", Place(CASES)), case, Crumb("Contact"))

    def focus_first(self) -> None:
        """Put the focus on the first agency, with the title in sight."""
        if self.rows and self.body is not None:
            next(iter(self.rows.values())).link.setFocus()
            self.body.scroll_to_top()

    def _show(self, read: _Read) -> None:
        self._read = read
        body = PageBody(self)
        self._fill_main(body.main, read)
        self._fill_side(body.side, read)
        self.show_body(body)
        self.shown.emit()

    def _fill_main(self, main: Column, read: _Read) -> None:
        gap = current_theme().space.between_questions
        main.add(Caption(f"Case {read.case.number}"))
        main.add(PageTitle(TITLE))
        main.add(Hint(AT_ONCE))
        main.add_space(gap)
        main.add(WarningText(read.edition.sheets["police"].warning))
        main.add_space(gap)
        done = SectionList("Write it down")
        for kind in _AGENCIES:
            done.add(self._row(kind, read.edition.sheets[kind].task))
        main.add(done)
        main.add_space(gap)
        others = SectionList("If nobody is to be contacted")
        others.add(self._row("decision", "Decide that it is neither abusive nor violent, with the reason"))
        main.add(others)

    def _row(self, kind: str, words: str) -> LinkRow:
        row = self.rows[kind] = LinkRow(words)
        place = Place(QUESTION, case=self.place.case, sheet=kind)
        row.opened.connect(lambda: self.go.emit(place))
        return row

    def _fill_side(self, side: Column, read: _Read) -> None:
        running = contact_clock(read.case)
        if running is not None:
            side.add(CaseClock("", *running, read.now))
        side.add(numbers_card(read.services, read.now, self.go.emit))


def _read(desk: Desk, case_id: str) -> _Read:
    case = cases.read(desk, case_id)
    wanted = tuple(one for one in numbers(desk) if one.id in _SERVICES)
    return _Read(case, desk.edition(case.edition), wanted, desk.now())
