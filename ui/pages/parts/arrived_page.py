"""What the pages share that show a package while it lies open: without one they say that it is put away."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.receipt_card import ReceiptCard
from ui.pages.parts.save_as import AskPath, ask_receipt_path
from ui.places import CAME, CASES, RECEIVE, TAKEN_IN, Crumb, Place
from ui.session import Session
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import PageBody

TITLE, CAME_HERE = "A record from another school", "A record came from another school"
NOTHING_CHANGED = "Nothing has been taken in."
GONE = "The record from the other school is put away"
WHY_GONE = (
    "A lock, or putting it away, drops what lies open; nothing of it is kept. What was taken in before is in "
    "its case. To go on, open the file once more with the same six words."
)
OPEN_AGAIN = "Open the file"


class ArrivedPage(BodyPage):
    """A page of the way from the opened file to the record; `short` names it in the way here."""

    rail_words = "Cases"
    short = ""
    is_before = True
    """Whether it is of no use any more once what lies open is taken in."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.again = MainButton(OPEN_AGAIN)
        self.again.clicked.connect(lambda: self.go_instead.emit(Place(RECEIVE)))

    def load(self) -> None:
        """Show what lies open, or that nothing does."""
        arrived = self.session.arrived
        if arrived is None:
            self._say_gone()
        elif arrived.taken and self.is_before:
            self.go_instead.emit(Place(TAKEN_IN))
        else:
            self.show_arrived(arrived)

    def show_arrived(self, arrived: Arrived) -> None:
        """Show this step of what arrived; ends with `shown`."""
        raise NotImplementedError

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)), Crumb(TITLE, Place(CAME)))
        return (*way, Crumb(self.short)) if self.short else (way[0], Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.session.arrived is None and self.body is not None:
            self.again.setFocus()
        elif self.body is not None:
            self.body.read_from_top(self.short or TITLE)

    def put_away(self) -> None:
        """Let go of what lies open, and leave."""
        self.session.arrived = None
        self.go_instead.emit(Place(CASES))
        self.said.emit(NOTHING_CHANGED)

    def _say_gone(self) -> None:
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add_space(14)
        body.main.add(CareBanner(GONE, WHY_GONE))
        body.main.add_space(20)
        body.main.add(ButtonRow(self.again))
        self.show_body(body)
        self.shown.emit()


class ReceiptPage(ArrivedPage):
    """A page of that way on which the receipt is saved; `ask` asks where."""

    is_before = False

    def __init__(
        self,
        session: Session,
        place: Place,
        parent: QWidget | None = None,
        *,
        ask: AskPath = ask_receipt_path,
    ) -> None:
        super().__init__(session, place, parent)
        self._ask = ask
        self.receipt: ReceiptCard | None = None
