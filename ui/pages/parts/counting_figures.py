"""Counting the cases of some days for a page: all brought up to date first, then one fact a turn (Q)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.pages.parts.updating_figures import UpdatingFigures
from ui.session import Session
from yps_desktop.guidance.spell import count
from yps_desktop.record.errors import YpsError
from yps_desktop.record.periods import Period
from yps_desktop.services import figures
from yps_desktop.services.desk import Desk
from yps_desktop.services.figures import Counted

COUNTING = "Counting. {left} still to come."


@dataclass(frozen=True, slots=True)
class Tallied:
    """Counted periods, and the numbers of cases that do not read back and are not counted."""

    counted: tuple[Counted, ...]
    damaged: tuple[str, ...] = ()


class CountingFigures(QObject):
    """Goes on as long as the page it belongs to is there; `exact` writes the entry once all is up to date."""

    progress = Signal(str)
    ended = Signal(object)
    """All is counted; carries what was (`Tallied`)."""

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

    def start(self) -> None:
        """Begin with the cases whose figures are not made yet."""
        updating = UpdatingFigures(self._session, self, self._failed)
        updating.progress.connect(self.progress)
        updating.ended.connect(self._begin)
        updating.start()

    def _begin(self, damaged: tuple[str, ...]) -> None:
        self._damaged, periods, session = damaged, self._periods, self._session
        if self._exact:
            session.write(self, lambda desk: figures.begin_exact(desk, periods), self._begun, self._failed)
        else:
            session.ask(self, lambda desk: _begin_hidden(desk, periods), self._begun, self._failed)

    def _begun(self, counted: tuple[Counted, ...]) -> None:
        self._counted = list(counted)
        self._count_on()

    def _count_on(self) -> None:
        left = sum(len(one.left) for one in self._counted)
        at = next((number for number, one in enumerate(self._counted) if one.left), None)
        if at is None:
            self.ended.emit(Tallied(tuple(self._counted), self._damaged))
            return
        self.progress.emit(COUNTING.format(left=count(left, "table")))
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


def _begin_hidden(desk: Desk, periods: tuple[Period, ...]) -> tuple[Counted, ...]:
    return tuple(figures.begin(desk, period) for period in periods)
