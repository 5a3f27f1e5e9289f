"""About this program: its version, where the record lies, and what it is made of."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.parts.about_body import AboutBody
from ui.pages.parts.about_words import TITLE
from ui.pages.parts.body_page import BodyPage
from ui.places import ABOUT, ABOUT_LICENCE, HELP, Crumb, Place
from ui.session import Session
from yps_desktop.services.about_facts import Facts, read_facts
from yps_desktop.services.elsewhere import places_of


class AboutPage(BodyPage):
    """Reads only; whoever comes Back from a licence is where they left."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._begins_at = session.looked_for.pop(ABOUT, "")

    def load(self) -> None:
        """Ask where backups go, then read the rest away from the record."""
        self.session.ask(self, lambda desk: places_of(desk).folders, self._read, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top, or where a licence was gone to from."""
        if isinstance(self.body, AboutBody):
            self.body.begin_at(self._begins_at)
        elif self.body is not None:
            self.body.read_from_top(TITLE)

    def _read(self, backups: tuple[Path, ...]) -> None:
        folder = self.session.folder
        self.session.work(self, lambda: read_facts(folder), lambda facts: self._show(facts, backups))

    def _show(self, facts: Facts, backups: tuple[Path, ...]) -> None:
        body = AboutBody(facts, backups, self)
        body.opened.connect(lambda licence: self._go_on(body, licence))
        self.show_body(body)
        self.shown.emit()

    def _go_on(self, body: AboutBody, licence: str) -> None:
        self.session.looked_for[ABOUT] = body.left_by
        self.go.emit(Place(ABOUT_LICENCE, document=licence))
