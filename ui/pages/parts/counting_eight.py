"""Asking the eight questions of all cases: a few at a time, the newest first (O1–O8)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import inspection
from yps_desktop.services.inspection import SLICE, Page, Tally


class CountingEight(QObject):
    """`tally` is what was counted so far; it goes on as long as the page it belongs to is there."""

    some_read = Signal(object)
    """A few more cases were read; carries what they add (`Tally`)."""
    ended = Signal()

    def __init__(self, session: Session, page: QObject, cannot_show: Callable[[YpsError], None]) -> None:
        super().__init__(page)
        self.tally = Tally()
        self._session, self._cannot_show = session, cannot_show

    def start(self) -> None:
        """Count from the newest case on."""
        self._next_page(None)

    def _next_page(self, before: int | None) -> None:
        self._session.ask(
            self,
            lambda desk: inspection.next_cases(desk, before),
            lambda page: self._count_on(page, page.cases),
            self._cannot_show,
        )

    def _count_on(self, page: Page, left: tuple[tuple[str, str], ...]) -> None:
        if left:
            some = left[:SLICE]
            self._session.ask(
                self,
                lambda desk: inspection.count(desk, some),
                lambda more: self._take(more, page, left),
                self._cannot_show,
            )
        elif page.before is not None:
            self._next_page(page.before)
        else:
            self.ended.emit()

    def _take(self, more: Tally, page: Page, left: tuple[tuple[str, str], ...]) -> None:
        self.tally = self.tally.plus(more)
        self.some_read.emit(more)
        self._count_on(page, left[SLICE:])
