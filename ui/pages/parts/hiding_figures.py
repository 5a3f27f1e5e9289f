"""Making tables of what was counted: as it is, or with small numbers hidden, a year a turn (Q)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.pages.parts.counting_figures import Tallied
from ui.session import Session
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.errors import YpsError
from yps_desktop.services import governors
from yps_desktop.services.figures import Counted
from yps_desktop.services.governors import YearPage


class HidingFigures(QObject):
    """Hides what is small of each year, or takes what its page told, then puts the years side by side."""

    ended = Signal(object, object)
    """Carries the tables (`Numbers`) and the years they are of (a tuple of `YearPage`)."""

    def __init__(self, session: Session, page: QObject, failed: Callable[[YpsError], None]) -> None:
        super().__init__(page)
        self._session, self._failed = session, failed
        self._pages: tuple[YearPage, ...] = ()

    def start(self, tallied: Tallied) -> None:
        """Begin with the first year."""
        self._go_on(tallied.counted)

    def _go_on(self, left: tuple[Counted, ...]) -> None:
        pages = self._pages
        if not left:
            self._session.ask(self, lambda desk: governors.tables(desk, *pages), self._end, self._failed)
            return
        first, *later = left

        def take(page: YearPage) -> None:
            self._pages = (*pages, page)
            self._go_on(tuple(later))

        self._session.ask(
            self, lambda desk: governors.on_screen(desk, first.period, first), take, self._failed
        )

    def _end(self, numbers: Numbers) -> None:
        self.ended.emit(numbers, self._pages)
