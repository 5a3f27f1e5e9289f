"""Shows one page at a time, and lets none go before what was typed in it is safe."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.pages.not_offered import NotOfferedPage
from ui.pages.page import Page
from ui.permission import why_not
from ui.places import HOME, SETTINGS, Place
from ui.session import Session
from yps_desktop.record.errors import YpsError

PageFactory = Callable[[Session, Place], Page]
_PATIENCE_MS = 200
_Hand = tuple[QWidget | None, str]
"""What has the focus, and the words in it: where that has changed, somebody has done something."""
_NOWHERE: _Hand = (None, "")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where to go: a place, words to look for, and the field and cursor to begin at."""

    place: Place
    words: str = ""
    field: str = ""
    cursor: int = 0


class PageStack(QWidget):
    """Holds the page that is shown. It is made anew each time and thrown away when it is left."""

    shown = Signal(object)
    """A new page is complete; carries its Place."""
    begun = Signal(object)
    """A new page stands there, perhaps not yet read; carries its Place."""
    slow = Signal()
    held = Signal(str, object)
    """The page could not be left: a sentence, and the Arrival that waits."""

    def __init__(
        self, session: Session, pages: Mapping[str, PageFactory], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._pages = session, pages
        self.page: Page | None = None
        self._fresh: Page | None = None
        self._at_rest = _NOWHERE
        self._next: Arrival | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self.slow)

    def has(self, name: str) -> bool:
        """Say whether there is such a page."""
        return name in self._pages

    def go(self, arrival: Arrival) -> None:
        """Save what the page holds, then show another; a second wish while saving replaces the first."""
        saving, self._next = self._next is not None, arrival
        if saving:
            return
        save = self.page.unsaved() if self.page is not None else None
        if save is None:
            self.go_without_saving()
        else:
            self._session.ask(self, save, lambda _: self.go_without_saving(), self._hold)

    def go_without_saving(self, arrival: Arrival | None = None) -> None:
        """Show the next page, whatever the present one holds."""
        arrival, self._next = arrival or self._next, None
        if arrival is not None:
            self._show(arrival)

    def _hold(self, error: YpsError) -> None:
        arrival, self._next = self._next, None
        self.held.emit(error.sentence, arrival)

    def _show(self, arrival: Arrival) -> None:
        page = self._make(arrival.place)
        page.shown.connect(lambda: self._complete(page, arrival))
        self._take_away()
        self.page = self._fresh = page
        self._layout.addWidget(page)
        page.show()
        self.begun.emit(arrival.place)
        self._waiting.start()
        self._at_rest = self._hand()
        if arrival.words:
            page.look_for(arrival.words)
        page.load()

    def _make(self, place: Place) -> Page:
        why = why_not(self._session, place)
        if why:
            return NotOfferedPage(self._session, place, why)
        make = self._pages.get(place.page) or self._pages.get(HOME) or self._pages[SETTINGS]
        return make(self._session, place)

    def _complete(self, page: Page, arrival: Arrival) -> None:
        if page is not self.page:
            return
        fresh, self._fresh = self._fresh is page, None
        self._waiting.stop()
        # Who has begun elsewhere while the page was coming is left there; only a way back to a word goes on.
        if fresh and (arrival.field or self._hand() in (self._at_rest, _NOWHERE)):
            self._begin(page, arrival)
        self.shown.emit(arrival.place)

    def _hand(self) -> _Hand:
        """Give what has the focus in the window, and what is typed in it."""
        at = self.window().focusWidget()
        return at, at.text() if isinstance(at, QLineEdit) else ""

    def _begin(self, page: Page, arrival: Arrival) -> None:
        if arrival.field:
            page.put_cursor(arrival.field, arrival.cursor)
        else:
            page.focus_first()

    def _take_away(self) -> None:
        if self.page is not None:
            self._layout.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None
