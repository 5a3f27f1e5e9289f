"""The staff exercise for a room (E1): cards, a sheet to fill in, the trainer's sheet; printed or saved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.exercise import IN_A_ROOM, TITLE
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import EXERCISE, EXERCISE_PAPER, HELP, Crumb, Place
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Bold
from yps_desktop.services import exercise

WHICH = "Which paper?"


class ExercisePaperPage(SchoolPaperPage):
    """One of the papers; a list leads to the others."""

    rail_words = "Help"

    def load(self) -> None:
        """Compose the paper, then build and show it."""
        document = exercise.paper_named(self.place.document)
        self.session.ask(self, lambda desk: exercise.prepare(desk, document), self.build, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(TITLE, Place(EXERCISE)), Crumb("On paper"))

    def heading(self) -> str:
        """Give the page's title."""
        return "Staff exercise on paper"

    def file_name(self) -> str:
        """Name the file."""
        words = exercise.PAPERS[exercise.paper_named(self.place.document)].partition(",")[0]
        return f"Staff exercise, {words[:1].lower()}{words[1:]}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what the papers are for, and offer the others."""
        papers = Dropdown([Choice(id, words) for id, words in exercise.PAPERS.items()], WHICH)
        papers.set_value(exercise.paper_named(self.place.document))
        papers.activated.connect(lambda _: self._go(papers.value() or ""))
        return [Body(IN_A_ROOM), Bold(WHICH), papers]

    def _go(self, document: str) -> None:
        self.go_instead.emit(Place(EXERCISE_PAPER, document=document))
