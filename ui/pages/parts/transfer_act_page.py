"""What the steps of a record's way to another school share that end in an entry: the way back, the steps."""

from collections.abc import Callable
from typing import Any

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.transfer_steps import StepCard, steps_of
from ui.places import CASE, CASES, TRANSFER, Crumb, Place
from ui.widgets.page_body import Column
from yps_desktop.record.case import Case
from yps_desktop.services import transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfers import Overview

SHORT = "To another school"


def crumbs_of(number: str, place: Place, last: str) -> tuple[Crumb, ...]:
    """Give the way to one of the steps."""
    whole = Place(TRANSFER, case=place.case, about=place.about)
    case = Crumb(f"Case {number}", Place(CASE, case=place.case))
    return (Crumb("Cases", Place(CASES)), case, Crumb(SHORT, whole), Crumb(last))


class TransferActPage(ActPage):
    """Asks what one step must know and signs it; `about` of its place is the transfer."""

    @property
    def seen(self) -> Overview | None:
        """Give the transfer as it stands, None where it is not planned yet."""
        return self.found if isinstance(self.found, Overview) else None

    def look(self, desk: Desk, case: Case) -> object:
        """Read the transfer."""
        return transfers.concerned(desk, case.id, self.place.about)

    def to_work_out(self) -> Callable[[Any], Any] | None:
        """Look at it away from the record."""
        return transfers.look

    def back_to(self) -> Place:
        """Lead back to the steps."""
        return Place(TRANSFER, case=self.place.case, about=self.place.about)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self.case is None:
            return (Crumb("Cases", Place(CASES)),)
        return crumbs_of(self.case.number, self.place, self.words().short)

    def add_side(self, side: Column) -> None:
        """Show the steps, and where one is."""
        card = StepCard(steps_of(self.seen, wall_clock(self.session).date()), self.place)
        card.go.connect(lambda place: self.keeper.keep(lambda: self.go.emit(place)))
        side.add(card)
