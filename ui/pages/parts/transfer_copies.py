"""The masked copies of a record that goes to another school: which stand ready, which are looked at yet."""

from PySide6.QtCore import Signal

from ui.permission import May
from ui.places import MASK, Place
from ui.widgets.section_list import SectionList
from ui.widgets.task_row import TaskRow, TaskState
from yps_desktop.services.transfer_lacks import Lack
from yps_desktop.services.transfers import Along, Overview

TITLE = "The masked copies"
NOTE = "One copy of each case. Its letters hold for the case, so a later copy has the same."
READY, NOT_YET, AGAIN = "Ready", "Not yet made", "Look through again"
_OF_COPIES = ("no_copy", "outdated", "letter")


class TransferCopies(SectionList):
    """A row for each case that goes; `go` carries the Place where it is masked."""

    go = Signal(object)

    def __init__(self, seen: Overview, may: May) -> None:
        super().__init__(TITLE, NOTE)
        self.rows: dict[str, TaskRow] = {}
        for one in seen.along:
            if one.transfer.state != "called_off":
                lack = next((each for each in seen.lacks if _is_about(each, one)), None)
                self._add_row(one, lack, may)

    def _add_row(self, one: Along, lack: Lack | None, may: May) -> None:
        title = f"Case {one.case.number}, a copy for {', '.join(each.name for each in one.pupils)}"
        place = _place(one, lack)
        status, state = _standing(lack)
        row = TaskRow(title, status, state, lack.sentence if lack is not None else "", leads=may(place))
        row.opened.connect(lambda: self.go.emit(place))
        self.rows[one.case.id] = row
        self.add(row)


def _is_about(lack: Lack, one: Along) -> bool:
    return lack.code in _OF_COPIES and lack.case == one.case.id


def _standing(lack: Lack | None) -> tuple[str, TaskState]:
    if lack is None:
        return READY, TaskState.COMPLETED
    return (NOT_YET, TaskState.NOT_STARTED) if lack.code == "no_copy" else (AGAIN, TaskState.IN_PROGRESS)


def _place(one: Along, lack: Lack | None) -> Place:
    """Lead to the copy there is, or to a new one for whom it goes; both lead back here."""
    pupil = lack.pupil if lack is not None else next((each.id for each in one.pupils), "")
    whose = pupil if lack is not None and lack.code == "no_copy" else ""
    return Place(MASK, case=one.case.id, about=one.transfer.id, form=whose, masked=one.copy.hash)
