"""The session: the desk of the person signed in, reached only through the *record* thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ui.tasks import Failed, Tasks
from yps_desktop.record.errors import NoSuchCaseError, YpsError
from yps_desktop.record.holders import KeyHolder, Right
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.record.school import School
from yps_desktop.services.desk import Clock, Desk, lacks

if TYPE_CHECKING:
    from ui.pages.parts.arrived import Arrived
    from ui.pages.parts.asked_figures import AskedFigures
    from ui.pages.parts.backup_run import BackupRun
    from yps_desktop.services.key_changes import Done
    from yps_desktop.services.recovery_sheet import SheetText

T = TypeVar("T")


class Session(QObject):
    """What every page is given. `trouble` carries a sentence that no page took upon itself to show."""

    trouble = Signal(str)
    changed = Signal()
    """Something was written: what lists or counts may look again."""
    no_such_case = Signal(str)
    """There is no such case for the person signed in: whatever showed it is to be left."""
    renamed = Signal(str)
    """The school is called this from now on."""
    inspected = Signal()
    """Inspection view began or ended."""
    putting_back = Signal(object)
    """An older backup, checked and agreed to (`Ready`), waits to take the record's place."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self.me: KeyHolder = desk.me
        self.school: School = desk.school
        self.clock: Clock = desk.clock
        self.folder = desk.folder
        self.read_only = desk.read_only
        """Why nothing can be written, as a sentence, or empty."""
        self.noticed = desk.noticed
        """What the person should be told at sign-in about the whole record, or empty."""
        self.sheet: SheetText | None = None
        """A recovery sheet that was just made and is not known to be on paper; it is kept nowhere else."""
        self.backup_run: BackupRun | None = None
        """The backup that is being made, which outlives the page it was begun on."""
        self.looked_for: dict[str, str] = {}
        """What was looked for in library or guide or pressed in About as it was left: Back leads there."""
        self.arrived: Arrived | None = None
        """A package from another school that was opened; it is kept nowhere else, and a lock drops it."""
        self.figures: AskedFigures | None = None
        """Numbers of cases that were asked for, then counted; a lock drops them."""
        self.inspection: Inspection | None = None
        """What is shown to somebody from outside; nothing else can be reached while it is."""

    def why_not(self, right: Right | None = None) -> str:
        """Say why nothing can be written here, or which right is lacking; empty where it is neither."""
        return self.read_only or (lacks(self.me, right) if right else "")

    def now_called(self, school: School) -> None:
        """Go on under what the school says of itself now."""
        self.school = school
        self.renamed.emit(school.name)

    def show_outside(self, inspection: Inspection | None) -> None:
        """Begin inspection view, or with None end it."""
        self.inspection = inspection
        self.inspected.emit()

    def ask(
        self,
        owner: QObject,
        call: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Let the desk do something short; the answer comes back while `owner` is there."""
        self._tasks.ask(owner, lambda: call(self._desk), then, self._failing(failed))

    def write(
        self,
        owner: QObject,
        call: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Let the desk write something, and tell who lists it afterwards."""

        def written(answer: T) -> None:
            self.changed.emit()
            then(answer)

        self._tasks.ask(owner, lambda: call(self._desk), written, self._failing(failed))

    def change_keys(
        self, owner: QObject, call: Callable[[Desk], "Done"], then: Callable[["Done"], None], failed: Failed
    ) -> None:
        """Let the desk change who has a key: a new sheet is kept here even where `owner` was left meanwhile.

        What the person signed in may do from now on holds from here as well.
        """

        def changed(done: "Done") -> None:
            self.me, self.sheet = done.me, done.new_sheet or self.sheet
            self.changed.emit()
            if isValid(owner):
                then(done)

        def refused(error: YpsError) -> None:
            (failed if isValid(owner) else self._show)(error)

        self._tasks.ask(self, lambda: call(self._desk), changed, refused)

    def work(
        self,
        owner: QObject,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Do something long away from the record: derive a key, build a paper."""
        self._tasks.work(owner, call, then, failed or self._show)

    def finish(self, call: Callable[[Desk], T], seconds: float) -> T:
        """Let the desk do something and wait: only for locking and closing. Raises TimeoutError."""
        return self._tasks.finish(lambda: call(self._desk), seconds)

    def stop(self) -> None:
        """Let go of the threads."""
        self._tasks.stop()

    def _failing(self, failed: Failed | None) -> Failed:
        """Let a page say what failed; nobody stays at the page of a case that is not there for them."""

        def fail(error: YpsError) -> None:
            (failed or self._show)(error)
            if isinstance(error, NoSuchCaseError):
                self.no_such_case.emit(error.sentence)

        return fail

    def _show(self, error: YpsError) -> None:
        self.trouble.emit(error.sentence)
