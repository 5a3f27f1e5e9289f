"""The program's states: the door, the unlocked record, the cover; it knows which one stands."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.doors import Doors
from ui.faults import Faults
from ui.loading import load_inside, load_record
from ui.places import RECOVERY_SHEET, Place
from ui.resuming import REASONS, SAVED, resume, take_up
from ui.window import Window
from yps_desktop.record.errors import YpsError
from yps_desktop.services.clocks import computer_clock
from yps_desktop.services.nameplate import has_vault, read_nameplate, was_cut_off
from yps_desktop.services.preferences import (
    preferences_file,
    read_preferences,
    usual_vault_folder,
    write_preferences,
)

if TYPE_CHECKING:  # nothing of the record is loaded before the unlock page stands
    from ui.locking import Locking
    from ui.main_window import MainWindow
    from ui.page_stack import PageFactory
    from ui.pages.first_run.page import FirstRun
    from ui.pages.making import Making
    from ui.pages.recover import RecoverPage
    from ui.pages.unlock import UnlockPage
    from ui.restoring import Restoring
    from ui.tasks import Tasks
    from yps_desktop.services.bringing_back import Ready
    from yps_desktop.services.desk import Desk
    from yps_desktop.services.founding import Founding
    from yps_desktop.services.opening import Derivation
    from yps_desktop.services.recovery_sheet import SheetText


class Program(QObject):
    """Joins the window and the record. `leave` ends an unlocked record: by starting afresh, or `stay`."""

    entered = Signal()
    """The record is unlocked and its first page complete."""
    unlocked = Signal()
    covering = Signal()
    """The record is about to be covered, to be locked or closed."""
    _faulted = Signal(str)

    def __init__(
        self,
        window: Window,
        folder: Path,
        pages: Mapping[str, "PageFactory"],
        faults: Faults | None = None,
        *,
        make_tasks: "Callable[[], Tasks] | None" = None,
        clock: Callable[[], datetime] = computer_clock,
        derivation: "Derivation | None" = None,
    ) -> None:
        super().__init__(window)
        self.window, self.folder, self.clock = window, folder, clock
        self.person = ""
        self.remembers = True
        """Whether where the vault lies is kept for the next start."""
        self.leave: Callable[[str], None] = self.stay
        self.inside: MainWindow | None = None
        self._pages, self._derivation = pages, derivation
        self._faults = faults or Faults()
        self._make_tasks = make_tasks or thread_tasks
        self._tasks: Tasks | None = None
        self._locking: Locking | None = None
        self._doors = Doors(window, self._threads, lambda: self.folder)
        self._faults.tell = self._faulted.emit
        self._faulted.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.close)
        window.lock.connect(lambda: self.lock())

    def begin(self, how: str = "", person: str = "", *, expected: bool = False) -> None:
        """Show the door, or the first run where there is no vault and none is `expected`."""
        if expected or has_vault(self.folder):
            self.show_door(how, person)
        else:
            self.show_first_run()

    def begin_practice(self, how: str = "", person: str = "") -> None:
        """Show the door of a practice vault, or make one and go in."""
        self._doors.is_practice = True
        if has_vault(self.folder):
            self.show_door(how, person)
            return
        from ui.pages.making import Making
        from yps_desktop.services.practice import make_practice

        page = Making("Making up people and cases to practise with.")
        self._show(page)
        self._go_in(page, lambda: make_practice(self.folder, self.clock))

    def show_door(self, how: str = "", person: str = "") -> None:
        """Show the unlock page, or why there is nothing to unlock."""
        plate = read_nameplate(self.folder)
        if plate is None:
            self._look_closer()
            return
        from ui.door import Door

        door = Door(self.window, self._threads, self.folder, self.clock, self._show, self._go_in)
        page = door.begin(plate, REASONS.get(how, ""), person, is_practice=self._doors.is_practice)
        page.recover.connect(lambda: self.show_recovery(plate.school))

    def show_first_run(self) -> None:
        """Show the pages that make a vault."""
        from ui.pages.first_run.page import FirstRun

        page = FirstRun(usual_vault_folder() if has_vault(self.folder) else self.folder)
        if was_cut_off(self.folder):
            page.never.say_cut_off()
        page.made.connect(lambda founding: self._found(page, founding))
        page.elsewhere.connect(self._choose_folder)
        page.backup.connect(lambda: self.restoring().choose())
        self._show(page)
        page.focus_first()

    def show_recovery(self, school: str) -> None:
        """Show the pages on which the recovery sheet opens the record for two people."""
        from ui.recovering import Recovering

        made = (self.window, self._threads(), self.folder, self.clock, self._show, self._go_in_with_sheet)
        page = Recovering(*made, self._derivation).begin(school)
        page.left.connect(self.show_door)

    def restoring(self) -> "Restoring":
        """Begin to bring a record back from a backup, to where a new one would be made."""
        from ui.restoring import Restoring

        self.folder = usual_vault_folder() if has_vault(self.folder) else self.folder
        made = (self.window, self._threads(), self.folder, self.clock, self._show, self._go_in)
        return Restoring(*made, self.show_first_run)

    def lock(self, how: str = SAVED) -> None:
        """Lock the record that stands open; `how` is one of the REASONS shown at the door."""
        self._lock(self.leave, "Lock without saving", how)

    def close(self) -> None:
        """Save, close the record and end; where nothing is open, end at once."""
        if self.inside is None:
            self._end("")
        elif self._locking is not None:
            self._locking.leave_by(self._end)
        else:
            self._lock(self._end, "Close without saving", backs_up=True)

    def stay(self, how: str) -> None:
        """Drop everything of the session and show the door, in the same process."""
        inside, self.inside, self._tasks, self._locking = self.inside, None, None, None
        self.show_door(how, self.person)
        if inside is not None:
            inside.session.deleteLater()
            inside.deleteLater()

    def is_busy(self) -> bool:
        """Say whether something is still being read, worked out or written."""
        return self._tasks is not None and self._tasks.is_busy()

    def _found(self, page: "FirstRun", founding: "Founding") -> None:
        from ui.founding import make_vault

        self.folder = founding.folder
        self._threads().work(page, load_record, lambda _: load_inside(), lambda _: None)
        made = (self._threads(), self.clock, self._derivation, self._go_in_with_sheet)
        make_vault(page, founding, *made)

    def _go_in(self, page: "UnlockPage | FirstRun | Making", sit_down: "Callable[[], Desk]") -> None:
        """Open or make the record on *record*, and show it."""
        self._threads().ask(page, sit_down, self._enter, lambda error: page.say_trouble(error.sentence))

    def _go_in_with_sheet(
        self, page: "FirstRun | RecoverPage", sit_down: "Callable[[], tuple[Desk, SheetText]]"
    ) -> None:
        """Do the same where a recovery sheet was made, which is then to be printed first of all."""
        self._threads().ask(
            page, sit_down, lambda made: self._enter(*made), lambda error: page.say_trouble(error.sentence)
        )

    def _enter(self, desk: "Desk", sheet: "SheetText | None" = None) -> None:
        from ui.main_window import MainWindow
        from ui.session import Session

        self.person = desk.me.person
        session = Session(desk, self._threads(), self)
        self.inside = inside = MainWindow(session, self._pages)
        inside.lock.connect(lambda: self.lock())
        inside.arrived.connect(lambda: self.entered.emit())
        self._show(inside)
        session.putting_back.connect(self._put_back)
        if sheet is None:
            session.ask(inside, take_up, lambda where: resume(inside, where))
        else:
            session.sheet = sheet
            inside.open(Place(RECOVERY_SHEET, form="first"))
        self._remember_folder()
        self.unlocked.emit()

    def _put_back(self, ready: "Ready") -> None:
        """Close the record, put the older backup in its place, and show the door of that one."""
        from yps_desktop.services.bringing_back import take_place

        self._lock(self.leave, "Go on without saving", at_last=lambda: take_place(ready))

    def _lock(
        self,
        leave: Callable[[str], None],
        without: str,
        how: str = SAVED,
        *,
        backs_up: bool = False,
        at_last: Callable[[], None] | None = None,
    ) -> None:
        if self.inside is None or self._locking is not None:
            return
        from ui.cover import Cover
        from ui.locking import Locking

        self.covering.emit()
        self._locking = Locking(
            self.inside, Cover(without), leave, self._faults, how, backs_up=backs_up, at_last=at_last
        )
        self._locking.start(self.window.show_face)

    def _look_closer(self) -> None:
        """Say why the vault's door cannot be read, or show it after all."""
        from ui.pages.closed_door import ClosedDoor
        from yps_desktop.services.opening import look_at

        sentence = "The names in the keystore (vault.json) cannot be read."
        try:
            look_at(self.folder)
        except YpsError as error:
            sentence = error.sentence
        page = ClosedDoor(sentence, str(self.folder))
        page.again.connect(self.show_door)
        page.elsewhere.connect(self._choose_folder)
        page.begin.connect(self.show_first_run)
        self._show(page)
        page.focus_first()

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(
            self.window, "Folder of the record", str(self.folder.parent)
        )
        if chosen:
            self.folder = Path(chosen)
            self.show_door()

    def _remember_folder(self) -> None:
        file = preferences_file()
        before = read_preferences(file)
        if self.remembers and Path(before.vault) != self.folder:
            write_preferences(file, before._replace(vault=str(self.folder)))

    def _threads(self) -> "Tasks":
        if self._tasks is None:
            self._tasks = self._make_tasks()
        return self._tasks

    def _show(self, face: QWidget) -> None:
        self._doors.show(face, keeps=self.inside)

    def _tell(self, sentence: str) -> None:
        if self.inside is not None:
            self.inside.session.trouble.emit(sentence)
        else:
            self._doors.say_trouble(sentence)

    def _end(self, _how: str) -> None:
        if self._tasks is not None:
            self._tasks.stop()
        self.inside = None
        self.window.close_for_good()


def thread_tasks() -> "Tasks":
    """Make the two threads beside the window."""
    from ui.tasks import ThreadTasks

    return ThreadTasks()
