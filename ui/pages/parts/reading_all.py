"""Reading all cases for a list or a count: a few at a time, the newest first."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from yps_desktop.record.errors import YpsError
from yps_desktop.services import inspection
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection import Page

Cases = tuple[tuple[str, str], ...]


class _Found(Protocol):
    """What some cases give, which adds up."""

    def plus(self, more: Self, /) -> Self: ...


F = TypeVar("F", bound=_Found)


class ReadingAll(QObject, Generic[F]):
    """`found` is what was read so far; it goes on as long as the page it belongs to is there."""

    some_read = Signal(object)
    """A few more cases were read; carries what they add."""
    page_read = Signal()
    ended = Signal()

    def __init__(
        self,
        session: Session,
        page: QObject,
        cannot_show: Callable[[YpsError], None],
        read: Callable[[Desk, Cases], F],
        nothing: F,
        at_once: int,
    ) -> None:
        """Read by `read`, `at_once` cases in a turn; `nothing` is what none of them give."""
        super().__init__(page)
        self.found = nothing
        self._session, self._cannot_show = session, cannot_show
        self._read, self._at_once = read, at_once

    def start(self) -> None:
        """Read from the newest case on."""
        self._next_page(None)

    def _next_page(self, before: int | None) -> None:
        self._session.ask(
            self,
            lambda desk: inspection.next_cases(desk, before),
            lambda page: self._read_on(page, page.cases),
            self._cannot_show,
        )

    def _read_on(self, page: Page, left: Sequence[tuple[str, str]]) -> None:
        if left:
            some, later = tuple(left[: self._at_once]), left[self._at_once :]
            self._session.ask(
                self,
                lambda desk: self._read(desk, some),
                lambda more: self._take(page, more, later),
                self._cannot_show,
            )
        elif page.before is not None:
            self.page_read.emit()
            self._next_page(page.before)
        else:
            self.ended.emit()

    def _take(self, page: Page, more: F, later: Sequence[tuple[str, str]]) -> None:
        self.found = self.found.plus(more)
        self.some_read.emit(more)
        self._read_on(page, later)
