"""What stands in place of the whole window while cases are shown to somebody from outside.

It has a page stack of its own that knows no other page than these; which cases they show, `ui.permission`
says, and services refuse every other.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.history import History
from ui.messages import Messages
from ui.page_stack import Arrival, PageFactory, PageStack
from ui.pages.inspection.leave import LeavePage
from ui.pages.inspection.shown_case import ShownCasePage
from ui.pages.inspection.shown_cases import ShownCasesPage
from ui.pages.inspection.shown_sheets import ShownEightPage, ShownSheetPage
from ui.places import CASE, EIGHT, HOME, LEAVE_INSPECTION, SIGNED, Place
from ui.session import Session
from ui.widgets.inspection_strip import InspectionStrip
from ui.widgets.status_bar import StatusBar
from ui.widgets.top_bar import TopBar
from yps_desktop.record.inspection_acts import Inspection

SHOWN: Mapping[str, PageFactory] = {
    HOME: ShownCasesPage,
    CASE: ShownCasePage,
    SIGNED: ShownSheetPage,
    EIGHT: ShownEightPage,
    LEAVE_INSPECTION: LeavePage,
}
READ_ONLY = "Nothing can be written here"


class InspectionFace(QWidget):
    """Strip, Back and Lock, and the pages; no rail, no search. `lock` asks for the lock."""

    lock = Signal()

    def __init__(self, session: Session, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self.strip = InspectionStrip(inspection.who, inspection.organisation)
        self.top_bar, self.status_bar = TopBar(), StatusBar()
        self.messages, self.stack = Messages(), PageStack(session, SHOWN)
        self.top_bar.set_search(False)
        self.status_bar.say_saved(READ_ONLY)
        self.status_bar.say_who(f"{inspection.who}, {inspection.organisation}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.strip, self.top_bar, self.messages, self.stack, self.status_bar):
            column.addWidget(part, int(part is self.stack))
        self.strip.leave_button.clicked.connect(lambda: self.go(Place(LEAVE_INSPECTION)))
        self.top_bar.back.connect(self._go_back)
        self.top_bar.lock.connect(self.lock)
        session.trouble.connect(self.messages.trouble)
        self.stack.begun.connect(self._begin)
        self.stack.shown.connect(lambda _: self._dress())

    def open(self) -> None:
        """Begin with the list of cases."""
        self.stack.go(Arrival(Place(HOME)))

    def go(self, place: Place) -> None:
        """Go on to a page of the inspection."""
        self.history.go(place)
        self.stack.go(Arrival(place))

    def _go_instead(self, place: Place) -> None:
        self.history.go_instead(place)
        self.stack.go(Arrival(place))

    def _go_back(self) -> None:
        self.history.go_back()
        self.stack.go(Arrival(self.history.here))

    def _begin(self, _: Place) -> None:
        self.messages.clear()
        page = self.stack.page
        if page is not None:
            page.go.connect(self.go)
            page.go_instead.connect(self._go_instead)
            page.back.connect(self._go_back)
            self._dress()

    def _dress(self) -> None:
        page = self.stack.page
        if page is not None:
            self.top_bar.set_way([crumb.words for crumb in page.crumbs()])
            self.top_bar.set_back(page.place.page != HOME)
            self.strip.leave_button.setVisible(page.place.page != LEAVE_INSPECTION)
