"""Brings up to date what cases count as, a few at a time, before anything is asked of it (Q)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.guidance.spell import count
from yps_desktop.record.errors import YpsError
from yps_desktop.services import figures
from yps_desktop.services.figures import Made

LOOKING = "Looking which cases have changed since they were last counted."
UP_TO_DATE = "{cases} read so far, because something was written in them since they were last counted."


class UpdatingFigures(QObject):
    """Goes on as long as the page it belongs to is there; cases that are up to date are not read."""

    progress = Signal(str)
    ended = Signal(object)
    """All is up to date; carries the numbers of cases that do not read back as they were written."""

    def __init__(self, session: Session, page: QObject, failed: Callable[[YpsError], None]) -> None:
        super().__init__(page)
        self._session, self._failed = session, failed
        self._read, self._damaged = 0, tuple[str, ...]()

    def start(self, before: int | None = None) -> None:
        """Read the next few cases whose figures are not made yet."""
        self._session.ask(self, lambda desk: figures.bring_up_to_date(desk, before), self._take, self._failed)

    def _take(self, made: Made) -> None:
        self._read += made.many
        self._damaged += made.damaged
        if made.before is None:
            self.ended.emit(self._damaged)
        else:
            self.progress.emit(UP_TO_DATE.format(cases=count(self._read, "case")))
            self.start(made.before)
