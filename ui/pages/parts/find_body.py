"""What is read of a list of pages, with a box that finds words in all of them; it knows no record."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.found_row import FoundRow
from ui.places import Place
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.empty_card import EmptyCard
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.spell import count
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
Ask = Callable[[Callable[[], Looked], Callable[[Looked], None]], None]
"""Runs a search away from the window and hands on what was found."""


class FindBody(PageBody, Generic[H]):
    """The whole list, or where the words that were typed stand."""

    go = Signal(object)
    """Somebody wants to read what stands at a Place."""
    nothing: ClassVar[str]
    """What is said where no page holds all of the words."""

    def __init__(
        self, held: H, ask: Ask, typed: str = "", looked: Looked | None = None, parent: QWidget | None = None
    ) -> None:
        """Show `held` as it begins or, with what was `typed` before, as it was left for what was found."""
        super().__init__(parent)
        self._held, self._ask, self.looked = held, ask, looked or Looked()
        self.box = PlainField()
        self.box.setText(typed)
        self._below = Column(0)
        self._turn = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.box.textEdited.connect(self._type_on)
        self.box.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self.look)
        self._lay_out()

    def head(self, held: H) -> tuple[str, str]:
        """Give the title, and the line below it."""
        raise NotImplementedError

    def rows(self, held: H) -> Sequence[QWidget]:
        """Make the whole list."""
        raise NotImplementedError

    def place_of(self, found: Found) -> Place:
        """Give where something that was found is read."""
        raise NotImplementedError

    def typed(self) -> str:
        """Give what is looked for."""
        return self.box.text().strip()

    def focus_first(self) -> None:
        """Put the focus into the box, with the title in sight."""
        self.box.setFocus()
        self.scroll_to_top()

    def look(self, *, opens: bool = False) -> None:
        """Find what was typed and perhaps open the first of it, or show the list again."""
        self._pause.stop()
        typed = self.typed()
        self._turn += 1
        turn = self._turn

        def take(looked: Looked) -> None:
            if turn == self._turn:
                self._take(typed, looked, opens=opens)

        self._ask(lambda: self._held.look_for(typed), take)

    def _lay_out(self) -> None:
        title, intro = self.head(self._held)
        self.main.add(PageTitle(title))
        self.main.add(Hint(intro))
        self.main.add_space(current_theme().space.between_cards)
        self.main.add(QuestionBlock(FIND, self.box, FIND_HINT))
        self.main.add(self._below)
        self._put(self._where(self.looked) if self.typed() else self.rows(self._held))

    def _type_on(self) -> None:
        """Look after a pause; what was asked before that letter is not waited for."""
        self._turn += 1
        self._pause.start()

    def _take(self, typed: str, looked: Looked, *, opens: bool) -> None:
        self.looked = looked
        if opens and looked.found and not looked.instead:
            self.go.emit(self.place_of(looked.found[0]))
            return
        self._put(self._where(looked) if typed else self.rows(self._held))
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
            row.opened.connect(lambda one=one: self.go.emit(self.place_of(one)))
            rows.append(row)
        return [*rows, _apart(Caption(MORE))] if len(found) == MOST else rows

    def _how_many(self, found: Sequence[Found]) -> str:
        if not found:
            return self.nothing
        return f"Found in {count(len(found), 'place', 'places')}" if len(found) < MOST else LIKELIEST

    def _open_first(self) -> None:
        if self.typed():
            self.look(opens=True)


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
