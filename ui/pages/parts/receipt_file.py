"""A receipt file from another school: chosen, read, and shown before anything is written."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.choose_file import AskFile, choose_file
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.facts import Facts
from ui.widgets.labels import Body, Caption, Code, ErrorWords, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import YpsError
from yps_desktop.services import transfer_receipts
from yps_desktop.services.transfer_receipts import TakenReceipt

TITLE = "A receipt file"
TOLD = (
    "If they have this program, it made a file for you to take in here. It is checked against what you sent, "
    "and names no child."
)
CHOOSE, ASIDE = "Choose the receipt file", "Put this file aside"
SIGNED_BY, THEY_SAY, ON = "Signed by", "They say", "On"
KEY = "The fingerprint of the key that signed it"
RING = "Ring them{number} and let them read theirs out."
OLDER = "It is about what was made before, not about what was made last."
_LARGEST = 64 * 1024
"""Bytes read at most: a receipt has 16 KiB, and what has more is refused as none."""
_UNREADABLE = "This file cannot be opened. Nothing has changed."


def ask_receipt(parent: QWidget) -> str:
    """Let somebody choose a receipt."""
    return choose_file(parent, "Choose the receipt", "Receipts (*.json)")


class ReceiptFile(Column):
    """`taken` carries the TakenReceipt, or None once it is put aside again."""

    taken = Signal(object)

    def __init__(self, session: Session, case: str, transfer: str, ask: AskFile = ask_receipt) -> None:
        super().__init__(6)
        self._session, self._case, self._transfer, self._ask = session, case, transfer, ask
        self.error = ErrorWords()
        self.button = OutlinedButton(CHOOSE)
        self.button.clicked.connect(self.choose)
        self._shown = Column(6)
        self.add(SectionTitle(TITLE))
        self.add(self._shown)
        self._offer()

    def choose(self) -> None:
        """Let a file be chosen, and read it."""
        path = self._ask(self)
        if path:
            self._say("")
            self._session.work(self, lambda: _read(Path(path)), self._check, self._refuse)

    def _check(self, data: bytes) -> None:
        case, transfer = self._case, self._transfer
        self._session.ask(
            self,
            lambda desk: transfer_receipts.take_receipt(desk, case, transfer, data),
            self._show,
            self._refuse,
        )

    def _show(self, taken: TakenReceipt) -> None:
        aside = LinkButton(ASIDE)
        aside.clicked.connect(self._put_aside)
        self._fill([Facts(_facts(taken)), Caption(KEY), Code(taken.receipt.key), *_ring(taken), aside])
        self.taken.emit(taken)
        aside.setFocus()
        say_aloud(self, taken.receipt.words)

    def _put_aside(self) -> None:
        self._offer()
        self.button.setFocus()
        self.taken.emit(None)

    def _offer(self) -> None:
        self.button = OutlinedButton(CHOOSE)
        self.button.clicked.connect(self.choose)
        self.error = ErrorWords()
        self.error.hide()
        self._fill([Body(TOLD), self.error, ButtonRow(self.button)])

    def _refuse(self, error: YpsError) -> None:
        self._say(f"Error: {error.sentence}")
        self.button.setFocus()

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))
        if words:
            say_aloud(self, words, at_once=True)

    def _fill(self, parts: Sequence[QWidget]) -> None:
        self._shown.clear()
        for part in parts:
            self._shown.add(part)


def _facts(taken: TakenReceipt) -> list[tuple[str, str]]:
    receipt = taken.receipt
    by = receipt.signed_by
    return [
        (THEY_SAY, receipt.words),
        (SIGNED_BY, ", ".join(one for one in (by.name, by.office, receipt.school) if one)),
        (ON, spell_day(date.fromisoformat(taken.answer.day))),
    ]


def _ring(taken: TakenReceipt) -> list[QWidget]:
    number = f" on {taken.number}" if taken.number else ""
    said: list[QWidget] = [Body(RING.format(number=number))]
    return said if taken.is_newest else [*said, Body(OLDER)]


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as fault:
        raise YpsError(_UNREADABLE) from fault
