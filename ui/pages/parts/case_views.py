"""Other ways to look at a case: where it stands on the way, and what an inspector will ask."""

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.places import EIGHT, WAY, Place
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.words import Edition


class CaseViews(SectionList):
    """One link row each; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case_id: str, edition: Edition) -> None:
        super().__init__("Look at it another way")
        for words, page in ((edition.way.title, WAY), (edition.inspection.title, EIGHT)):
            row = LinkRow(words)
            row.opened.connect(lambda page=page: self.go.emit(Place(page, case=case_id)))
            self.add(row)
