"""A receipt that says what came of a package without taking it in: chosen, signed, saved and sent back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import ReceiptPage
from ui.pages.parts.asked import Asked
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.proving import Proving, clock_words
from ui.pages.parts.receipt_card import ReceiptCard
from ui.pages.parts.save_as import AskPath, ask_receipt_path
from ui.places import CAME, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.signing_card import SigningCard
from yps_desktop.services import receiving
from yps_desktop.services.packages import OUTCOMES, Outcome
from yps_desktop.services.receiving import Review
from yps_desktop.services.writing import Signer

TITLE = "A receipt for the sender"
INTRO = "They learn what came of their package. Nothing of it is taken in here by this."
ASK = "What came of it?"
SELECT = "Select what came of it"
MEANING = "The receipt is signed with your key. It names no child, and that it was made is written down."
MAKE, BACK = "Make the receipt", "Back to what came"
DONE = "Finish, and put the record away"
_REFUSALS: tuple[Outcome, ...] = ("not_ours", "not_agreed", "not_readable")


class NotTakenInPage(ReceiptPage):
    """One question and a password; then the receipt."""

    short = TITLE

    def __init__(
        self,
        session: Session,
        place: Place,
        parent: QWidget | None = None,
        *,
        ask: AskPath = ask_receipt_path,
    ) -> None:
        super().__init__(session, place, parent, ask=ask)
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)
        self.rows = RadioRows(())
        self.card: SigningCard | None = None

    def show_arrived(self, arrived: Arrived) -> None:
        """Ask what came of it."""
        body, space = PageBody(self), current_theme().space
        main = body.main
        main.add(self.summary)
        main.add(GapBelow(self.summary, space.between_questions))
        main.add(PageTitle(TITLE))
        main.add(Hint(INTRO))
        self.rows = RadioRows([Choice(one, OUTCOMES[one]) for one in outcomes(arrived.review)])
        main.add_space(space.between_questions)
        main.add(self.asked.add("outcome", QuestionBlock(ASK, self.rows)))
        main.add_space(space.between_sections)
        main.add(self._signing(arrived))
        self.show_body(body)
        self.shown.emit()

    def focus_first(self) -> None:
        """Put the focus on the question."""
        if self.card is not None and self.receipt is None and self.body is not None:
            self.rows.first().setFocus()
            self.body.scroll_to_top()
        else:
            super().focus_first()

    def _signing(self, arrived: Arrived) -> SigningCard:
        me = self.session.me
        who = f"Signing as {me.name}, {me.office}"
        self.card = SigningCard(who, clock_words(self.session), MAKE, meaning=MEANING, later=BACK)
        self._proving = Proving(self.session, self.card, me)
        self.card.sign.connect(lambda password: self._sign(arrived, password))
        self.card.later.connect(lambda: self.go_instead.emit(Place(CAME)))
        return self.card

    def _sign(self, arrived: Arrived, password: str) -> None:
        outcome = next((one for one in OUTCOMES if one == self.rows.value()), None)
        if self.asked.show_problems([] if outcome else [("outcome", SELECT)]) or outcome is None:
            if self.body is not None:
                self.body.scroll_to_top()
            return
        self._proving.prove(password, lambda signer: self._make(arrived, outcome, signer))

    def _make(self, arrived: Arrived, outcome: Outcome, signer: Signer) -> None:
        def made(data: bytes) -> None:
            arrived.receipt, arrived.outcome = data, outcome
            self._show_receipt(arrived, data, outcome)

        opened = arrived.opened
        self.session.write(
            self, lambda desk: receiving.receipt(desk, opened, outcome, signer), made, self._proving.fail
        )

    def _show_receipt(self, arrived: Arrived, data: bytes, outcome: Outcome) -> None:
        body, space = PageBody(self), current_theme().space
        body.main.add(PageTitle(TITLE))
        self.receipt = ReceiptCard(self.session, arrived.school, data, outcome, ask=self._ask)
        body.main.add_space(14)
        body.main.add(self.receipt)
        done = OutlinedButton(DONE)
        done.clicked.connect(self.put_away)
        body.main.add_space(space.between_questions)
        body.main.add(ButtonRow(done))
        self.show_body(body)
        self.receipt.save_button.setFocus()


def outcomes(review: Review) -> Sequence[Outcome]:
    """Give what can be said of a package as it stands: of one that is here only that, once or twice."""
    if review.is_here:
        return ("taken_in", "sent_twice")
    return ("sent_twice",) if review.outcome == "sent_twice" else _REFUSALS
