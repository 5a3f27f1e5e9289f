"""A deadline that runs: what, from when, ends when, and what is left in bold words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Body, Bold, CardTitle, Label
from ui.widgets.stack import put


class IconCard(Card):
    """A still card with an icon beside its title."""

    pressed = Signal()

    def __init__(self, icon: str, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(title)
        row = QHBoxLayout()
        row.setSpacing(14)
        mark = IconMark(icon, current_theme().size.icon, "accent")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.words = QVBoxLayout()
        self.words.setSpacing(current_theme().space.half)
        row.addLayout(self.words, 1)
        self.column.addLayout(row)
        self.words.addWidget(CardTitle(title))
        if words:
            self.words.addWidget(Body(words))

    def add(self, widget: QWidget) -> None:
        """Add something under the words."""
        put(self.words, widget)


class ClockPanel(IconCard):
    """A running clock; whoever made it says once a minute what is left. It never blinks."""

    def __init__(self, title: str, words: str, left: str, parent: QWidget | None = None) -> None:
        super().__init__("hourglass", title, words, parent)
        self._left: Label = Bold(left)
        self.add(self._left)

    def set_left(self, left: str, *, over: bool = False) -> None:
        """Say what is left, or by how much it is over."""
        self._left.set_ink("red" if over else "text")
        self._left.setText(left)
