"""Leaves every paper there is, printed and signed, beside what the story prints by hand.

The bytes are those the pages would hand out, and each copy is written into the record as one.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from ui.tour.hands import Hands
from ui.tour.invented import HAZELS, HEAD
from ui.tour.papers_left import Named, masked_papers, papers_of_a_case, papers_of_no_case
from ui.tour.stage import Stage
from yps_desktop.services import papers
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Copy, Job

_FOLDERS: tuple[tuple[Copy, str], ...] = (("printed", "paper"), ("signed", "signed"))
_AWAITED = ("sign_off", "custody")
"""Papers of the hour in which a decision waits and the telephone is in the safe."""
_BY_HAND = ("record", "viewing")

T = TypeVar("T")


def awaited(stage: Stage, hands: Hands) -> None:
    """Leave the papers that a case has only while something waits or a device is here."""
    _Leaving(stage, hands).leave(papers_of_a_case, lambda name: name in _AWAITED)


def all_others(stage: Stage, hands: Hands) -> None:
    """Leave every other paper of the case, masked ones, and those that are of no case."""
    leaving = _Leaving(stage, hands)
    leaving.leave(papers_of_a_case, lambda name: name not in (*_AWAITED, *_BY_HAND))
    leaving.leave(masked_papers)
    leaving.leave(papers_of_no_case)
    stage.tell("Every paper there is stands in the folders “paper” and “signed”.")


def recovery_sheet(stage: Stage, hands: Hands) -> None:
    """Make a recovery sheet, to which the headteacher agrees, and save it; it is never kept nor signed."""
    hands.press("Settings")
    hands.press("People with a key")
    hands.press("Make a new recovery sheet")
    hands.press("Continue")
    hands.choose("Who agrees?", HEAD)
    hands.fill(f"{HEAD}’s password", HAZELS)
    hands.press("Make the new sheet")
    hands.wait(stage.shows_a_page, "the recovery sheet")
    stage.picture("recovery-sheet-made")
    stage.save_next_as(stage.folder / "paper" / "recovery-sheet.pdf")
    hands.press("Save as PDF")
    hands.press("It is on paper")
    hands.wait_for("Is the sheet on paper?")


class _Leaving:
    """Composes papers on the record, builds them beside it, and saves each in two copies."""

    def __init__(self, stage: Stage, hands: Hands) -> None:
        self._stage, self._hands, self._session = stage, hands, stage.session

    def leave(
        self, listed: Callable[[Desk], list[Named]], wanted: Callable[[str], bool] = lambda _: True
    ) -> None:
        """Leave the papers whose names are wanted."""
        for name, prepare in self._ask(listed):
            if wanted(name):
                self._save(name, self._ask(prepare))

    def _save(self, name: str, job: Job) -> None:
        for copy, folder in _FOLDERS:
            built = self._work(partial(papers.build, job, copy))
            target = self._stage.folder / folder / f"{name.replace('_', '-')}.pdf"
            target.parent.mkdir(parents=True, exist_ok=True)
            self._ask(partial(papers.save, job=job, built=built, target=target))

    def _ask(self, call: Callable[[Desk], T]) -> T:
        answers: list[T] = []
        self._session.ask(self._stage.window, call, answers.append)
        return self._first(answers)

    def _work(self, call: Callable[[], T]) -> T:
        answers: list[T] = []
        self._session.work(self._stage.window, call, answers.append)
        return self._first(answers)

    def _first(self, answers: list[T]) -> T:
        self._hands.wait(lambda: bool(answers), "an answer of the record")
        return answers[0]
