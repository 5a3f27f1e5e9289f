"""Other ways to look at a case: where it stands, what an inspector will ask, who opened and printed it."""

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import AUDIT, EIGHT, WAY, Place
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.words import Edition

OPENED = "Who opened and printed it"


class CaseViews(SectionList):
    """One link row each; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case_id: str, edition: Edition, may: May) -> None:
        super().__init__("Look at it another way")
        views = ((edition.way.title, WAY), (edition.inspection.title, EIGHT), (OPENED, AUDIT))
        for words, page in views:
            if not may(Place(page, case=case_id)):
                continue
            row = LinkRow(words)
            row.opened.connect(lambda page=page: self.go.emit(Place(page, case=case_id)))
            self.add(row)
