"""Reading a list and taking it in, a slice at a time: where the page is left, nothing has changed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.pages.parts.how_far import HowFar, StoppedError
from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import school_lists
from yps_desktop.services.school_lists import SLICE, Answered, FileRead, Known, Of, Plan, Ready

T = TypeVar("T")
STOPPED = "Stopped. Nothing has changed."


@dataclass(frozen=True, slots=True)
class Compared:
    """A file that was read, the list it was compared with, and what it would do."""

    read: FileRead
    known: tuple[Known, ...] = field(repr=False)
    plan: Plan = field(repr=False)


class IntakeRun(QObject):
    """One file on its way; it belongs to its page, and ends with it."""

    compared = Signal(object)
    """The file is read: carries Compared."""
    taken_in = Signal(object)
    """The list is in use: carries ListTakenIn."""
    refused = Signal(str)
    """It ends here, and this sentence says why."""

    def __init__(self, session: Session, of: Of, page: QObject) -> None:
        super().__init__(page)
        self._session, self._of = session, of
        self._how_far = HowFar()

    def read(self, path: Path, how_far: HowFar) -> None:
        """Read a file, then the list that is here, and compare them."""

        def told(read: int, lines: int) -> None:
            how_far.tell(f"{read:,} of {lines:,} lines.")

        self._work(lambda: school_lists.read_file(path, self._of, told), lambda read: self._know(read, []))

    def take_in(self, one: Compared, answered: Answered, how_far: HowFar) -> None:
        """Write the list as it will be beside the one in use, and then use it."""
        self._how_far = how_far
        self._work(
            lambda: school_lists.make_ready(one.read, one.known, one.plan, answered),
            lambda ready: self.sweep(lambda: self._stage(ready, school_lists.slices(ready), 0)),
        )

    def sweep(self, then: Callable[[], None]) -> None:
        """Clear away what is of no list in use: one that was left half-way, or the one before."""

        def cleared(more: bool) -> None:
            if more:
                self.sweep(then)
            else:
                then()

        self._session.ask(self, lambda desk: school_lists.clear_slice(desk, self._of), cleared, self._fail)

    def _know(self, read: FileRead, known: list[Known]) -> None:
        """Read on through the list that is here."""
        after = known[-1].id if known else ""

        def took(some: tuple[Known, ...]) -> None:
            known.extend(some)
            if len(some) == SLICE:
                self._know(read, known)
            else:
                self._compare(read, tuple(known))

        self._session.ask(
            self, lambda desk: school_lists.known_slice(desk, self._of, after), took, self._fail
        )

    def _compare(self, read: FileRead, known: tuple[Known, ...]) -> None:
        self._work(
            lambda: school_lists.compare(read, known),
            lambda plan: self.compared.emit(Compared(read, known, plan)),
        )

    def _stage(self, ready: Ready, left: Iterator[Any], done: int) -> None:
        rows = next(left, None)
        if rows is None:
            self._use(ready)
            return
        try:
            self._how_far.tell(f"{done:,} of {len(ready.rows):,} people.")
        except StoppedError as error:
            self._fail(error)
            return
        self._session.ask(
            self,
            lambda desk: school_lists.stage_slice(desk, self._of, rows),
            lambda _: self._stage(ready, left, done + len(rows)),
            self._fail,
        )

    def _use(self, ready: Ready) -> None:
        self._session.write(
            self,
            lambda desk: school_lists.take_in(desk, ready),
            lambda _: self.taken_in.emit(ready.act),
            self._fail,
        )

    def _work(self, call: Callable[[], T], then: Callable[[T], None]) -> None:
        self._session.work(self, call, then, self._fail)

    def _fail(self, error: YpsError) -> None:
        self.refused.emit(STOPPED if isinstance(error, StoppedError) else error.sentence)
