"""About this program: its version, where the record lies, and what it is made of."""

from pathlib import Path

from ui.pages.parts.about_body import AboutBody
from ui.pages.parts.about_words import TITLE
from ui.pages.parts.body_page import BodyPage
from ui.places import ABOUT_LICENCE, HELP, Crumb, Place
from yps_desktop.services.about_facts import Facts, read_facts
from yps_desktop.services.elsewhere import places_of


class AboutPage(BodyPage):
    """Reads only."""

    rail_words = "Help"

    def load(self) -> None:
        """Ask where backups go, then read the rest away from the record."""
        self.session.ask(self, lambda desk: places_of(desk).folders, self._read, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _read(self, backups: tuple[Path, ...]) -> None:
        folder = self.session.folder
        self.session.work(self, lambda: read_facts(folder), lambda facts: self._show(facts, backups))

    def _show(self, facts: Facts, backups: tuple[Path, ...]) -> None:
        body = AboutBody(facts, backups, self)
        body.opened.connect(lambda licence: self.go.emit(Place(ABOUT_LICENCE, document=licence)))
        self.show_body(body)
        self.shown.emit()
