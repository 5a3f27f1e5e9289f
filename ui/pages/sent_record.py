"""The record of another school while its file lies open, read before anything of it is taken in."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import GONE, TITLE, WHY_GONE, ArrivedPage
from ui.pages.parts.came_words import proven_words
from ui.pages.parts.days import wall_clock
from ui.pages.parts.their_record import TheirRecord, Theirs
from ui.pages.parts.their_sheet import TheirSheetPage
from ui.places import CAME, CASES, SENT_RECORD, SENT_SHEET, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.record.errors import YpsError
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import OpenedCase

BACK = "Back to what came"


class SentRecordPage(ArrivedPage):
    """One case of what lies open: `case` of the place is the sender's id."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.record: TheirRecord | None = None

    def show_arrived(self, arrived: Arrived) -> None:
        """Show it in the words of its own edition."""
        one = arrived.case(self.place.case)
        if one is None:
            self.go_instead.emit(Place(CAME))
            return
        self.short = f"Case {one.case.number} there"

        def show(edition: Edition) -> None:
            self._show(arrived, one, edition)

        self.session.ask(self, lambda desk: desk.edition(one.case.edition), show, self.cannot_show)

    def _show(self, arrived: Arrived, one: OpenedCase, edition: Edition) -> None:
        body, school = PageBody(self), arrived.school
        main = body.main
        main.add(Caption(f"From {school}. Nothing of it is taken in yet."))
        main.add(PageTitle(self.short))
        told = sum(each.told is not None for each in one.entries)
        main.add(Hint(proven_words(len(one.entries), one.whole, told, school)))
        main.add_space(16)
        self.record = TheirRecord(theirs_of(one, school), edition, wall_clock(self.session))
        self.record.opened.connect(
            lambda hash: self.go.emit(Place(SENT_SHEET, case=self.place.case, entry=hash))
        )
        main.add(self.record)
        back = OutlinedButton(BACK)
        back.clicked.connect(lambda: self.go_instead.emit(Place(CAME)))
        main.add_space(20)
        main.add(ButtonRow(back))
        self.show_body(body)
        self.shown.emit()


class SentSheetPage(TheirSheetPage):
    """One sheet of it."""

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)), Crumb(TITLE, Place(CAME)))
        if self.theirs is None:
            return way
        there = Crumb(f"Case {self.theirs.case.number} there", Place(SENT_RECORD, case=self.place.case))
        return (*way, there, Crumb("A sheet"))

    def their_record(self, _desk: Desk) -> Theirs:
        """Give the case that lies open."""
        arrived = self.session.arrived
        one = arrived.case(self.place.case) if arrived is not None else None
        if arrived is None or one is None:
            raise YpsError(f"{GONE}. {WHY_GONE}")
        return theirs_of(one, arrived.school)


def theirs_of(one: OpenedCase, school: str) -> Theirs:
    """Give a case of an opened package as it is read."""
    return Theirs(school, one.case, frozenset(e.entry.hash for e in one.entries if e.told is not None))
