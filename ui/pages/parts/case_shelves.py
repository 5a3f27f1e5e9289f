"""What else can be recorded in a case, shelf by shelf; and the cases it belongs with."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.shelf import Shelf
from ui.permission import May
from ui.places import CASE, JOIN, MOVING, PART, QUESTION, Place
from ui.widgets.labels import Body, SectionTitle
from ui.widgets.page_body import Column
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.life import Life
from yps_desktop.services.editions import is_older
from yps_desktop.services.joined import CaseRow

JOIN_ANOTHER = "Join another case under this number"
MOVE = "Move this case to the guidance of today"
_NOT_NOW: dict[Life, Collection[str]] = {"open": ("reopening",), "closing": ("reopening", "closing")}
"""Sheets that make no sense as the case stands."""


class CaseShelves(Column):
    """Every sheet that is not in the task list, on its shelf; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, life: Life, edition: Edition, listed: Collection[str]) -> None:
        super().__init__(16)
        self._case, self._edition = case, edition
        self.add(SectionTitle("Anything else"))
        for shelf in edition.shelves:
            left_out = {*listed, *_NOT_NOW.get(life, ())}
            kinds = [kind for kind in shelf.sheets if kind not in left_out]
            if kinds:
                self.add(self._shelf(shelf.title, kinds, of_case="case_link" in shelf.sheets))

    def _shelf(self, title: str, kinds: Sequence[str], *, of_case: bool) -> Shelf:
        places = [
            (self._edition.sheets[kind].task, Place(QUESTION, case=self._case.id, sheet=kind))
            for kind in kinds
        ]
        if of_case:
            places.append((JOIN_ANOTHER, Place(JOIN, case=self._case.id)))
        if of_case and is_older(self._case):
            places.append((MOVE, Place(MOVING, case=self._case.id)))
        return Shelf(title, [(words, partial(self.go.emit, place)) for words, place in places])


class OtherNumbers(SectionList):
    """The cases joined under this one's number, each of which can be parted, and those it is linked with."""

    go = Signal(object)

    def __init__(self, case: Case, linked: Sequence[CaseRow], may: May) -> None:
        super().__init__("Belongs with")
        for joined in case.joined:
            place = Place(PART, case=case.id, about=joined.id)
            note = f"Case {joined.number} goes under this number"
            if may(place):
                self._lead_to(f"Part case {joined.number} again", note, place)
            else:
                self.add(Body(note))
        for row in linked:
            self._lead_to(f"Case {row.number}", "Linked", Place(CASE, case=row.case))

    def _lead_to(self, words: str, note: str, place: Place) -> None:
        row = LinkRow(words, note)
        row.opened.connect(lambda: self.go.emit(place))
        self.add(row)
