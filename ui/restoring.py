"""Brings a record back from a backup, from choosing a folder to the open record."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.closed_door import ClosedDoor
from ui.pages.restore import RestorePage
from ui.pages.unlock import UnlockPage
from ui.tasks import Tasks
from yps_desktop.record.errors import YpsError
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.nameplate import read_nameplate
from yps_desktop.services.restoring import Copy, Restored, bring_back, find, open_restored
from yps_desktop.services.tries import noted_here, seconds_to_wait

GoIn = Callable[[UnlockPage, Callable[[], Desk]], None]
_NO_NAMES = "The names in this backup's keystore cannot be read. Use another backup."


class Restoring(QObject):
    """One backup brought back to `target`, an empty or new folder; never over a record."""

    stepped = Signal(object)
    """A step of it began, or went on; carries a Step. It comes from another thread."""

    def __init__(
        self,
        window: QWidget,
        tasks: Tasks,
        target: Path,
        clock: Clock,
        show: Callable[[QWidget], None],
        go_in: GoIn,
        begin: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._target = window, tasks, target
        self._clock, self._show, self._go_in, self._begin = clock, show, go_in, begin

    def choose(self) -> None:
        """Let somebody choose the folder of a backup, or one with several in it."""
        chosen = QFileDialog.getExistingDirectory(self._window, "Folder of the backup")
        if chosen:
            self.look_in(Path(chosen))

    def look_in(self, folder: Path) -> None:
        """Find the backup in a folder and ask for a password."""
        self._tasks.work(
            self, lambda: find(folder, self._target), self._ask, lambda error: self._say(error, folder)
        )

    def _ask(self, copy: Copy) -> None:
        plate = read_nameplate(copy.folder)
        if plate is None:
            self._say(YpsError(_NO_NAMES), copy.folder)
            return
        now, manifest = self._clock().astimezone(), copy.manifest
        made, waits = manifest.made.astimezone(), self._seconds_to_wait
        page = RestorePage(plate, str(self._target), made, manifest.seq, now, waits=waits)
        page.tried.connect(lambda person, password: self._try(page, copy, person, password))
        page.back_link.clicked.connect(self._begin)
        self.stepped.connect(page.say_step)
        self._show(page)
        page.focus_first()

    def _seconds_to_wait(self, person: str) -> int:
        return seconds_to_wait(noted_here(), person, self._clock())

    def _try(self, page: RestorePage, copy: Copy, person: str, password: str) -> None:
        self._tasks.work(
            page,
            lambda: bring_back(copy, self._target, person, password, self.stepped.emit, self._clock),
            lambda restored: self._open(page, restored),
            page.refuse,
        )

    def _open(self, page: RestorePage, restored: Restored) -> None:
        self._go_in(page, lambda: open_restored(restored, self._clock))

    def _say(self, error: YpsError, folder: Path) -> None:
        page = ClosedDoor(error.sentence, str(folder), title="This backup cannot be used")
        page.again.connect(lambda: self.look_in(folder))
        page.elsewhere.connect(self.choose)
        page.begin.connect(self._begin)
        self._show(page)
        page.focus_first()
