"""A page with nothing on it yet: one heading, one or two sentences, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, SectionTitle


class EmptyCard(Card):
    """Says in words that there is nothing, and what can be done."""

    pressed = Signal()

    def __init__(self, title: str, *sentences: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(title)
        self.column.setContentsMargins(24, 22, 24, 24)
        self.add(SectionTitle(title))
        for sentence in sentences:
            self.add(Body(sentence))
        self.button = OutlinedButton(button) if button else None
        if self.button is not None:
            self.column.addSpacing(8)
            self.add(ButtonRow(self.button))
            self.button.clicked.connect(self.pressed)
