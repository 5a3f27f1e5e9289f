"""A page to read, told part by part, for whoever is signed in: of the library or of the user guide."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.parts_body import PartsBody
from ui.places import Place
from ui.session import Session


class ToldInParts(BodyPage):
    """Reads only; `field` of its place is the part that somebody comes for. A page of it sets `title`."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.title = ""

    def focus_first(self) -> None:
        """Begin reading at the top, or at the part that somebody comes for."""
        if isinstance(self.body, PartsBody):
            self.body.begin_at(self.place.field)
