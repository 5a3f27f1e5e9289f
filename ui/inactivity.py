"""Notices that nobody is at the screen: no key pressed, no mouse moved, or a computer that slept."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow

from yps_desktop.services.clocks import clock_that_counts_sleep

WARNED_BEFORE = 60
"""Seconds for which it is said that the record is about to be locked."""
ASLEEP = 20.0
"""Seconds between two looks, a second apart, that only a computer that slept lets pass."""
IDLE, SLEPT, HELD_LONG = "idle", "slept", "held"
"""Why it is over: nobody there, the computer slept, or the time it was held open is up."""
_EVERY_MS = 1_000
_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,  # all that is heard of a key that was a shortcut
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    )
)


class Inactivity(QObject):
    """Warns a minute before nobody has touched keys or mouse for `limit` seconds, then says it is over.

    It listens at the windows, where input comes in, and not at every object: each event of the program
    would go through Python. `limit` is asked again whenever it matters.
    """

    warned = Signal(int)
    """So many seconds are left; once a second."""
    touched = Signal()
    """Somebody is there after all."""
    over = Signal(str)

    def __init__(
        self,
        limit: Callable[[], float],
        clock: Callable[[], float] = clock_that_counts_sleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit, self._clock = limit, clock
        self._touched_at = self._looked_at = 0.0
        self._held_until: float | None = None
        self._is_warning = False
        self._pointer = QPointF()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)

    def begin(self) -> None:
        """Watch from now on."""
        self._touched_at = self._looked_at = self._clock()
        self._held_until, self._is_warning = None, False
        for window in QGuiApplication.topLevelWindows():
            self._listen(window)
        self._timer.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def hold(self, seconds: float) -> None:
        """Let it be over in so many seconds, whoever touches what until then."""
        self._held_until = self._clock() + seconds

    def let_go(self) -> None:
        """Hold it no more."""
        self._held_until = None
        self._touch()

    def look(self) -> None:
        """Look at the clock; done once a second while it watches."""
        if not self._timer.isActive():
            return
        before, self._looked_at = self._looked_at, self._clock()
        if self._looked_at - before > ASLEEP:
            self.over.emit(SLEPT)
        elif self._held_until is None:
            self._look_at_hands(self._looked_at - self._touched_at)
        elif self._looked_at >= self._held_until:
            self.over.emit(HELD_LONG)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Take notice of a key or the mouse; the key that answers a warning does nothing else."""
        kind = event.type()
        if kind not in _TOUCHES or not self._timer.isActive():
            return False
        if isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseMove and not self._has_moved(event):
            return False
        return self._touch() and kind == QEvent.Type.KeyPress

    def _look_at_hands(self, idle: float) -> None:
        left = self._limit() - idle if idle >= WARNED_BEFORE else math.inf
        if left <= 0:
            self.over.emit(IDLE)
        elif left <= WARNED_BEFORE:
            self._is_warning = True
            self.warned.emit(math.ceil(left))

    def _touch(self) -> bool:
        """Begin to count anew, and say whether a warning stood there."""
        stood, self._is_warning = self._is_warning, False
        self._touched_at = self._clock()
        if stood:
            self.touched.emit()
        return stood

    def _has_moved(self, event: QMouseEvent) -> bool:
        """Tell a hand from a window that came or went under a mouse at rest."""
        before, self._pointer = self._pointer, event.globalPosition()
        return before != self._pointer

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
