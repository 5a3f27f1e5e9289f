"""Opens a record that nobody can open any more, from the recovery sheet to the open record."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.inactivity import Inactivity
from ui.pages.recover import RecoverPage
from ui.tasks import Tasks
from yps_desktop.services.clocks import clock_that_counts_sleep
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.opening import Derivation, Newcomer
from yps_desktop.services.recovering import PreparedRecovery, prepare_recovery, recover, words_of_recovery
from yps_desktop.services.recovery_sheet import SheetProof, SheetText, prove_sheet

LEFT_ALONE = 600.0
"""Seconds without a key or the mouse after which the sheet and the passwords typed here are forgotten."""
GoIn = Callable[[RecoverPage, Callable[[], tuple[Desk, SheetText]]], None]


class Recovering(QObject):
    """One use of the sheet at the door; nothing is changed before two people have agreed."""

    def __init__(
        self,
        window: QWidget,
        tasks: Tasks,
        folder: Path,
        clock: Clock,
        show: Callable[[QWidget], None],
        go_in: GoIn,
        derivation: Derivation | None = None,
        counts: Callable[[], float] = clock_that_counts_sleep,
    ) -> None:
        super().__init__(window)
        self._counts = counts
        self._tasks, self._folder, self._clock = tasks, folder, clock
        self._show_face, self._go_in, self._derivation = show, go_in, derivation

    def begin(self, school: str) -> RecoverPage:
        """Show the page that asks for the sheet, and give it."""
        page = RecoverPage(school)
        page.typed.connect(lambda typed: self._prove(page, typed))
        self._show_face(page)
        page.focus_first()
        alone = Inactivity(lambda: LEFT_ALONE, self._counts, page)
        alone.over.connect(lambda _: page.leave_unless_busy())
        alone.begin()
        return page

    def _prove(self, page: RecoverPage, typed: str) -> None:
        folder = self._folder
        self._tasks.work(
            page, lambda: prove_sheet(folder, typed), lambda proof: self._ask(page, proof), page.refuse
        )

    def _ask(self, page: RecoverPage, proof: SheetProof) -> None:
        page.ask_people(proof)
        page.named.connect(lambda first, second: self._prepare(page, proof, first, second))

    def _prepare(self, page: RecoverPage, proof: SheetProof, first: Newcomer, second: Newcomer) -> None:
        now, derivation = self._clock(), self._derivation
        self._tasks.work(
            page,
            lambda: prepare_recovery(proof, first, second, now, derivation),
            lambda prepared: self._show(page, prepared, words_of_recovery(proof, first, second)),
            page.refuse,
        )

    def _show(self, page: RecoverPage, prepared: PreparedRecovery, words: str) -> None:
        page.show_text(words)
        page.agreed.connect(lambda: self._go_in(page, lambda: self._recover(prepared, words)))

    def _recover(self, prepared: PreparedRecovery, words: str) -> tuple[Desk, SheetText]:
        reopened = recover(prepared, words, self._clock)
        return reopened.desk, reopened.new_sheet
