"""A page over a list of pages to read and search, for whoever is signed in: the library, the guide."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.find_body import Findable, FindBody
from ui.places import Place
from ui.session import Session
from yps_desktop.services.desk import Desk
from yps_desktop.services.library_search import Looked

H = TypeVar("H", bound=Findable)


class FindPage(BodyPage, Generic[H]):
    """Reads for its body (`make`), and keeps what was looked for until somebody comes Back."""

    rail_words = "Help"
    make: "type[FindBody[H]]"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._typed = session.looked_for.pop(place.page, "")
        self.finder: FindBody[H] | None = None

    def read(self, desk: Desk) -> H:
        """Read what is shown, as this school reads it."""
        raise NotImplementedError

    def load(self) -> None:
        """Read it, and find once more what was looked for before."""
        typed = self._typed

        def read(desk: Desk) -> tuple[H, Looked]:
            held = self.read(desk)
            return held, held.look_for(typed)

        self.session.ask(self, read, self._show, self.cannot_show)

    def focus_first(self) -> None:
        """Put the focus into the box, with the title in sight."""
        if self.finder is not None:
            self.finder.focus_first()

    def _show(self, read: tuple[H, Looked]) -> None:
        held, looked = read
        self.finder = body = self.make(held, self._ask, self._typed, looked, self)
        body.go.connect(lambda place: self._go_on(body, place))
        self.show_body(body)
        self.shown.emit()

    def _ask(self, call: Callable[[], Looked], then: Callable[[Looked], None]) -> None:
        self.session.ask(self, lambda _: call(), then, self.cannot_show)

    def _go_on(self, body: FindBody[H], place: Place) -> None:
        self.session.looked_for[self.place.page] = body.typed()
        self.go.emit(place)
