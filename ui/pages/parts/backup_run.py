"""Making a backup in every folder, one after the other, with words for each."""

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import backup
from yps_desktop.services.backup import Made, PlaceAwayError, Plan
from yps_desktop.services.backup_places import BackupPlace

T = TypeVar("T")
LEFT = (
    "A new backup was made in {folder}, but older ones there that hold a destroyed case could not be "
    "removed. They are tried again with the next backup."
)
WENT_WRONG = "Something in the program went wrong, so no backup was made there. The record is as it was."


class BackupRun(QObject):
    """One run over all folders; a folder that fails does not keep the others from theirs.

    A session has one at a time (`Session.backup_run`), and whoever comes later takes part in it.
    `lets_away_be` says nothing of a drive that is kept elsewhere and not there.
    """

    begun = Signal(str)
    """What is being done, in words."""
    ended = Signal(int, tuple)
    """How many backups were made, and the errors of those that were not."""

    def __init__(self, session: Session, *, lets_away_be: bool = False) -> None:
        super().__init__(session)
        self.words = ""
        """What is being done now."""
        self._lets_away_be = lets_away_be
        self._session = session
        self._made: list[Made] = []
        self._failures: list[YpsError] = []
        session.backup_run = self

    def start(self) -> None:
        """Make a backup in every folder."""
        self._session.ask(self, lambda desk: _safely(lambda: backup.plan(desk)), self.go_by, self._give_up)

    def go_by(self, planned: Plan) -> None:
        """Make a backup in every folder of a plan that was made already."""
        self._made, self._failures = [], []
        self._next(planned, planned.places)

    def _next(self, planned: Plan, left: tuple[BackupPlace, ...]) -> None:
        if not left:
            self._note()
            return
        place, later = left[0], left[1:]
        self.words = f"Copying the record to {place.folder} and checking the copy."
        self.begun.emit(self.words)

        def made(one: Made) -> None:
            self._made.append(one)
            if one.left:
                self._take(YpsError(LEFT.format(folder=place.folder)))
            self._next(planned, later)

        def failed(error: YpsError) -> None:
            if not (self._lets_away_be and place.away and isinstance(error, PlaceAwayError)):
                self._take(error)
            self._next(planned, later)

        self._session.work(self, lambda: _safely(lambda: backup.copy_to(planned, place)), made, failed)

    def _note(self) -> None:
        if not self._made:
            self._end()
            return
        made = tuple(self._made)
        self._session.write(
            self,
            lambda desk: _safely(lambda: backup.note(desk, made)),
            lambda _: self._end(),
            self._give_up,
        )

    def _take(self, error: YpsError) -> None:
        """Keep an error for the end; a bug reaches the one hook besides."""
        self._failures.append(error)
        fault = error.__cause__
        if isinstance(error, _BugError) and fault is not None:
            sys.excepthook(type(fault), fault, fault.__traceback__)

    def _give_up(self, error: YpsError) -> None:
        self._take(error)
        self._end()

    def _end(self) -> None:
        self._session.backup_run = None
        self.ended.emit(len(self._made), tuple(self._failures))
        self.deleteLater()


class _BugError(YpsError):
    """Something that nobody foresaw: whoever waits for the run is told all the same."""


def _safely(call: Callable[[], T]) -> T:
    """Run a part of a run. Raises YpsError, whatever goes wrong: a closing cover must not wait for ever."""
    try:
        return call()
    except YpsError:
        raise
    except Exception as fault:
        raise _BugError(WENT_WRONG) from fault
