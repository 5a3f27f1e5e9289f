"""Those who left and are named in a case: each leads to sending their record to the next school (N1)."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import TRANSFER, Place
from ui.widgets.section_list import SectionList
from yps_desktop.services.leavers import Leaver

TITLE = "Their record goes to the next school"
NOTE = "They left and are named in a case. The days until it is to be there count from their last day here."
SEND = "Send the record of {name}"


class LeaversList(SectionList):
    """A row for each; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, some: Iterable[Leaver], may: May) -> None:
        super().__init__(TITLE, NOTE)
        for one in some:
            place = Place(TRANSFER, case=one.case, form=one.person)
            if may(place):
                row = LinkRow(SEND.format(name=one.name), f"Case {one.number}")
                row.opened.connect(lambda place=place: self.go.emit(place))
                self.add(row)
