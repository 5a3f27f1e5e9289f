"""The library: every page for whoever works here, on its shelf, and a box that finds words in all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.found_row import FoundRow
from ui.pages.parts.link_row import LinkRow
from ui.places import HELP, LIBRARY_PAGE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.empty_card import EmptyCard
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_day
from yps_desktop.services import library
from yps_desktop.services.desk import Desk
from yps_desktop.services.library import Looked, Shelves
from yps_desktop.services.library_search import MOST, Found

FIND, FIND_HINT = "Find words in it", "Begin to type. Enter opens the first page that is found."
NOTHING = "Nothing in the library holds all of these words"
FEWER = "Try one word, or another for the same."
LIKELIEST = "Found in many places, here the likeliest"
MORE = "One more word finds fewer."
INSTEAD = "Looked for instead: “{words}”"
_PAUSE_MS = 120


class LibraryPage(BodyPage):
    """The shelves, or where the words that were typed stand."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.box = PlainField()
        self.box.setText(session.looked_for)
        session.looked_for = ""
        self.looked = Looked()
        self._shelves: Shelves | None = None
        self._below = Column(0)
        self._turn, self._opens_first = 0, False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.box.textEdited.connect(lambda _: self._pause.start())
        self.box.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self._look)

    def load(self) -> None:
        """Read the library as this school reads it."""
        typed = self.box.text()

        def read(desk: Desk) -> tuple[Shelves, Looked]:
            shelves = library.shelves(desk)
            return shelves, shelves.look_for(typed)

        self.session.ask(self, read, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb("Library"))

    def focus_first(self) -> None:
        """Put the focus into the box, with the title in sight."""
        self.box.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _show(self, read: tuple[Shelves, Looked]) -> None:
        """Show the page as it begins, or as it was left for something that was found."""
        self._shelves, self.looked = shelves, _ = read
        body = PageBody(self)
        body.main.add(PageTitle(shelves.library.title))
        body.main.add(Hint(shelves.library.intro))
        body.main.add_space(current_theme().space.between_cards)
        body.main.add(QuestionBlock(FIND, self.box, FIND_HINT))
        body.main.add(self._below)
        self._put(self._where(self.looked) if self.box.text() else self._all(shelves))
        self.show_body(body)
        self.shown.emit()

    def _look(self) -> None:
        """Find what was typed, or show the shelves again."""
        shelves, typed = self._shelves, self.box.text().strip()
        if shelves is None:
            return
        self._turn += 1
        turn = self._turn

        def take(looked: Looked) -> None:
            if turn == self._turn:
                self._take(shelves, typed, looked)

        self.session.ask(self, lambda _: shelves.look_for(typed), take, self.cannot_show)

    def _take(self, shelves: Shelves, typed: str, looked: Looked) -> None:
        self.looked = looked
        opens, self._opens_first = self._opens_first, False
        if opens and looked.found and not looked.instead:
            self._open(looked.found[0])
            return
        self._put(self._where(looked) if typed else self._all(shelves))
        if typed:
            say_aloud(self, ". ".join(filter(None, (_instead(looked), _how_many(looked.found)))))

    def _put(self, rows: Sequence[QWidget]) -> None:
        self._below.clear()
        for row in rows:
            self._below.add(row)
            row.show()

    def _all(self, shelves: Shelves) -> list[QWidget]:
        rows: list[QWidget] = []
        shelf = ""
        for page in shelves.pages:
            if page.shelf != shelf:
                shelf = page.shelf
                rows.append(_headed(shelf))
            row = LinkRow(page.title, f"{page.for_whom}. Checked {spell_day(page.checked)}")
            row.opened.connect(lambda id=page.id: self.go.emit(Place(LIBRARY_PAGE, document=id)))
            rows.append(row)
        return rows

    def _where(self, looked: Looked) -> list[QWidget]:
        found = looked.found
        if not found:
            return [_apart(EmptyCard(NOTHING, FEWER))]
        rows: list[QWidget] = [_headed(_how_many(found))]
        if looked.instead:
            rows.append(Hint(_instead(looked)))
        for one in found:
            row = FoundRow(one)
            row.opened.connect(lambda one=one: self._open(one))
            rows.append(row)
        return [*rows, _apart(Caption(MORE))] if len(found) == MOST else rows

    def _open_first(self) -> None:
        if self.box.text().strip():
            self._pause.stop()
            self._opens_first = True
            self._look()

    def _open(self, found: Found) -> None:
        self.session.looked_for = self.box.text().strip()
        self.go.emit(Place(LIBRARY_PAGE, document=found.page, field=found.part))


def _instead(looked: Looked) -> str:
    return INSTEAD.format(words=looked.instead) if looked.instead else ""


def _how_many(found: Sequence[Found]) -> str:
    if not found:
        return NOTHING
    return f"Found in {count(len(found), 'place', 'places')}" if len(found) < MOST else LIKELIEST


def _headed(words: str) -> QWidget:
    return _apart(SectionTitle(words), 24)


def _apart(widget: QWidget, above: int = 16) -> QWidget:
    column = Column(0)
    column.add_space(above)
    column.add(widget)
    return column
