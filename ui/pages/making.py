"""What stands while something is made that takes a moment."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Body, PageTitle
from ui.widgets.unlock_frame import UnlockFrame

TITLE, WAIT = "One moment", "This takes a few seconds."


class Making(QWidget):
    """Says what is being made, or why it could not be."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = UnlockFrame(danger=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.title, self.words, self.wait = PageTitle(TITLE), Body(what), Body(WAIT)
        for part in (self.title, self.words, self.wait):
            frame.card.add(part)

    def say_trouble(self, sentence: str) -> None:
        """Say why it could not be made."""
        self.title.setText("This could not be made")
        self.words.setText(sentence)
        self.wait.hide()
        say_aloud(self, sentence, at_once=True)
