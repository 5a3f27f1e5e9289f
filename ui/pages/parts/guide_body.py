"""What is read of the whole guide: its chapters, and a box that finds words in all of them."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.find_body import FindBody
from ui.pages.parts.link_row import LinkRow
from ui.places import GUIDE_CHAPTER, GUIDE_PAPER, Place
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.services.guide import Read
from yps_desktop.services.library_search import Found

PRINT = "Print the whole guide"


class GuideBody(FindBody[Read]):
    """The chapters, or where the words that were typed stand."""

    nothing = "Nothing in the guide holds all of these words"

    def head(self, held: Read) -> tuple[str, str]:
        """Give the guide's own title and intro."""
        return held.guide.title, held.guide.intro

    def rows(self, held: Read) -> list[QWidget]:
        """Make a row a chapter, with whom it is for and how long it takes."""
        column = Column(0)
        column.add_space(8)
        rows: list[QWidget] = [column]
        for chapter in held.chapters:
            row = LinkRow(chapter.title, f"{chapter.for_whom}. {chapter.takes}")
            row.opened.connect(lambda id=chapter.id: self.go.emit(Place(GUIDE_CHAPTER, document=id)))
            rows.append(row)
        return rows

    def place_of(self, found: Found) -> Place:
        """Give the chapter, at the part that was found."""
        return Place(GUIDE_CHAPTER, document=found.page, field=found.part)


class GuideToPrint(GuideBody):
    """The same for whoever is signed in: what is printed is written down."""

    def rows(self, held: Read) -> list[QWidget]:
        """Begin with the way to all of it on paper."""
        column, link = Column(0), LinkButton(PRINT)
        link.clicked.connect(lambda: self.go.emit(Place(GUIDE_PAPER)))
        column.add_space(14)
        column.add(link)
        return [column, *super().rows(held)]
