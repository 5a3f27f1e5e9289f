"""What other schools sent of a case, on its page: a row each, and how much of it waits for an answer."""

from datetime import datetime

from PySide6.QtCore import Signal

from ui.pages.parts.days import recorded_words
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.received_words import title_of
from ui.places import RECEIVED, Place
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.spell import count
from yps_desktop.record.case import Case
from yps_desktop.record.rules.received import versions, waiting_proposals

TITLE = "From another school"
WAITS = "{what} they proposed: take each on, or set it aside"


class ReceivedHere(SectionList):
    """`go` carries a Place; there is nothing to show where nothing came."""

    go = Signal(object)

    def __init__(self, case: Case, now: datetime) -> None:
        super().__init__(TITLE)
        self.rows: list[LinkRow] = []
        waiting = [one.entry.hash for one in waiting_proposals(case)]
        for one in versions(case):
            note = f"Case {one.act.case_number} there, taken in {recorded_words(one.entry, now)}"
            if many := waiting.count(one.entry.hash):
                note = f"{note}. {WAITS.format(what=count(many, 'thing'))}"
            row = LinkRow(title_of(one.act), note)
            place = Place(RECEIVED, case=case.id, about=one.entry.hash)
            row.opened.connect(lambda place=place: self.go.emit(place))
            self.rows.append(row)
            self.add(row)
