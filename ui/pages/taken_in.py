"""What was taken in from another school: the cases here, what they propose, and the receipt to send back."""

from functools import partial

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import ReceiptPage
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.receipt_card import ReceiptCard
from ui.places import CASE, CASES, NOT_TAKEN_IN, Place
from ui.theme import current_theme
from ui.widgets.banner import DoneBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.spell import count
from yps_desktop.services import cases, proposals
from yps_desktop.services.desk import Desk

TITLE = "Taken in"
DONE = ("It is in the record", "All of it, as they signed it. Nothing of the file is kept elsewhere.")
CASES_HERE = "The cases here"
PROPOSED = "{what} proposed by {school}: take each on, or set it aside with a reason"
NOTHING_PROPOSED = "Nothing was due there"
MAKE, FINISH = "Make the receipt", "Finish"


class TakenInPage(ReceiptPage):
    """Stands until somebody is finished with it; then nothing of the package lies in memory."""

    short = TITLE

    def show_arrived(self, arrived: Arrived) -> None:
        """Show each case by its number."""
        self.session.ask(
            self, partial(_numbers, arrived.taken), partial(self._show, arrived), self.cannot_show
        )

    def focus_first(self) -> None:
        """Put the focus on saving the receipt."""
        button = self.receipt.save_button if self.receipt is not None else None
        if button is not None and self.body is not None and self.body.shows_from_top(button):
            button.setFocus()
            self.body.scroll_to_top()
        else:
            super().focus_first()

    def _show(self, arrived: Arrived, found: tuple[tuple[str, str, int], ...]) -> None:
        body, space = PageBody(self), current_theme().space
        body.main.add(PageTitle(f"{TITLE}, from {arrived.school}"))
        body.main.add_space(14)
        body.main.add(DoneBanner(*DONE))
        body.main.add_space(space.between_questions)
        if arrived.outcome is not None:
            ask = self._ask
            self.receipt = ReceiptCard(
                self.session, arrived.school, arrived.receipt, arrived.outcome, ask=ask
            )
            body.main.add(self.receipt)
        else:
            make = MainButton(MAKE)
            make.clicked.connect(lambda: self.go.emit(Place(NOT_TAKEN_IN)))
            body.main.add(ButtonRow(make))
        body.main.add_space(space.between_questions)
        body.main.add(self._cases(arrived, found))
        body.main.add_space(space.between_questions)
        finish = OutlinedButton(FINISH)
        finish.clicked.connect(self._finish)
        body.main.add(ButtonRow(finish))
        self.show_body(body)
        self.shown.emit()

    def _cases(self, arrived: Arrived, found: tuple[tuple[str, str, int], ...]) -> SectionList:
        section = SectionList(CASES_HERE)
        for id, number, waiting in found:
            what = PROPOSED.format(what=count(waiting, "thing"), school=arrived.school)
            row = LinkRow(f"Case {number}", what if waiting else NOTHING_PROPOSED)
            row.opened.connect(lambda id=id: self.go.emit(Place(CASE, case=id)))
            section.add(row)
        return section

    def _finish(self) -> None:
        self.session.arrived = None
        self.go_instead.emit(Place(CASES))


def _numbers(ids: tuple[str, ...], desk: Desk) -> tuple[tuple[str, str, int], ...]:
    return tuple((id, cases.read(desk, id).number, len(proposals.waiting(desk, id))) for id in ids)
