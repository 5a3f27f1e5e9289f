"""A page to read, told part by part: of the library or of the user guide."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.places import Place
from ui.session import Session
from ui.widgets.labels import Body, SectionTitle
from ui.widgets.numbered_lines import DottedLines, NumberedLines
from ui.widgets.page_body import Column
from yps_desktop.guidance.leaflets import Part


class ToldInParts(BodyPage):
    """Reads only; `field` of its place is the part that somebody comes for. A page of it sets `title`."""

    rail_words = "Help"
    lines: type[DottedLines] | type[NumberedLines] = DottedLines

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.title = ""
        self.headings: dict[str, SectionTitle] = {}

    def focus_first(self) -> None:
        """Begin reading at the top, or at the part that somebody comes for."""
        heading = self.headings.get(self.place.field)
        if heading is not None and self.body is not None:
            self.body.read_from(heading)
        elif self.body is not None and self.title:
            self.body.read_from_top(self.title)

    def tell(self, main: Column, part: Part) -> None:
        """Add a part: its heading, what is said under it, and its points."""
        heading = self.headings[part.id] = SectionTitle(part.heading)
        main.add_space(22)
        main.add(heading)
        for text in part.text:
            main.add_space(6)
            main.add(Body(text))
        if part.points:
            main.add_space(8)
            main.add(self.lines(part.points))
