"""What stands in place of the unlock page where nothing can be unlocked: why, where, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.door_face import DoorFace
from ui.places import CLOSED
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.unlock_frame import UnlockFrame

TITLE = "The record cannot be opened"
UNTIL_THEN = "Until it is found, write on paper: who, when, what was said. It is typed in later."


class ClosedDoor(DoorFace):
    """Says what is wrong with the vault and offers to look again, elsewhere, or to begin."""

    door, name = CLOSED, TITLE
    again = Signal()
    elsewhere = Signal()
    begin = Signal()

    def __init__(
        self, sentence: str, folder: str, parent: QWidget | None = None, *, title: str = TITLE
    ) -> None:
        super().__init__(parent)
        self.frame = frame = UnlockFrame()
        self.stand(frame)
        self.sentence, self._looked_in = sentence, f"Looked in {folder}"
        self.again_button = MainButton("Look again")
        self.elsewhere_button = OutlinedButton("Look in another folder")
        self.begin_link = LinkButton("Set up a new record")
        for part in (PageTitle(title), Body(sentence), Caption(self._looked_in), Hint(UNTIL_THEN)):
            frame.card.add(part)
        frame.card.column.addSpacing(8)
        frame.card.add(ButtonRow(self.again_button, self.elsewhere_button))
        frame.card.add(self.begin_link)
        self.again_button.clicked.connect(self.again)
        self.elsewhere_button.clicked.connect(self.elsewhere)
        self.begin_link.clicked.connect(self.begin)

    def say_trouble(self, sentence: str) -> None:
        """Say what went wrong beside it."""
        self.frame.say_trouble(sentence, self._looked_in)

    def focus_first(self) -> None:
        """Put the focus on looking again."""
        self.again_button.setFocus()
