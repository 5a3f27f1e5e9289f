"""Making tables of what was counted: as it is, or with small numbers hidden, a year a turn (Q)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.pages.parts.counting_figures import Tallied
from ui.session import Session
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.page_for_governors import GovernorsPage
from yps_desktop.services import figure_tables, figures
from yps_desktop.services.figures import Counted


class HidingFigures(QObject):
    """Hides what is small of each year, then puts the years side by side."""

    ended = Signal(object)
    """Carries the tables (`Numbers`)."""

    def __init__(self, session: Session, page: QObject, failed: Callable[[YpsError], None]) -> None:
        super().__init__(page)
        self._session, self._failed = session, failed
        self._pages: tuple[GovernorsPage, ...] = ()

    def start(self, tallied: Tallied) -> None:
        """Begin with the first year."""
        self._go_on(tallied.counted)

    def _go_on(self, left: tuple[Counted, ...]) -> None:
        pages = self._pages
        if not left:
            self._session.ask(
                self, lambda desk: figure_tables.protected_numbers(desk, pages), self._end, self._failed
            )
            return
        first, *later = left

        def take(page: GovernorsPage) -> None:
            self._pages = (*pages, page)
            self._go_on(tuple(later))

        self._session.ask(self, lambda desk: figures.protected(desk, first.period, first), take, self._failed)

    def _end(self, numbers: Numbers) -> None:
        self.ended.emit(numbers)
