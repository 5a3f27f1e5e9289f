"""Two threads beside the window: *record* owns the vault, *work* derives keys and builds paper."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from yps_desktop.record.errors import YpsError

T = TypeVar("T")
Failed = Callable[[YpsError], None]


class Tasks(Protocol):
    """Runs a call away from the window and brings the answer back to it."""

    def ask(self, owner: QObject, call: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Run a short call on *record*; the answer, or a known error, comes back in the window's thread.

        Nothing comes back once `owner` is gone. Anything but a YpsError is a bug and reaches the one hook.
        """

    def work(self, owner: QObject, call: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Run a long call on *work*: frozen values in and out, never the vault's connection."""

    def finish(self, call: Callable[[], T], seconds: float) -> T:
        """Run a call on *record* and wait for it: only for locking and closing. Raises TimeoutError."""

    def is_busy(self) -> bool:
        """Say whether an answer has still to come."""

    def stop(self) -> None:
        """Let go of both threads without waiting for what still runs."""


class ThreadTasks(QObject):
    """The two real threads; an answer comes back by a queued signal."""

    _answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = ThreadPoolExecutor(1, "record")
        self._work = ThreadPoolExecutor(2, "work")
        self._stopped = False
        self._asked: dict[int, tuple[QObject, Callable[[Any], None], Failed]] = {}
        self._tokens = count()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, owner: QObject, call: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Run a short call on *record*."""
        self._start(self._record, owner, call, then, failed)

    def work(self, owner: QObject, call: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Run a long call on *work*."""
        self._start(self._work, owner, call, then, failed)

    def finish(self, call: Callable[[], T], seconds: float) -> T:
        """Run a call on *record* and wait for it."""
        return self._record.submit(call).result(seconds)

    def is_busy(self) -> bool:
        """Say whether an answer has still to come."""
        return bool(self._asked) and not self._stopped

    def stop(self) -> None:
        """Let go of both threads; what is asked from now on is not begun."""
        self._stopped = True
        self._record.shutdown(wait=False, cancel_futures=True)
        self._work.shutdown(wait=False, cancel_futures=True)

    def _start(
        self,
        pool: ThreadPoolExecutor,
        owner: QObject,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed,
    ) -> None:
        if self._stopped:
            return
        # Widgets are kept here, in the window's thread: the last reference must not fall in a worker.
        token = next(self._tokens)
        self._asked[token] = (owner, then, failed)

        def done(future: Future[T]) -> None:
            if not future.cancelled() and isValid(self):
                self._answered.emit(token, future)

        pool.submit(call).add_done_callback(done)

    @Slot(int, object)
    def _deliver(self, token: int, future: Future[Any]) -> None:
        owner, then, failed = self._asked.pop(token)
        if isValid(owner):
            deliver(future, then, failed)


def deliver(future: "Future[T]", then: Callable[[T], None], failed: Failed) -> None:
    """Hand a finished call's answer or known error on; a bug is raised here and reaches the one hook."""
    try:
        answer = future.result()
    except YpsError as error:
        failed(error)
        return
    then(answer)


class InlineTasks:
    """Runs everything at once in the window's thread: for tests."""

    def ask(self, owner: QObject, call: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Run the call now."""
        future: Future[T] = Future()
        try:
            future.set_result(call())
        except Exception as fault:
            future.set_exception(fault)
        if isValid(owner):
            deliver(future, then, failed)

    work = ask

    def finish(self, call: Callable[[], T], seconds: float) -> T:  # noqa: ARG002
        """Run the call now."""
        return call()

    def is_busy(self) -> bool:
        """Say no: every answer comes at once."""
        return False

    def stop(self) -> None:
        """Do nothing: there is no thread."""
