"""Locks the record, in this order: cover, save, keep the place, close, let go of the lock, leave."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.cover import Cover
from ui.faults import SENTENCE, Faults
from ui.main_window import MainWindow
from ui.pages.page import Save
from ui.pages.parts.backup_run import BackupRun
from ui.pages.parts.days import wall_clock
from ui.pages.parts.left_open import left_open_words
from ui.resuming import NOT_PUT_BACK, PUT_BACK, SAVED, UNSAVED
from yps_desktop.record.errors import YpsError
from yps_desktop.services.backup import Plan, plan
from yps_desktop.services.drafts import Whereabouts
from yps_desktop.services.elsewhere import note_elsewhere
from yps_desktop.services.left_open import LeftOpen, left_open
from yps_desktop.services.opening import close, keep_whereabouts

SECONDS = 2.0
AT_LAST_SECONDS = 10.0
_NOTE_MS = 1_000
AT_MOST = 0.2
"""Seconds that a word on the cover may take."""
_SLOW = "Saving takes longer than it should: the disk may be busy. Try again in a moment."

Leave = Callable[[str], None]


class Locking(QObject):
    """One locking, from the cover to `leave`. Never refused; unsaved text is never dropped unasked.

    `at_last` is done once the record is closed and nobody has it open: `leave` is told where it was not done.
    """

    def __init__(
        self,
        inside: MainWindow,
        cover: Cover,
        leave: Leave,
        faults: Faults,
        how: str = SAVED,
        *,
        backs_up: bool = False,
        at_last: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(cover)
        self._how, self._backs_up, self._at_last = how, backs_up, at_last
        self._is_saved = self._is_gone = False
        self._session, self._inside, self._cover = inside.session, inside, cover
        self._leave, self._faults = leave, faults
        self._save: Save | None = None
        self._where = Whereabouts("")
        cover.again.connect(self._try_to_save)
        cover.without.connect(lambda: self._let_go(self._how if self._is_saved else UNSAVED))

    def start(self, show: Callable[[Cover], None]) -> None:
        """Lock; `show` puts the cover over everything."""
        place, field, cursor = self._inside.whereabouts()
        self._where = Whereabouts(place.to_text(), field, cursor)
        show(self._cover)
        self._inside.stop_timers()
        self._save = self._inside.unsaved()
        self._try_to_save()

    def leave_by(self, leave: Leave) -> None:
        """End in another way than was asked for first."""
        self._leave = leave

    def _try_to_save(self) -> None:
        self._cover.say_saving()
        self._cover.repaint()
        why = self._why_not_saved()
        if why is None:
            self._is_saved = True
            self._say_left_open()
            self._back_up_and_go()
        else:
            self._cover.say_why(why)

    def _back_up_and_go(self) -> None:
        """Make the backups that are due on closing, where there are folders for them, then let go.

        One that is being made already is waited for, and no other is begun.
        """
        if self._backs_up and self._session.backup_run is not None:
            self._wait_for(self._session.backup_run)
            self._cover.say_backing_up(self._session.backup_run.words)
            return
        due: list[Plan] = []
        if self._backs_up:
            self._finish(lambda desk: due.append(plan(desk)))
        if not any(planned.places and planned.is_due for planned in due):
            self._note_and_go(due)
            return
        run = BackupRun(self._session, lets_away_be=True)
        self._wait_for(run)
        run.go_by(due[0].of_due())

    def _wait_for(self, run: BackupRun) -> None:
        run.begun.connect(self._cover.say_backing_up)
        run.ended.connect(self._backed_up)

    def _note_and_go(self, planned: list[Plan]) -> None:
        """Note at the places of backups where the chain stands; a slow drive is not waited for."""
        if not any(one.places for one in planned):
            self._let_go(self._how)
            return
        seen, folders = planned[0].seen, planned[0].folders
        self._session.work(self, lambda: note_elsewhere(seen, folders), lambda _: self._let_go(self._how))
        QTimer.singleShot(_NOTE_MS, self, lambda: self._let_go(self._how))

    def _backed_up(self, _made: int, failures: tuple[YpsError, ...]) -> None:
        if failures:
            self._cover.say_no_backup(" ".join(error.sentence for error in failures))
        else:
            self._let_go(self._how)

    def _why_not_saved(self) -> str | None:
        if self._save is None:
            return None
        try:
            self._session.finish(self._save, SECONDS)
        except YpsError as error:
            return error.sentence
        except TimeoutError:
            return _SLOW
        except Exception as fault:  # a bug must not keep the record open
            self._faults.take(type(fault), fault, fault.__traceback__)
            return SENTENCE
        return None

    def _say_left_open(self) -> None:
        """Say on the cover what still stands open; locking hardly waits for it."""
        found: list[LeftOpen] = []
        self._finish(lambda desk: found.append(left_open(desk)), AT_MOST)
        for left in found:
            self._cover.say_left_open(left_open_words(left, wall_clock(self._session)))
            self._cover.repaint()

    def _let_go(self, how: str) -> None:
        if self._is_gone:
            return
        self._is_gone = True
        where = Whereabouts(self._where.page) if how == UNSAVED else self._where
        self._finish(lambda desk: keep_whereabouts(desk, where))
        is_closed = self._finish(close)
        if self._at_last is not None:
            how = self._do_at_last(self._at_last) if is_closed else NOT_PUT_BACK
        self._session.stop()
        self._leave(how)

    def _do_at_last(self, act: Callable[[], None]) -> str:
        return PUT_BACK if self._finish(lambda _: act(), AT_LAST_SECONDS) else NOT_PUT_BACK

    def _finish(self, act: Save, seconds: float = SECONDS) -> bool:
        """Let the desk do a last thing, and say whether it is done; nothing keeps the record open."""
        try:
            self._session.finish(act, seconds)
        except (YpsError, TimeoutError):
            return False
        except Exception as fault:
            self._faults.take(type(fault), fault, fault.__traceback__)
            return False
        return True
