"""Replacing the backups after a case was destroyed: every folder in turn, with words for each (L2)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.pages.parts.backup_run import BackupRun
from ui.pages.parts.let_go_words import GONE, NOT_REPLACED, ON, REPLACING, THE_OLDER_STAY, WAS_AWAY
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Body, Bold, PageTitle
from ui.widgets.page_body import Column
from yps_desktop.record.errors import YpsError
from yps_desktop.services.backup import PlaceAwayError, Plan


class Replacing(Column):
    """Says what is being done; `ended` at once where all went well, else when somebody read what did not."""

    ended = Signal()

    def __init__(self, session: Session, number: str) -> None:
        super().__init__(12)
        self._session = session
        self.doing, self.on = Bold(""), MainButton(ON)
        self.on.clicked.connect(self.ended)
        self._words = Body(REPLACING)
        for part in (PageTitle(GONE.format(number=number)), self._words, self.doing):
            self.add(part)

    def start(self, plan: Plan) -> None:
        """Make a backup in every folder; each then removes the older ones that hold the case."""
        run = BackupRun(self._session)
        run.begun.connect(self._say)
        run.ended.connect(self._ended)
        run.go_by(plan)

    def _say(self, words: str) -> None:
        self.doing.setText(words)
        say_aloud(self.doing, words)

    def _ended(self, _made: int, failures: Sequence[YpsError]) -> None:
        if not failures:
            self.ended.emit()
            return
        self._words.hide()
        self.doing.hide()
        for error in failures:
            away = isinstance(error, PlaceAwayError)
            self.add(CareBanner(NOT_REPLACED, WAS_AWAY if away else error.sentence))
        self.add(Body(THE_OLDER_STAY))
        self.add(ButtonRow(self.on))
        self.on.setFocus()
