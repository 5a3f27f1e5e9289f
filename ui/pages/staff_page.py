"""The one page for all staff (E3), shown before it is printed to hang on a wall, or saved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import HELP, Crumb, Place
from ui.widgets.labels import Body
from yps_desktop.services import staff_page

TITLE = "One page for all staff"
WHY = (
    "What to do when a child tells, what never to do, whom to tell. Hang it where staff see it and pupils "
    "do not.",
    "It names who leads here, as their keys say. Write room and number beside the name.",
)


class StaffPage(SchoolPaperPage):
    """The page, with what it is for."""

    rail_words = "Help"
    print_words = "Print the page"

    def load(self) -> None:
        """Compose the page, then build and show it."""
        self.session.ask(self, staff_page.prepare, self.build, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(TITLE))

    def heading(self) -> str:
        """Give the page's title."""
        return TITLE

    def file_name(self) -> str:
        """Name the file."""
        return "Page for all staff.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what the page is for."""
        return [Body(sentence) for sentence in WHY]
