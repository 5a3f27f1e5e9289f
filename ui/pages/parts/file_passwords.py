"""The password of a locked file, typed twice."""

from PySide6.QtWidgets import QWidget

from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock

FEWEST = 12
_ASKED = ("A password for this file", "The same password again")


class FilePasswords(Column):
    """Two boxes that must hold the same; nothing of them outlives the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, parent)
        self.boxes = tuple(PasswordField(asked) for asked in _ASKED)
        hints = (f"At least {FEWEST} characters.", "")
        for asked, box, hint in zip(_ASKED, self.boxes, hints, strict=True):
            self.add(QuestionBlock(asked, box, hint))

    def password(self) -> str:
        """Return what was typed; only where there is no problem."""
        return self.boxes[0].text()

    def clear(self) -> None:
        """Empty both boxes."""
        for box in self.boxes:
            box.clear()

    def problem(self) -> str:
        """Say what is wrong, without a stop at the end; empty where nothing is."""
        first, again = (box.text() for box in self.boxes)
        if len(first) < FEWEST:
            return f"Enter a password of at least {FEWEST} characters"
        return "" if first == again else "The two passwords are not the same. Enter both again"
