"""Destroying a case in three steps: signed, the record made anew without it, and put in its place (L2)."""

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import destroying
from yps_desktop.services.destroying import Destruction, Going, Without
from yps_desktop.services.writing import Signer


class MakingWithout(QObject):
    """Destroys one case; it belongs to the session, so that it comes to its end where its page was left."""

    stepped = Signal(str)
    """The record is being made anew: carries a step of `letting_go.Step`. It comes from another thread."""
    done = Signal(object)
    """The case is destroyed: carries the entry that says so."""
    refused = Signal(str)
    """Nothing has changed: carries the sentence that says why."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def start(self, planned: Destruction, second: Signer) -> None:
        """Destroy what was planned and is agreed to by a second person."""
        self._session.ask(
            self, lambda desk: destroying.begin(desk, planned, second), self._make, self._refuse
        )

    def _make(self, going: Going) -> None:
        self._session.work(
            self, lambda: destroying.copy_without(going, self.stepped.emit), self._finish, self._refuse
        )

    def _finish(self, made: Without) -> None:
        self._session.write(self, lambda desk: destroying.finish(desk, made), self.done.emit, self._refuse)

    def _refuse(self, error: YpsError) -> None:
        self.refused.emit(error.sentence)
