"""Counting cases for the page that shows it: brought up to date first, then one fact a turn (Q)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.pages.parts.asked_figures import Ready
from ui.pages.parts.days import wall_clock
from ui.pages.parts.updating_figures import UpdatingFigures
from ui.session import Session
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.guidance.spell import count
from yps_desktop.record.errors import YpsError
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.page_for_governors import GovernorsPage
from yps_desktop.services import figure_tables, figures
from yps_desktop.services.desk import Desk
from yps_desktop.services.figures import Counted

COUNTING = "Counting: {left} still to come."


class CountingFigures(QObject):
    """Goes on as long as the page it belongs to is there; `exact` writes the entry once all is up to date."""

    progress = Signal(str)
    ended = Signal(object)
    """All is counted; carries what is ready to be shown (`Ready`)."""

    def __init__(
        self,
        session: Session,
        page: QObject,
        periods: tuple[Period, ...],
        failed: Callable[[YpsError], None],
        *,
        exact: bool,
    ) -> None:
        super().__init__(page)
        self._session, self._periods, self._exact, self._failed = session, periods, exact, failed
        self._damaged = tuple[str, ...]()
        self._counted: list[Counted] = []
        self._pages: list[GovernorsPage] = []

    def start(self) -> None:
        """Begin with the cases whose figures are not made yet."""
        updating = UpdatingFigures(self._session, self, self._failed)
        updating.progress.connect(self.progress)
        updating.ended.connect(self._begin)
        updating.start()

    def _begin(self, damaged: tuple[str, ...]) -> None:
        self._damaged, periods = damaged, self._periods
        if self._exact:
            self._session.write(
                self, lambda desk: figures.begin_exact(desk, periods), self._begun, self._failed
            )
        else:
            self._session.ask(self, lambda desk: _begin_hidden(desk, periods), self._begun, self._failed)

    def _begun(self, counted: tuple[Counted, ...]) -> None:
        self._counted = list(counted)
        self._count_on()

    def _count_on(self) -> None:
        left = sum(len(one.left) for one in self._counted)
        at = next((number for number, one in enumerate(self._counted) if one.left), None)
        if at is None:
            self._finish()
            return
        self.progress.emit(COUNTING.format(left=count(left, "thing")))
        begun = self._counted[at]
        self._session.ask(
            self,
            lambda desk: figures.count_on(desk, begun),
            lambda counted: self._take(at, counted),
            self._failed,
        )

    def _take(self, at: int, counted: Counted) -> None:
        self._counted[at] = counted
        self._count_on()

    def _finish(self) -> None:
        counted = tuple(self._counted)
        if self._exact:
            self._session.ask(
                self, lambda desk: figure_tables.numbers(desk, counted), self._end, self._failed
            )
        else:
            self._protect(counted)

    def _protect(self, left: tuple[Counted, ...]) -> None:
        """Hide what is small, a year a turn."""
        if not left:
            pages = tuple(self._pages)
            self._session.ask(
                self, lambda desk: figure_tables.protected_numbers(desk, pages), self._end, self._failed
            )
            return
        first, *later = left

        def take(page: GovernorsPage) -> None:
            self._pages.append(page)
            self._protect(tuple(later))

        self._session.ask(self, lambda desk: figures.protected(desk, first.period, first), take, self._failed)

    def _end(self, numbers: Numbers) -> None:
        self.ended.emit(Ready(numbers, wall_clock(self._session), self._damaged))


def _begin_hidden(desk: Desk, periods: tuple[Period, ...]) -> tuple[Counted, ...]:
    return tuple(figures.begin(desk, period) for period in periods)
