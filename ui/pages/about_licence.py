"""The text of one licence, or the list of the texts where a part has several."""

from ui.pages.parts.about_words import TITLE
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.licence_body import LicenceBody
from ui.places import ABOUT, ABOUT_LICENCE, HELP, Crumb, Place
from yps_desktop.services.made_of import Licence, read_licence


class AboutLicencePage(BodyPage):
    """Reads only; `document` of its place is the id of a text, or the name of a part."""

    rail_words = "Help"
    title = ""

    def load(self) -> None:
        """Read the text away from the record."""
        which = self.place.document
        self.session.work(self, lambda: read_licence(which), self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb(TITLE, Place(ABOUT)))
        return (*way, Crumb(self.title)) if self.title else way

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None and self.title:
            self.body.read_from_top(self.title)

    def _show(self, licence: Licence) -> None:
        self.title = licence.title
        body = LicenceBody(licence, self)
        body.opened.connect(lambda text: self.go.emit(Place(ABOUT_LICENCE, document=text)))
        self.show_body(body)
        self.shown.emit()
