"""The receipt for a package: saved as a file, to be sent back by any way, since it names no child."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.save_as import AskPath, ask_receipt_path
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, ErrorWords
from yps_desktop.record.errors import YpsError
from yps_desktop.services import receiving
from yps_desktop.services.packages import OUTCOMES, Outcome

TITLE, SAVE, AGAIN = "The receipt", "Save the receipt", "Save it once more"
HOW = (
    "Send the file back to {school} by any way: it names no child. Their program takes it in and knows what "
    "came of the package."
)
SAVED = "The receipt is saved. Send it to {school}."
NAME = "Receipt for {school}.json"


class ReceiptCard(Card):
    """What the receipt says, and a button; `saved` says that it lies in a file."""

    saved = Signal()

    def __init__(
        self,
        session: Session,
        school: str,
        receipt: bytes,
        outcome: Outcome,
        *,
        ask: AskPath = ask_receipt_path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(TITLE, parent)
        self._session, self._school, self._receipt, self._ask = session, school, receipt, ask
        self.save_button, self.error, self.done = MainButton(SAVE), ErrorWords(), Bold("")
        self.add(Body(f"It says: {OUTCOMES[outcome]}"))
        self.add(Body(HOW.format(school=school)))
        self.column.addSpacing(4)
        for part in (self.error, self.done, ButtonRow(self.save_button)):
            self.add(part)
        self.error.hide()
        self.done.hide()
        self.save_button.clicked.connect(self.save)

    def save(self) -> None:
        """Let somebody choose where, and write it there."""
        path = self._ask(self.window(), file_name(self._school))
        if path:
            self.error.hide()
            save, data = receiving.save_receipt, self._receipt
            self._session.ask(self, lambda desk: save(desk, data, Path(path)), self._saved, self._refused)

    def _saved(self, _: None) -> None:
        words = SAVED.format(school=self._school)
        self.done.setText(words)
        self.done.show()
        self.save_button.setText(AGAIN)
        say_aloud(self, words)
        self.saved.emit()

    def _refused(self, error: YpsError) -> None:
        self.error.setText(f"Error: {error.sentence}")
        self.error.show()
        say_aloud(self, error.sentence, at_once=True)


def file_name(school: str) -> str:
    """Name the file by the school it goes to, as a folder can hold it."""
    plain = "".join(one if one.isalnum() or one in " -’'" else " " for one in school)
    return NAME.format(school=" ".join(plain.split())[:80] or "the sender")
