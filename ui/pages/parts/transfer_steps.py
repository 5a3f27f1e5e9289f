"""The steps by which a record goes to another school, how each stands, and where one is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from ui.pages.parts.days import capital, day_words
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.transfer_plan_words import WHO_LEAVES
from ui.places import (
    TRANSFER_ANSWER,
    TRANSFER_GOES,
    TRANSFER_MAKE,
    TRANSFER_PLAN,
    TRANSFER_SENT,
    Place,
)
from ui.widgets.card import Card
from ui.widgets.labels import Bold, Caption, Hint
from ui.widgets.page_body import Column
from ui.widgets.task_row import TaskRow, TaskState
from yps_desktop.record.transfer_acts import TransferAnswered, TransferSent
from yps_desktop.services.transfers import Overview

NOT_YET, BEGUN, LACKS, DONE, LATER = (
    "Not yet started",
    "In progress",
    "Something is missing",
    "Completed",
    "Cannot start yet",
)
HERE = "You are here"
AGAIN = "Look through the masked copies again before you send it once more"
TITLE = "Step by step"
WHAT_GOES, MAKE_IT, IT_IS_SENT, THE_RECEIPT = (
    "What goes, and who is named in it",
    "Make what goes",
    "Say that it is sent",
    "The receipt",
)
_OF_PLAN = ("school", "name", "ring")
_OF_GOES = ("others", "named_reason", "no_copy", "outdated", "letter")
_WAIT: dict[str, str] = {
    TRANSFER_GOES: "After it is known who leaves",
    TRANSFER_MAKE: "After what is missing above",
    TRANSFER_SENT: "After it is made",
    TRANSFER_ANSWER: "After it is sent",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its page, what it is called, how it stands, and a line on it."""

    page: str
    title: str
    state: TaskState
    status: str
    note: str = ""

    @property
    def is_left(self) -> bool:
        """Say whether something can be done in it now."""
        return self.state not in (TaskState.COMPLETED, TaskState.CANNOT_START)


def steps_of(seen: Overview | None, today: date) -> tuple[Step, ...]:
    """Give the steps of a transfer in their order; without one, as they stand before it is planned."""
    if seen is None:
        return (_step(TRANSFER_PLAN, WHO_LEAVES), *map(_waiting, (*_TITLES,)[1:]))
    return (_plan(seen), _goes(seen), _make(seen), _sent(seen, today), _receipt(seen, today))


def next_of(steps: Collection[Step]) -> Step | None:
    """Give the first step in which something can be done now, or None."""
    return next((one for one in steps if one.is_left), None)


class StepList(Column):
    """The steps as the task list has them; `chosen` carries a step's page."""

    chosen = Signal(str)

    def __init__(self, steps: Collection[Step]) -> None:
        super().__init__(0)
        self.rows: dict[str, TaskRow] = {}
        for number, step in enumerate(steps, start=1):
            self.rows[step.page] = row = TaskRow(
                f"{number}. {step.title}", step.status, step.state, step.note
            )
            row.opened.connect(lambda page=step.page: self.chosen.emit(page))
            self.add(row)


class StepCard(Card):
    """The steps beside one of them; `go` carries the Place of another."""

    go = Signal(object)

    def __init__(self, steps: Collection[Step], here: Place) -> None:
        super().__init__(TITLE)
        for number, step in enumerate(steps, start=1):
            self.add(self._row(number, step, here))

    def _row(self, number: int, step: Step, here: Place) -> LinkRow | Column:
        title = f"{number}. {step.title}"
        if step.page != here.page and step.state is not TaskState.CANNOT_START:
            row = LinkRow(title, step.status)
            place = Place(step.page, case=here.case, about=here.about)
            row.opened.connect(lambda: self.go.emit(place))
            return row
        still = Column(0)
        still.add(Bold(title) if step.page == here.page else Hint(title))
        still.add(Caption(HERE if step.page == here.page else step.status))
        still.add_space(9)
        return still


def _plan(seen: Overview) -> Step:
    lacking = [one.sentence for one in seen.lacks if one.code in _OF_PLAN]
    hints = [one.sentence for one in seen.hints if one.code != "reader"]
    answered = seen.transfer.newest(TransferAnswered)
    if seen.transfer.state == "refused" and answered is not None and answered.answer == "not_ours":
        return Step(TRANSFER_PLAN, WHO_LEAVES, TaskState.NOT_STARTED, "Once more")
    if lacking:
        return Step(TRANSFER_PLAN, WHO_LEAVES, TaskState.IN_PROGRESS, LACKS, lacking[0])
    return Step(TRANSFER_PLAN, WHO_LEAVES, TaskState.COMPLETED, DONE, next(iter(hints), ""))


def _goes(seen: Overview) -> Step:
    lacking = [one for one in seen.lacks if one.code in _OF_GOES]
    if _is_out(seen):
        note = AGAIN if lacking else ""
        return Step(TRANSFER_GOES, WHAT_GOES, TaskState.COMPLETED, DONE, note)
    if not lacking:
        return Step(TRANSFER_GOES, WHAT_GOES, TaskState.COMPLETED, DONE)
    if lacking[0].code == "others":
        return _step(TRANSFER_GOES, WHAT_GOES)
    return Step(TRANSFER_GOES, WHAT_GOES, TaskState.IN_PROGRESS, LACKS, lacking[0].sentence)


def _make(seen: Overview) -> Step:
    if _is_out(seen):
        return Step(TRANSFER_MAKE, MAKE_IT, TaskState.COMPLETED, DONE)
    if any(one.code != "way" for one in seen.lacks):
        return _waiting(TRANSFER_MAKE)
    again = seen.transfer.newest(TransferSent) is not None
    return Step(TRANSFER_MAKE, MAKE_IT, TaskState.NOT_STARTED, "Once more" if again else NOT_YET)


def _is_out(seen: Overview) -> bool:
    """Say whether what goes was made, and nobody has sent it back: what is written since keeps nothing."""
    going = seen.transfer.waits or seen.transfer.newest(TransferSent)
    return going is not None and (seen.transfer.state != "refused" or seen.transfer.waits is not None)


def _sent(seen: Overview, today: date) -> Step:
    sent = seen.transfer.newest(TransferSent)
    if seen.transfer.waits is not None:
        return _step(TRANSFER_SENT, IT_IS_SENT)
    if sent is None:
        return _waiting(TRANSFER_SENT)
    on = day_words(date.fromisoformat(sent.day), today) if sent.day else ""
    return Step(TRANSFER_SENT, IT_IS_SENT, TaskState.COMPLETED, DONE, capital(on))


def _receipt(seen: Overview, today: date) -> Step:
    match seen.transfer.state:
        case "received":
            return Step(TRANSFER_ANSWER, THE_RECEIPT, TaskState.COMPLETED, DONE)
        case "refused":
            return Step(TRANSFER_ANSWER, THE_RECEIPT, TaskState.DUE, "Not taken in")
        case "sent" | "chased":
            by = seen.receipt_by
            if by is not None and by < today:
                note = f"Ask for it. It was due {day_words(by, today)}"
                return Step(TRANSFER_ANSWER, THE_RECEIPT, TaskState.OVERDUE, "Overdue", note)
            until = f"Until {day_words(by, today)}" if by is not None else "Awaited"
            return Step(TRANSFER_ANSWER, THE_RECEIPT, TaskState.LATER, until)
    return _waiting(TRANSFER_ANSWER)


_TITLES = {
    TRANSFER_PLAN: WHO_LEAVES,
    TRANSFER_GOES: WHAT_GOES,
    TRANSFER_MAKE: MAKE_IT,
    TRANSFER_SENT: IT_IS_SENT,
    TRANSFER_ANSWER: THE_RECEIPT,
}


def _step(page: str, title: str) -> Step:
    return Step(page, title, TaskState.NOT_STARTED, NOT_YET)


def _waiting(page: str) -> Step:
    return Step(page, _TITLES[page], TaskState.CANNOT_START, LATER, _WAIT[page])
