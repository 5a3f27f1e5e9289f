"""A page of the library on paper, shown before it is printed or saved (E2, E3)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import HELP, LIBRARY, LIBRARY_PAGE, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body
from yps_desktop.guidance.library import FLOWCHART, SERVICES, STAFF
from yps_desktop.services import library
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job

WHY = {
    STAFF: (
        "Hang it where staff see it and pupils do not.",
        "It names who leads here, as their keys say. Write room and number beside the name.",
    ),
    FLOWCHART: ("To hang up where the safeguarding team meets.",),
    SERVICES: ("Numbers nobody entered here have a line to write them on.",),
}
OTHER = ("To hand out, or to keep where it is needed.",)


class LibraryPaperPage(SchoolPaperPage):
    """The paper of one page, with what it is for; `document` says which page."""

    rail_words = "Help"
    print_words = "Print the page"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self._title = ""

    def load(self) -> None:
        """Compose the page, then build and show it."""
        id = self.place.document
        self.session.ask(self, lambda desk: _read(desk, id), self._take, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb("Library", Place(LIBRARY)))
        if not self._title:
            return way
        page = Crumb(self._title, Place(LIBRARY_PAGE, document=self.place.document))
        return (*way, page, Crumb("On paper"))

    def heading(self) -> str:
        """Give the page's title."""
        return self._title

    def file_name(self) -> str:
        """Name the file."""
        return f"{self._title}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what the page is for."""
        return [Body(sentence) for sentence in WHY.get(self.place.document, OTHER)]

    def _take(self, read: tuple[str, Job]) -> None:
        self._title, job = read
        self.build(job)


def _read(desk: Desk, id: str) -> tuple[str, Job]:
    job = library.prepare(desk, id)
    page = library.shelves(desk).library.page(id)
    return (page.title if page is not None else ""), job
