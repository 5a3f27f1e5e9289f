"""What a case still lacks, each with the way to where it is recorded: better than a reason for leaving it."""

from functools import partial

from PySide6.QtCore import Signal

from ui.pages.parts.lacking_places import place_of_end
from ui.widgets.card import Card
from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from yps_desktop.guidance.gaps import open_end_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.school import School

TITLE = "You can still record"
KEPT = "What you typed here is kept meanwhile."


class RecordFirst(Card):
    """A link for each thing that stays open; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, edition: Edition, school: School) -> None:
        super().__init__(TITLE)
        self.add(Caption(KEPT))
        self.column.addSpacing(8)
        for end in open_ends(case, school):
            link = LinkButton(open_end_line(case, edition, end))
            link.clicked.connect(partial(self.go.emit, place_of_end(case, end)))
            self.add(link)
