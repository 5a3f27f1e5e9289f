"""Leaves every paper there is, printed and signed, beside what the story prints by hand.

The bytes are those the pages would hand out, and each copy is written into the record as one.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from ui.tour.hands import Hands
from ui.tour.stage import Stage
from yps_desktop.services import blank_forms, cases, home, listing, papers, week
from yps_desktop.services.case_papers import Wanted, offered
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Copy, Job

_FOLDERS: tuple[tuple[Copy, str], ...] = (("printed", "paper"), ("signed", "signed"))
_AWAITED = ("sign_off", "custody")
"""Papers of the hour in which a decision waits and the telephone is in the safe."""
_BY_HAND = ("record", "viewing")

T = TypeVar("T")
Named = tuple[str, Callable[[Desk], Job]]


def awaited(stage: Stage, hands: Hands) -> None:
    """Leave the papers that a case has only while something waits or a device is here."""
    _Leaving(stage, hands).leave(lambda name: name in _AWAITED)


def all_others(stage: Stage, hands: Hands) -> None:
    """Leave every other paper of the case, and those that are of no case."""
    _Leaving(stage, hands).leave(lambda name: name not in (*_AWAITED, *_BY_HAND))
    stage.tell("Every paper there is stands in the folders “paper” and “signed”.")


class _Leaving:
    """Composes papers on the record, builds them beside it, and saves each in two copies."""

    def __init__(self, stage: Stage, hands: Hands) -> None:
        self._stage, self._hands, self._session = stage, hands, stage.session

    def leave(self, wanted: Callable[[str], bool]) -> None:
        """Leave the papers whose names are wanted."""
        for name, prepare in self._ask(lambda desk: [*_of_the_first_case(desk), *_of_no_case()]):
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


def _of_the_first_case(desk: Desk) -> Iterator[Named]:
    first = listing.page(desk, "all")[-1].case
    for one in offered(cases.read(desk, first), desk.school):
        yield one.wanted.document, partial(_prepare, case=first, wanted=one.wanted)


def _prepare(desk: Desk, case: str, wanted: Wanted) -> Job:
    return papers.prepare(desk, case, wanted.document, wanted.entry, wanted.about)


def _of_no_case() -> list[Named]:
    forms: list[Named] = [
        (f"form-{kind}", partial(blank_forms.prepare, kind=kind)) for kind in blank_forms.FORMS
    ]
    return [*forms, ("weekly-sheet", _week)]


def _week(desk: Desk) -> Job:
    return week.prepare(desk, home.look_into(desk, home.outline(desk).ids).found)
