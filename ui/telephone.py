"""The cover while somebody is on the telephone: the record stays open under it, for an hour at most."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, Bold, PageTitle
from ui.widgets.unlock_frame import UnlockFrame

SECONDS = 3_600
TITLE = "You are on the telephone"
OPEN = "The record is still open under this cover, and what you were writing is kept."
WHOEVER = "Show the record asks for no password, so anybody could press it. Lock it if you leave the room."


class TelephoneCover(QWidget):
    """Hides the page until a named button is pressed; the one that has the focus locks."""

    uncover = Signal()
    lock = Signal()

    def __init__(self, until: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = UnlockFrame(danger=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.until = Bold(f"It locks by itself at {until}.")
        self.lock_button = MainButton("Lock now")
        self.show_button = OutlinedButton("Show the record")
        for part in (PageTitle(TITLE), Body(OPEN), self.until, Body(WHOEVER)):
            frame.card.add(part)
        frame.card.column.addSpacing(8)
        frame.card.add(ButtonRow(self.lock_button, self.show_button))
        self.lock_button.clicked.connect(self.lock)
        self.show_button.clicked.connect(self.uncover)

    def begin(self) -> None:
        """Say what stands here, and put the focus where a stray key at worst locks."""
        self.lock_button.setFocus()
        say_aloud(self, f"{TITLE}. {self.until.text()}", at_once=True)
