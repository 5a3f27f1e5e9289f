"""The directory of people: everybody named in a case, by last name, or those whose name was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.models.people_list import PeopleList
from ui.pages.parts.body_page import BodyPage
from ui.places import LISTS, OWN_DATA_REQUESTS, PERSON, TWICE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.choice import Choice
from ui.widgets.empty_card import EmptyCard
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.page_table import PageTable
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.spell import count
from yps_desktop.services import directory_list, listed_people
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory_list import OF_KIND, InList
from yps_desktop.services.listed_people import ListedPerson

TITLE = "People"
INTRO = "Everybody who is named in a case, by last name. Enter opens a person."
FIND, FIND_HINT = "Find somebody", "Begin to type the name, or a UPN. Enter opens the first who is found."
LOOK_TWICE = "Look for people recorded twice"
WAYS = {
    LOOK_TWICE: TWICE,
    "The school’s lists of pupils and staff": LISTS,
    "Requests for own data": OWN_DATA_REQUESTS,
}
NOBODY, NOBODY_FOUND = "Nobody of these is named in a case yet", "Nobody of that name is in a case"
ON_LIST = "On the school’s list, and in no case under that entry:"
_TABS = (
    ("young", "Young people"),
    ("parent", "Parents and carers"),
    ("staff", "Staff"),
    ("other", "Others"),
    ("all", "Everybody"),
)
_WIDTHS = (230, 180, 170, 90)
_MAIN_WIDTH = 700
_ROWS, _ROWS_OF_BIG_WORDS = 5, 4
_PAUSE_MS = 120


@dataclass(frozen=True, slots=True)
class _Read:
    rows: tuple[InList, ...]
    today: date
    on_list: tuple[ListedPerson, ...] = ()


class PeoplePage(BodyPage):
    """A box to find somebody, and the list; `form` begins with one kind of people."""

    rail_words = "People"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._kind = place.form if place.form in OF_KIND else "young"
        self._turn = 0
        self.model = PeopleList(self)
        self.model.wants_more.connect(self._read_on)
        self.box, self.tabs = PlainField(), FilterTabs([Choice(key, words) for key, words in _TABS])
        self.table = PageTable(TITLE, _WIDTHS)
        self._nobody, self._on_list = Column(0), Caption("")
        self._opens_first = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)

    def load(self) -> None:
        """Read the first people of the list."""
        self.tabs.set_current(self._kind)
        self.tabs.chosen.connect(self._choose)
        self.box.textEdited.connect(lambda _: self._pause.start())
        self.box.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self._read_first)
        self.session.ask(self, self._call(), self._show_first, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE),)

    def focus_first(self) -> None:
        """Put the focus into the box, with the title in sight."""
        self.box.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _call(self, after: tuple[str, int] | None = None) -> Callable[[Desk], _Read]:
        typed, what = self.box.text().strip(), OF_KIND[self._kind]

        def read(desk: Desk) -> _Read:
            today = desk.now().date()
            if not typed:
                return _Read(directory_list.page(desk, after, what), today)
            rows = directory_list.found(desk, typed)
            known = {one.id for one in rows}
            return _Read(rows, today, listed_people.offered(desk, typed, known))

        return read

    def _read_first(self) -> None:
        self._turn += 1
        turn = self._turn

        def take(read: _Read) -> None:
            if turn == self._turn:
                self._fill(read)
                self._say(read)

        self.session.ask(self, self._call(), take, self.cannot_show)

    def _read_on(self, after: tuple[str, int]) -> None:
        turn = self._turn

        def take(read: _Read) -> None:
            if turn == self._turn:
                self.model.go_on(read.rows, read.today)

        if not self.box.text().strip():
            self.session.ask(self, self._call(after), take)

    def _show_first(self, read: _Read) -> None:
        body = PageBody(self, main_width=_MAIN_WIDTH)
        main = body.main
        main.add(PageTitle(TITLE))
        main.add(Hint(INTRO))
        main.add_space(current_theme().space.between_cards)
        main.add(QuestionBlock(FIND, self.box, FIND_HINT))
        main.add_space(10)
        main.add(self.tabs)
        main.add_space(10)
        self.table.setModel(self.model)
        self.table.show_rows(_ROWS if current_theme().percent < 150 else _ROWS_OF_BIG_WORDS)
        self.table.opened.connect(self._open)
        for part in (self.table, self._nobody, self._on_list):
            main.add(part)
        main.add_space(14)
        main.add(ButtonRow(*(self._way(words, page) for words, page in WAYS.items())))
        self._fill(read)
        self.show_body(body)
        self.shown.emit()

    def _way(self, words: str, page: str) -> LinkButton:
        way = LinkButton(words)
        way.clicked.connect(lambda: self.go.emit(Place(page)))
        return way

    def _fill(self, read: _Read) -> None:
        typed = bool(self.box.text().strip())
        at, is_in_table = self._pointed(), self.table.hasFocus()
        self.model.start(read.rows, read.today)
        self.tabs.setVisible(not typed)
        self.table.setVisible(bool(read.rows))
        self._nobody.clear()
        if read.rows:
            # What was typed last may be answered once somebody stands in the table: they stay where they are.
            ids = [one.id for one in read.rows]
            self.table.selectRow(ids.index(at) if is_in_table and at in ids else 0)
        else:
            if is_in_table:
                self.box.setFocus()
            self._nobody.add(EmptyCard(NOBODY_FOUND if typed else NOBODY))
        said = "; ".join(f"{one.name}, {one.note}" for one in read.on_list)
        self._on_list.setText(f"{ON_LIST} {said}.")
        self._on_list.setVisible(bool(read.on_list))

    def _pointed(self) -> str:
        """Give who stands in the row that is chosen, by id."""
        row = self.table.currentIndex().row()
        return self.model.listed(row).id if row >= 0 else ""

    def _say(self, read: _Read) -> None:
        """Say how many were found, or open the first where Enter was pressed in the box."""
        opens, self._opens_first = self._opens_first, False
        if opens and read.rows:
            self._open(0)
        else:
            say_aloud(self, count(len(read.rows), "person", "people") if read.rows else NOBODY_FOUND)

    def _open_first(self) -> None:
        if self.box.text().strip():
            self._pause.stop()
            self._opens_first = True
            self._read_first()

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self._read_first()

    def _open(self, row: int) -> None:
        self.go.emit(Place(PERSON, about=self.model.listed(row).id))
