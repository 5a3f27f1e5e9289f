"""One page of the library on the screen: the parts its paper has, with where it comes from and its day."""

from collections.abc import Generator, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.parts_body import PartsBody
from ui.pages.parts.service_row import ServiceRow
from ui.pages.parts.slices import in_turns
from ui.pages.parts.told_in_parts import ToldInParts
from ui.pages.parts.way_box import BoxSays
from ui.pages.parts.way_picture import WayPicture
from ui.places import ADVICE, EXERCISE, HELP, LIBRARY, LIBRARY_PAGE, LIBRARY_PAPER, NUMBERS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.guidance.leaflets import sources_line
from yps_desktop.guidance.library import ADVICE as ADVISES
from yps_desktop.guidance.library import EXERCISE as TRAINS
from yps_desktop.guidance.library import FLOWCHART, SERVICES, LibraryPage
from yps_desktop.record.days import spell_day
from yps_desktop.services import library
from yps_desktop.services.library import Shelves

PRINT, TRAIN, CHANGE = "Print or save", "Open the exercise", "Change a number, or add a contact"
NEXT, BEFORE = "Next", "Before"
ROWS_A_TURN = 12
"""Services that are put on the page at once: more would hold up the window."""
IN_A_PICTURE, IN_WORDS = "A picture of what follows in words", "The same in words"


class PageOfLibrary(ToldInParts):
    """Reads only; `document` is the page, `field` the part of it somebody comes for."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.page: LibraryPage | None = None

    def load(self) -> None:
        """Read the library as this school reads it."""
        self.session.ask(self, library.shelves, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb("Library", Place(LIBRARY)))
        return (*way, Crumb(self.title)) if self.title else way

    def _show(self, shelves: Shelves) -> None:
        self.page = shelves.library.page(self.place.document)
        if self.page is None:
            self.go_instead.emit(Place(LIBRARY))
            return
        self.title = self.page.title
        body = PartsBody(self.title, self)
        self._begin(body.main, self.page)
        if self.page.id == FLOWCHART:
            self._draw(body.main, shelves)
        self.show_body(body)
        in_turns(body, self._tell_all(body, self.page, shelves), lambda _: self.shown.emit())

    def _tell_all(self, body: PartsBody, page: LibraryPage, shelves: Shelves) -> Generator[None, None, None]:
        """Tell the page; a turn ends after so many services."""
        main, rows = body.main, 0
        for part in page.parts:
            body.tell(part)
            for service in (shelves.numbers[id] for id in part.services if id in shelves.numbers):
                main.add(ServiceRow(service, shelves.today))
                rows += 1
                if rows % ROWS_A_TURN == 0:
                    yield
        main.add_space(24)
        checked = f"Checked {spell_day(page.checked)}."
        main.add(Caption(f"{sources_line(page, shelves.edition)} {checked}"))
        main.add_space(14)
        for link in self._onward(page, shelves):
            main.add(link)

    def _begin(self, main: Column, page: LibraryPage) -> None:
        main.add(PageTitle(page.title))
        main.add(Hint(page.for_whom))
        main.add_space(10)
        main.add(Body(page.means))
        buttons = self._buttons(page)
        if buttons:
            main.add_space(14)
            main.add(ButtonRow(*buttons))

    def _buttons(self, page: LibraryPage) -> Sequence[QWidget]:
        """Offer what leads on from here, to whom it is of use."""
        trains = page.id == TRAINS
        leads: list[tuple[MainButton | OutlinedButton, Place]] = []
        if trains:
            leads.append((MainButton(TRAIN), Place(EXERCISE)))
        else:
            leads.append((MainButton(PRINT, icon="printer"), _paper(page)))
        if page.id == SERVICES:
            leads.append((OutlinedButton(CHANGE), Place(NUMBERS)))
        offered = [(button, place) for button, place in leads if self.may(place)]
        for button, place in offered:
            button.clicked.connect(lambda _=False, place=place: self.go.emit(place))
        return [button for button, _ in offered]

    def _draw(self, main: Column, shelves: Shelves) -> None:
        way = shelves.edition.way
        boxes = {id: (BoxSays(box.title, box.lines), False) for id, box in way.boxes.items()}
        main.add_space(current_theme().space.between_questions)
        picture = WayPicture(way, boxes)
        picture.setAccessibleName(IN_A_PICTURE)
        main.add(picture)
        main.add_space(24)
        main.add(Hint(IN_WORDS))

    def _onward(self, page: LibraryPage, shelves: Shelves) -> Iterator[LinkButton]:
        """Lead to the page after this one and to the one before."""
        at = shelves.pages.index(page)
        for words, other in ((NEXT, shelves.pages[at + 1 : at + 2]), (BEFORE, shelves.pages[:at][-1:])):
            for to in other:
                link = LinkButton(f"{words}: {to.title}")
                place = Place(LIBRARY_PAGE, document=to.id)
                link.clicked.connect(lambda _=False, place=place: self.go.emit(place))
                yield link


def _paper(page: LibraryPage) -> Place:
    """Give where a page is printed: advice can be for a child of a case, and has a page of its own."""
    if page.id in ADVISES:
        return Place(ADVICE, document=ADVISES[page.id])
    return Place(LIBRARY_PAPER, document=page.id)
