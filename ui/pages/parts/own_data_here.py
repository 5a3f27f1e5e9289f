"""Requests for own data, on the page of a case they were written into (L3)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import OWN_DATA, OWN_DATA_ASK, Place
from ui.widgets.section_list import SectionList
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.own_data import Request, requests_in

TITLE = "Requests for own data"
ASK = "Somebody asks what is recorded about them"
NOTE = "They themselves, a parent for their child, or somebody they authorised."
_STATES = {
    "open": "Waits for an answer",
    "given": "Answered",
    "refused": "Refused",
    "called_off": "Called off",
}


class OwnDataHere(SectionList):
    """Those there are, and the way to a new one; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, may: May, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, "", parent)
        self.rows: list[LinkRow] = []
        named = {person.id: person.name for person in people_of(case)}
        for one in {request.id: request for request in requests_in(case)}.values():
            note = f"{_STATES[one.state]}. It came on {spell_day(one.came)}"
            self._add(named.get(one.asked.person, "Somebody"), note, _place(case, one), may)
        if named:
            self._add(ASK, NOTE, Place(OWN_DATA_ASK, case=case.id), may)

    def _add(self, words: str, note: str, place: Place, may: May) -> None:
        if may(place):
            row = LinkRow(words, note)
            row.opened.connect(lambda: self.go.emit(place))
            self.rows.append(row)
            self.add(row)


def _place(case: Case, one: Request) -> Place:
    return Place(OWN_DATA, case=case.id, about=one.id)
