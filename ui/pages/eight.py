"""What an inspector will ask: eight questions of one case, evidence and gaps, never a verdict (O1–O8)."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.eight_section import EightSection
from ui.pages.parts.storage_strip import add_storage_strip
from ui.places import CASE, CASES, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection import OneCase, ask


@dataclass(frozen=True, slots=True)
class Read:
    """What the questions find, and their words."""

    found: OneCase
    edition: Edition


class EightPage(BodyPage):
    """Reads only."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: Read | None = None
        self.sections: list[EightSection] = []

    def load(self) -> None:
        """Ask the eight questions of the case."""
        self.session.ask(self, self.look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._read is None:
            return (Crumb("Cases", Place(CASES)),)
        case = self._read.found.case
        here = Crumb(self._read.edition.inspection.title)
        return (Crumb("Cases", Place(CASES)), Crumb(f"Case {case.number}", Place(CASE, case=case.id)), here)

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None and self._read is not None:
            self.body.read_from_top(self._read.edition.inspection.title)

    def look(self, desk: Desk) -> Read:
        """Ask the eight questions of the case. Runs on *record*."""
        found = ask(desk, self.place.case)
        return Read(found, desk.edition(found.case.edition))

    def _show(self, read: Read) -> None:
        self._read = read
        found, words = read.found, read.edition.inspection
        body = PageBody(self)
        add_storage_strip(body.main, found.warning)
        body.main.add(Caption(f"Case {found.case.number}"))
        body.main.add(PageTitle(words.title))
        body.main.add(Hint(words.intro))
        body.main.add(Caption(f"Source: {read.edition.cite(words.source)}"))
        for question in found.questions:
            section = EightSection(found.case, question, read.edition, found.now, self.may)
            section.go.connect(self.go)
            self.sections.append(section)
            body.main.add_space(current_theme().space.between_sections + 8)
            body.main.add(section)
        self.show_body(body)
        self.shown.emit()
