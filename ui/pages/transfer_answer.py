"""What the other school answered: by a receipt file, the slip of the letter, or a word by telephone (N1)."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QWidget

from ui.pages.parts.choose_file import AskFile
from ui.pages.parts.receipt_file import ReceiptFile, ask_receipt
from ui.pages.parts.transfer_act_page import TransferActPage
from ui.pages.parts.transfer_step_words import ANSWER_FIELDS, ANSWER_WORDS, TOLD
from ui.pages.transfer_said import spelled, typed
from ui.places import Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import SectionTitle
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.transfer_acts import Answer as Answered
from yps_desktop.record.transfer_acts import TransferAnswered
from yps_desktop.services import transfer_receipts, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfer_receipts import TakenReceipt

OTHERWISE = "Another answer"


class TransferAnswerPage(TransferActPage):
    """A file says by itself what they answer; without one somebody says it."""

    kind = "transfer_answered"

    def __init__(
        self, session: Session, place: Place, parent: QWidget | None = None, *, ask: AskFile = ask_receipt
    ) -> None:
        super().__init__(session, place, parent)
        self._ask = ask
        self.file: ReceiptFile | None = None
        self.taken: TakenReceipt | None = None
        self._otherwise = SectionTitle(OTHERWISE)

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return ANSWER_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return ANSWER_FIELDS

    def add_head(self, case: Case) -> None:
        """Offer to take a receipt file in, where a package went."""
        made = self.seen.transfer.steps if self.seen is not None else ()
        if not any(getattr(act, "package", "") for _, act in made):
            return
        space = current_theme().space
        self.file = ReceiptFile(self.session, case.id, self.place.about, self._ask)
        self.file.taken.connect(self._take)
        self.body.main.add_space(space.between_questions)
        self.body.main.add(self.file)
        self.body.main.add_space(space.between_questions)
        self.body.main.add(self._otherwise)

    def look_at(self, answers: dict[str, Answer]) -> None:  # noqa: ARG002
        """Ask only what the file does not say."""
        if self.form is not None:
            self.form.set_noticed(TOLD if self.taken is None else ("compared",))

    def focus_first(self) -> None:
        """Begin at the file where there may be one."""
        if self.file is None or self.taken is not None:
            super().focus_first()
            return
        self.file.button.setFocus()
        self.body.scroll_to_top()

    def blamed(self) -> str:
        """Say what is wrong at the day."""
        return "day" if self.taken is None else "compared"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write down what they answered."""
        if self.taken is not None:
            compared = answers["compared"] == "yes"
            transfer_receipts.keep_receipt(desk, self.place.case, self.taken, compared)
            return
        answer: Answered = str(answers["answer"])  # type: ignore[assignment]
        by: Literal["slip", "telephone"] = "slip" if answers["by"] == "slip" else "telephone"
        step = TransferAnswered(
            transfer=self.place.about,
            answer=answer,
            by=by,
            day=spelled(answers.get("day")),
            who=typed(answers, "who"),
            said=typed(answers, "said"),
        )
        transfers.say_answered(desk, self.place.case, step)

    def _take(self, taken: TakenReceipt | None) -> None:
        self.taken = taken
        self._otherwise.setVisible(taken is None)
        if self.form is not None:
            self.form.show_problems(())
            self.look_at(self.form.answers())
