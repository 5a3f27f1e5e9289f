"""The cover over the record while it is being locked: it says what happens, and what could not be saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, Bold, PageTitle
from ui.widgets.unlock_frame import UnlockFrame

LOCKING = "Locking the record"
SAVING = "What you were writing is being saved."
CLOSING, NO_BACKUP = "Closing the record", "No backup was made"
WITHOUT_WAITING, WITHOUT_BACKUP = "Close without waiting", "Close without a backup"
NOT_SAVED = "What you were writing is not saved yet"
KEPT_HERE = "It is still held here, covered. Nobody can read it on this screen."


class Cover(QWidget):
    """Hides the page at once; stays where the text is not safe, until it is or the person lets it go."""

    again = Signal()
    without = Signal()

    def __init__(self, without_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = UnlockFrame(danger=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.title, self.words, self.held = PageTitle(LOCKING), Body(SAVING), Bold(KEPT_HERE)
        self.left_open = Body()
        self.again_button = MainButton("Try again")
        self.without_button = OutlinedButton(without_words)
        self._buttons = ButtonRow(self.again_button, self.without_button)
        for part in (self.title, self.words, self.held, self.left_open, self._buttons):
            frame.card.add(part)
        self.again_button.clicked.connect(self.again)
        self.without_button.clicked.connect(self.without)
        self.left_open.hide()
        self.say_saving()

    def say_left_open(self, words: str) -> None:
        """Say what still stands open, in numbers only: the cover may be seen by anybody (D8)."""
        self.left_open.setText(words)
        self.left_open.setVisible(bool(words))

    def say_saving(self) -> None:
        """Say that the text is being saved."""
        self._say(LOCKING, SAVING, failed=False)

    def say_why(self, sentence: str) -> None:
        """Say why the text is not saved, and what can be done."""
        self._say(NOT_SAVED, sentence, failed=True)
        self.again_button.show()
        self.again_button.setFocus()
        say_aloud(self, f"{NOT_SAVED}. {sentence} {KEPT_HERE}", at_once=True)

    def say_backing_up(self, words: str) -> None:
        """Say that a backup is being made, and let the person close without waiting for it."""
        self._say(CLOSING, words, failed=True)
        self.held.hide()
        self.again_button.hide()
        self.without_button.setText(WITHOUT_WAITING)
        say_aloud(self, words)

    def say_no_backup(self, sentence: str) -> None:
        """Say why no backup was made; everything else is safe."""
        self._say(NO_BACKUP, sentence, failed=True)
        self.held.hide()
        self.again_button.show()
        self.without_button.setText(WITHOUT_BACKUP)
        self.again_button.setFocus()
        say_aloud(self, f"{NO_BACKUP}. {sentence}", at_once=True)

    def _say(self, title: str, words: str, *, failed: bool) -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.held.setVisible(failed)
        self._buttons.setVisible(failed)
