"""The door: somebody says who they are and proves it, and the record behind it is opened."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.loading import load_inside, load_record
from ui.pages.unlock import UnlockPage
from ui.window import AFTER_PAINT_MS
from yps_desktop.services.nameplate import Nameplate
from yps_desktop.services.tries import seconds_to_wait

if TYPE_CHECKING:  # nothing of the record is loaded before the unlock page stands
    from ui.tasks import Tasks
    from yps_desktop.services.desk import Clock, Desk
    from yps_desktop.services.opening import Proof

GoIn = Callable[[UnlockPage, "Callable[[], Desk]"], None]


class Door(QObject):
    """One unlocking; `threads` gives the tasks, which are not there before the page stands."""

    def __init__(
        self,
        window: QWidget,
        threads: "Callable[[], Tasks]",
        folder: Path,
        clock: "Clock",
        show: Callable[[QWidget], None],
        go_in: GoIn,
    ) -> None:
        super().__init__(window)
        self._threads, self._folder, self._clock = threads, folder, clock
        self._show_face, self._go_in = show, go_in

    def begin(self, plate: Nameplate, reason: str, person: str, *, is_practice: bool) -> UnlockPage:
        """Show the unlock page with who is on the plate, `person` chosen where they are, and give it."""
        page = UnlockPage(plate, str(self._folder), reason, waits=self._seconds_to_wait)
        page.tried.connect(lambda who, password: self._prove(page, who, password))
        page.offer_recovery()
        self._show_face(page)
        if is_practice:
            from yps_desktop.services.practice import PEOPLE

            page.say_practice([f"{who.name}: {who.password}" for who in PEOPLE])
        if any(who.id == person for who in plate.people):
            page.choose(person)
        else:
            page.focus_first()
        QTimer.singleShot(AFTER_PAINT_MS, page, lambda: self._warm(page))
        return page

    def _warm(self, page: QWidget) -> None:
        """Load what opens a vault, and what stands behind it, while somebody types their password."""
        self._threads().work(page, load_record, lambda _: load_inside(), lambda _: None)

    def _seconds_to_wait(self, person: str) -> int:
        return seconds_to_wait(self._folder, person, self._clock())

    def _prove(self, page: UnlockPage, person: str, password: str) -> None:
        from yps_desktop.services.tries import prove_in_turn

        folder, clock = self._folder, self._clock
        self._threads().work(
            page,
            lambda: prove_in_turn(folder, person, password, clock),
            lambda proof: self._open(page, proof),
            page.refuse,
        )

    def _open(self, page: UnlockPage, proof: "Proof") -> None:
        from yps_desktop.services.opening import open_desk

        self._go_in(page, lambda: open_desk(proof, self._clock))
