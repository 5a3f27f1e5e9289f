"""A named thing in a list, such as a person, with a small button at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import SmallButton
from ui.widgets.labels import Body, Caption
from ui.widgets.row import Row


class NamedRow(Row):
    """A name, a line below it, and a button such as Remove."""

    pressed = Signal()

    def __init__(
        self, name: str, note: str = "", button: str = "Remove", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Body(name))
        if note:
            words.addWidget(Caption(note))
        self.across.addLayout(words, 1)
        self.button = SmallButton(button)
        self.button.setAccessibleName(f"{button} {name}")
        self.button.clicked.connect(self.pressed)
        self.across.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
