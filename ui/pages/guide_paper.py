"""A chapter of the user guide on paper, or all of it, shown before it is printed or saved."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.guide import NAME
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import GUIDE, GUIDE_CHAPTER, HELP, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body
from yps_desktop.services import guide, guide_paper
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job

FOR_ALL = (
    "Every chapter, with its contents and the pictures of the windows.",
    "Whoever is new here can read it away from the computer.",
)
FOR_ONE = ("A chapter to keep where it is needed.",)
FOR = {
    "computer_dies": (
        "This guide lies on the computer too.",
        "Keep the paper with the backups, and another where you look first.",
    ),
}


class GuidePaperPage(SchoolPaperPage):
    """The paper, with what it is for; `document` says which chapter, and without one it is all of them."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self._title = NAME
        self.print_words = "Print the chapter" if place.document else "Print the guide"

    def load(self) -> None:
        """Compose it, then build and show it."""
        id = self.place.document
        self.session.ask(self, lambda desk: _read(desk, id), self._take, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb(NAME, Place(GUIDE)))
        if not self.place.document:
            return (*way, Crumb("On paper"))
        chapter = Crumb(self._title, Place(GUIDE_CHAPTER, document=self.place.document))
        return (*way, chapter, Crumb("On paper"))

    def heading(self) -> str:
        """Give the title of the guide or of its chapter."""
        return self._title

    def file_name(self) -> str:
        """Name the file."""
        return f"{NAME}, {self._title}.pdf" if self.place.document else f"{NAME}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what the paper is for."""
        id = self.place.document
        return [Body(sentence) for sentence in (FOR.get(id, FOR_ONE) if id else FOR_ALL)]

    def _take(self, read: tuple[str, Job]) -> None:
        self._title, job = read
        self.build(job)


def _read(desk: Desk, id: str) -> tuple[str, Job]:
    job = guide_paper.prepare(desk, id)
    chapter = guide.read(desk.school).guide.chapter(id)
    return (chapter.title if chapter is not None else NAME), job
