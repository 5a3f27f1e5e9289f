"""What is read of the library: every page on its shelf, and a box that finds words in all of them."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.find_body import FindBody, headed
from ui.pages.parts.link_row import LinkRow
from ui.places import LIBRARY_PAGE, Place
from yps_desktop.record.days import spell_day
from yps_desktop.services.library import Shelves
from yps_desktop.services.library_search import Found

NOTHING = "Nothing in the library holds all of these words"


class ShelvesBody(FindBody[Shelves]):
    """The shelves, or where the words that were typed stand."""

    nothing = NOTHING

    def head(self, held: Shelves) -> tuple[str, str]:
        """Give the library's own title and intro."""
        return held.library.title, held.library.intro

    def rows(self, held: Shelves) -> list[QWidget]:
        """Make a row a page, below the name of its shelf."""
        rows: list[QWidget] = []
        shelf = ""
        for page in held.pages:
            if page.shelf != shelf:
                shelf = page.shelf
                rows.append(headed(shelf))
            row = LinkRow(page.title, f"{page.for_whom}. Checked {spell_day(page.checked)}")
            row.opened.connect(lambda id=page.id: self.go.emit(Place(LIBRARY_PAGE, document=id)))
            rows.append(row)
        return rows

    def place_of(self, found: Found) -> Place:
        """Give the page, at the part that was found."""
        return Place(LIBRARY_PAGE, document=found.page, field=found.part)
