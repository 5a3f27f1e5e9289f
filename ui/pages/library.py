"""The library: every page for whoever works here, on its shelf, and a box that finds words in all of them."""

from ui.pages.parts.find_page import FindPage
from ui.pages.parts.shelves_body import ShelvesBody
from ui.places import HELP, Crumb, Place
from yps_desktop.services import library
from yps_desktop.services.desk import Desk
from yps_desktop.services.library import Shelves


class LibraryPage(FindPage[Shelves]):
    """The shelves, or where the words that were typed stand."""

    make = ShelvesBody

    def read(self, desk: Desk) -> Shelves:
        """Read the library as this school reads it."""
        return library.shelves(desk)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb("Library"))
