"""Keeps an open record from standing open: nobody there, a telephone call, a computer that sleeps."""

import sys
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.idle_warning import IdleWarning
from ui.inactivity import SLEPT, Inactivity
from ui.own_copies import OwnCopies
from ui.program import Program
from ui.screen_pictures import leave_out_of_pictures
from ui.telephone import SECONDS, TelephoneCover
from ui.window import AFTER_PAINT_MS
from yps_desktop.services.clocks import clock_that_counts_sleep
from yps_desktop.services.preferences import preferences_file, read_preferences


class Watch(QObject):
    """Watches from unlocking to locking, and from now on where it is unlocked already."""

    def __init__(self, program: Program, clock: Callable[[], float] = clock_that_counts_sleep) -> None:
        super().__init__(program)
        self._program = program
        self._telephone: TelephoneCover | None = None
        self._hand: QWidget | None = None
        self.warning = IdleWarning(program.window)
        self.copies = OwnCopies(self)
        self.inactivity = Inactivity(limit, clock, self)
        self.inactivity.warned.connect(self.warning.say)
        self.inactivity.touched.connect(self.warning.hide)
        self.inactivity.over.connect(program.lock)
        captured = read_preferences(preferences_file()).captured
        leave_out_of_pictures(program.window, leave_out=not captured)
        self._system: object = None
        program.unlocked.connect(self._begin)
        program.covering.connect(self._end)
        self._begin()

    def cover_for_telephone(self) -> None:
        """Cover the record at once, and hold it open for an hour."""
        if self._program.inside is None or self._telephone is not None:
            return
        from ui.pages.parts.days import wall_clock
        from yps_desktop.record.days import spell_time

        window = self._program.window
        self._hand = window.focusWidget()
        until = wall_clock(self._program.inside.session) + timedelta(seconds=SECONDS)
        self._telephone = cover = TelephoneCover(spell_time(until.time()))
        cover.uncover.connect(self._uncover)
        cover.lock.connect(lambda: self._program.lock())
        window.show_face(cover)
        cover.begin()
        self.inactivity.hold(SECONDS)

    def _begin(self) -> None:
        inside = self._program.inside
        if inside is not None:
            inside.telephone.connect(self.cover_for_telephone)
            self.inactivity.begin()
            self.copies.begin()
            QTimer.singleShot(AFTER_PAINT_MS, self, self._hear)

    def _hear(self) -> None:
        """Hear from the computer itself, once; it takes 10 ms that the first page need not wait for."""
        if self._system is None:
            program = self._program
            self._system = hear_the_system(program.window, lambda: program.lock(SLEPT), self)

    def _end(self) -> None:
        self.inactivity.end()
        self.copies.forget()
        self.warning.hide()
        self._drop_cover()

    def _uncover(self) -> None:
        inside = self._program.inside
        if inside is None:
            return
        self.inactivity.let_go()
        self._program.window.show_face(inside)
        if self._hand is not None and isValid(self._hand):
            self._hand.setFocus()
        self._drop_cover()

    def _drop_cover(self) -> None:
        if self._telephone is not None:
            self._telephone.deleteLater()
            self._telephone = None


def hear_the_system(
    window: QWidget, happened: Callable[[], None], parent: QObject, platform: str = sys.platform
) -> object:
    """Call `happened` when the computer sleeps or is locked; give what has to be kept for that."""
    if platform == "win32":
        from ui.windows_lock import WindowsLock

        return WindowsLock(window, happened)
    if platform != "linux":
        return None
    from ui.computer_lock import ComputerLock

    lock = ComputerLock(parent)
    lock.happened.connect(happened)
    return lock


def limit() -> float:
    """Give the seconds without a key or the mouse after which the record locks, as chosen now."""
    return 60.0 * read_preferences(preferences_file()).lock_after
