"""Making a backup in every folder, one after the other, with words for each."""

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import backup
from yps_desktop.services.backup import Made, PlaceAwayError, Plan
from yps_desktop.services.backup_places import BackupPlace


class BackupRun(QObject):
    """One run over all folders; a folder that fails does not keep the others from theirs.

    `lets_away_be` says nothing of a drive that is kept elsewhere and not there.
    """

    begun = Signal(str)
    """What is being done, in words."""
    ended = Signal(int, tuple)
    """How many backups were made, and the errors of those that were not."""

    def __init__(self, session: Session, parent: QObject, *, lets_away_be: bool = False) -> None:
        super().__init__(parent)
        self._lets_away_be = lets_away_be
        self._session = session
        self._made: list[Made] = []
        self._failures: list[YpsError] = []

    def start(self) -> None:
        """Make a backup in every folder."""
        self._session.ask(self, backup.plan, self.go_by, self._give_up)

    def go_by(self, planned: Plan) -> None:
        """Make a backup in every folder of a plan that was made already."""
        self._made, self._failures = [], []
        self._next(planned, planned.places)

    def _next(self, planned: Plan, left: tuple[BackupPlace, ...]) -> None:
        if not left:
            self._note()
            return
        place, later = left[0], left[1:]
        self.begun.emit(f"Copying the record to {place.folder} and checking the copy.")

        def made(one: Made) -> None:
            self._made.append(one)
            self._next(planned, later)

        def failed(error: YpsError) -> None:
            if not (self._lets_away_be and place.away and isinstance(error, PlaceAwayError)):
                self._failures.append(error)
            self._next(planned, later)

        self._session.work(self, lambda: backup.copy_to(planned, place), made, failed)

    def _note(self) -> None:
        if not self._made:
            self._end()
            return
        made = tuple(self._made)
        self._session.write(self, lambda desk: backup.note(desk, made), lambda _: self._end(), self._give_up)

    def _give_up(self, error: YpsError) -> None:
        self._failures.append(error)
        self._end()

    def _end(self) -> None:
        self.ended.emit(len(self._made), tuple(self._failures))
