"""What came from another school: who signed it, whose record it is, how much of it, and its handover page."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import ArrivedPage
from ui.pages.parts.asked import Asked
from ui.pages.parts.came_words import case_facts, package_facts
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.handover_lines import HandoverLines
from ui.pages.parts.in_portions import InPortions
from ui.pages.parts.key_shown import KEYS_STAND, KeyCompared, OtherKeys
from ui.places import NOT_TAKEN_IN, SENT_RECORD, WHO_HERE, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.facts import FactTable
from ui.widgets.labels import Body, Caption, Code, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.spell import count
from yps_desktop.services.receiving import CaseToTake

NOT_YET = "Nothing of it is written. It lies open in memory only, until a lock or until you put it away."
LOOK = "Look at this before you take it in"
READ, GO_ON = "Read the whole record", "Continue: who it is here"
CANNOT, MAKE_RECEIPT = "This is not taken in", "Make a receipt that says so"
DO_NOT, PUT_AWAY = "Do not take it in, and say so", "Put it away for now"
FINGERPRINT = "The letter shows this fingerprint of the file:"
AT_ONCE, MOST_SAID = 3, 12
"""Cases laid out at once; sentences said of them above."""
NEXT = (
    "Compare the key with them on the telephone.",
    "Read the handover page, and the record.",
    "Say who each pupil is here.",
    "Take it in with your password.",
    "Send the receipt back.",
)


class CamePage(ArrivedPage):
    """Everything to be known before a yes; nothing here writes."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)
        self.key: KeyCompared | None = None

    def show_arrived(self, arrived: Arrived) -> None:
        """Show what came."""
        body = PageBody(self)
        main, space = body.main, current_theme().space
        main.add(self.summary)
        main.add(GapBelow(self.summary, space.between_questions))
        main.add(PageTitle(f"What came from {arrived.school}"))
        main.add(Hint(NOT_YET))
        main.add_space(14)
        for banner in self._banners(arrived):
            main.add(banner)
            main.add_space(12)
        main.add(self._what(arrived))
        main.add_space(space.between_cards)
        main.add(self._compare(arrived))
        main.add_space(space.between_sections)
        main.add(self._cases(arrived))
        main.add_space(space.between_sections)
        self._add_buttons(main, arrived)
        for card in self._beside(arrived):
            body.side.add(card)
        self.show_body(body)
        self.shown.emit()

    def _what(self, arrived: Arrived) -> Card:
        card = Card("What it is")
        card.add(FactTable(package_facts(arrived.opened.package, self.session.school.zone)))
        card.column.addSpacing(4)
        card.add(Caption(FINGERPRINT))
        card.add(Code(arrived.opened.fingerprint))
        return card

    def _compare(self, arrived: Arrived) -> KeyCompared:
        opened = arrived.opened
        self.key = KeyCompared(opened.signed_by, arrived.school, compared=arrived.compared)
        self.key.changed.connect(self._answered)
        if self.key.block is not None:
            self.asked.add("key", self.key.block)
        return self.key

    def _cases(self, arrived: Arrived) -> InPortions:
        listed, gap = arrived.review.cases, current_theme().space.between_sections
        each = (self._case(one, arrived.school) for one in listed)
        return InPortions(
            each, len(listed), AT_ONCE, lambda left: f"Show {count(left, 'more case')}", gap=gap
        )

    def _case(self, one: CaseToTake, school: str) -> Column:
        column, opened = Column(current_theme().space.between_cards), one.opened
        title = f"Case {opened.case.number} there"
        card = Card(title)
        card.add(FactTable(case_facts(one, school)))
        read = OutlinedButton(READ)
        read.setAccessibleDescription(title)
        read.clicked.connect(lambda: self.go.emit(Place(SENT_RECORD, case=opened.case.id)))
        card.column.addSpacing(6)
        card.add(ButtonRow(read))
        column.add(card)
        column.add(HandoverLines(opened.sent.handover))
        return column

    def _banners(self, arrived: Arrived) -> Iterator[CareBanner]:
        review = arrived.review
        if review.why_not:
            yield CareBanner(CANNOT, review.why_not)
        elif review.says:
            yield CareBanner(LOOK, "\n".join(review.says[:MOST_SAID]))

    def _add_buttons(self, main: Column, arrived: Arrived) -> None:
        """Offer to go on where it can be taken in; a receipt can be made of it either way."""
        refuse, away = LinkButton(DO_NOT), LinkButton(PUT_AWAY)
        away.clicked.connect(self.put_away)
        if arrived.review.can_be_taken_in:
            on = MainButton(GO_ON)
            on.clicked.connect(lambda: self._go_on(arrived))
            refuse.clicked.connect(lambda: self.go.emit(Place(NOT_TAKEN_IN)))
            main.add(ButtonRow(on))
            main.add_space(12)
            main.add(ButtonRow(refuse, away, gap=22))
            return
        receipt = MainButton(MAKE_RECEIPT) if arrived.review.outcome is not None else refuse
        receipt.clicked.connect(lambda: self.go.emit(Place(NOT_TAKEN_IN)))
        main.add(ButtonRow(receipt, away, gap=22))

    def _beside(self, arrived: Arrived) -> Iterator[Card]:
        if arrived.review.can_be_taken_in:
            card = Card("What happens next")
            card.add(NumberedLines(NEXT))
            yield card
        signed = arrived.opened.package.signed_by.key_id
        others = tuple(
            key
            for key, one in zip(arrived.opened.keys, arrived.opened.package.keys, strict=True)
            if one.key_id != signed
        )
        if others:
            more = Card("Who else signed in it")
            more.add(Body(KEYS_STAND))
            more.add(OtherKeys(others))
            yield more

    def _answered(self) -> None:
        arrived = self.session.arrived
        if arrived is not None and self.key is not None:
            arrived.compared = self.key.is_the_same

    def _go_on(self, arrived: Arrived) -> None:
        problem = self.key.problem() if self.key is not None else ""
        if self.asked.show_problems([("key", problem)] if problem else []):
            if self.body is not None:
                self.body.scroll_to_top()
            return
        arrived.compared = not arrived.opened.signed_by.met
        self.go.emit(Place(WHO_HERE))
