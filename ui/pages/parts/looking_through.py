"""Reading all cases for the list of those to be looked at again: a few at a time, the newest first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import inspection, retention
from yps_desktop.services.inspection import Page
from yps_desktop.services.retention import SLICE, Found


class LookingThrough(QObject):
    """`found` is what was read so far; it goes on as long as the page it belongs to is there."""

    some_read = Signal(object)
    """A few more cases were read; carries what they add (`Found`)."""
    page_read = Signal()
    ended = Signal()

    def __init__(self, session: Session, page: QObject, cannot_show: Callable[[YpsError], None]) -> None:
        super().__init__(page)
        self.found = Found()
        self._session, self._cannot_show = session, cannot_show

    def start(self) -> None:
        """Read from the newest case on."""
        self._next_page(None)

    def _next_page(self, before: int | None) -> None:
        self._session.ask(
            self,
            lambda desk: inspection.next_cases(desk, before),
            lambda page: self._read_on(page, page.cases),
            self._cannot_show,
        )

    def _read_on(self, page: Page, left: Sequence[tuple[str, str]]) -> None:
        if left:
            some, later = left[:SLICE], left[SLICE:]
            self._session.ask(
                self,
                lambda desk: retention.look_through(desk, some),
                lambda more: self._take(page, more, later),
                self._cannot_show,
            )
        elif page.before is not None:
            self.page_read.emit()
            self._next_page(page.before)
        else:
            self.ended.emit()

    def _take(self, page: Page, more: Found, later: Sequence[tuple[str, str]]) -> None:
        self.found = self.found.plus(more)
        self.some_read.emit(more)
        self._read_on(page, later)
