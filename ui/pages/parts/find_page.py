"""A list of pages to read, and a box that finds words in all of them: the library, the guide."""

from collections.abc import Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.found_row import FoundRow
from ui.places import Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.empty_card import EmptyCard
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.spell import count
from yps_desktop.services.desk import Desk
from yps_desktop.services.library_search import MOST, Found, Looked

FIND, FIND_HINT = "Find words in it", "Begin to type. Enter opens the first page that is found."
FEWER = "Try one word, or another for the same."
LIKELIEST = "Found in many places, here the likeliest"
MORE = "One more word finds fewer."
INSTEAD = "Looked for instead: “{words}”"
_PAUSE_MS = 120


class Findable(Protocol):
    """What is listed and searched."""

    def look_for(self, typed: str) -> Looked:
        """Find words, or those that were perhaps meant."""


H = TypeVar("H", bound=Findable)


class FindPage(BodyPage, Generic[H]):
    """The whole list, or where the words that were typed stand."""

    rail_words = "Help"
    nothing: ClassVar[str]
    """What is said where no page holds all of the words."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.box = PlainField()
        self.box.setText(session.looked_for.pop(place.page, ""))
        self.looked = Looked()
        self._held: H | None = None
        self._below = Column(0)
        self._turn = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.box.textEdited.connect(self._type_on)
        self.box.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self._look)

    def read(self, desk: Desk) -> H:
        """Read what is shown, as this school reads it."""
        raise NotImplementedError

    def head(self, held: H) -> tuple[str, str]:
        """Give the title, and the line below it."""
        raise NotImplementedError

    def rows(self, held: H) -> Sequence[QWidget]:
        """Make the whole list."""
        raise NotImplementedError

    def place_of(self, found: Found) -> Place:
        """Give where something that was found is read."""
        raise NotImplementedError

    def load(self) -> None:
        """Read it, and find once more what was looked for before."""
        typed = self.box.text()

        def read(desk: Desk) -> tuple[H, Looked]:
            held = self.read(desk)
            return held, held.look_for(typed)

        self.session.ask(self, read, self._show, self.cannot_show)

    def focus_first(self) -> None:
        """Put the focus into the box, with the title in sight."""
        self.box.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _show(self, read: tuple[H, Looked]) -> None:
        """Show the page as it begins, or as it was left for something that was found."""
        self._held, self.looked = held, _ = read
        body = PageBody(self)
        title, intro = self.head(held)
        body.main.add(PageTitle(title))
        body.main.add(Hint(intro))
        body.main.add_space(current_theme().space.between_cards)
        body.main.add(QuestionBlock(FIND, self.box, FIND_HINT))
        body.main.add(self._below)
        self._put(self._where(self.looked) if self.box.text() else self.rows(held))
        self.show_body(body)
        self.shown.emit()

    def _type_on(self) -> None:
        """Look after a pause; what was asked before that letter is not waited for."""
        self._turn += 1
        self._pause.start()

    def _look(self, *, opens: bool = False) -> None:
        """Find what was typed and perhaps open the first of it, or show the list again."""
        held, typed = self._held, self.box.text().strip()
        if held is None:
            return
        self._turn += 1
        turn = self._turn

        def take(looked: Looked) -> None:
            if turn == self._turn:
                self._take(held, typed, looked, opens=opens)

        self.session.ask(self, lambda _: held.look_for(typed), take, self.cannot_show)

    def _take(self, held: H, typed: str, looked: Looked, *, opens: bool) -> None:
        self.looked = looked
        if opens and looked.found and not looked.instead:
            self._open(looked.found[0])
            return
        self._put(self._where(looked) if typed else self.rows(held))
        if typed:
            say_aloud(self, ". ".join(filter(None, (_instead(looked), self._how_many(looked.found)))))

    def _put(self, rows: Sequence[QWidget]) -> None:
        self._below.clear()
        for row in rows:
            self._below.add(row)
            row.show()

    def _where(self, looked: Looked) -> list[QWidget]:
        found = looked.found
        if not found:
            return [_apart(EmptyCard(self.nothing, FEWER))]
        rows: list[QWidget] = [headed(self._how_many(found))]
        if looked.instead:
            rows.append(Hint(_instead(looked)))
        for one in found:
            row = FoundRow(one)
            row.opened.connect(lambda one=one: self._open(one))
            rows.append(row)
        return [*rows, _apart(Caption(MORE))] if len(found) == MOST else rows

    def _how_many(self, found: Sequence[Found]) -> str:
        if not found:
            return self.nothing
        return f"Found in {count(len(found), 'place', 'places')}" if len(found) < MOST else LIKELIEST

    def _open_first(self) -> None:
        if self.box.text().strip():
            self._pause.stop()
            self._look(opens=True)

    def _open(self, found: Found) -> None:
        self.session.looked_for[self.place.page] = self.box.text().strip()
        self.go.emit(self.place_of(found))


def _instead(looked: Looked) -> str:
    return INSTEAD.format(words=looked.instead) if looked.instead else ""


def headed(words: str) -> QWidget:
    """Head the rows that follow."""
    return _apart(SectionTitle(words), 24)


def _apart(widget: QWidget, above: int = 16) -> QWidget:
    column = Column(0)
    column.add_space(above)
    column.add(widget)
    return column
