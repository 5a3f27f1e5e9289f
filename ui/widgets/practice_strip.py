"""The strip over the whole window that says everything here is made up."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.labels import Label

PRACTICE = "Practice. Everything here is made up."


class PracticeStrip(QFrame):
    """Bold words on amber along the upper edge of the window."""

    def __init__(self, words: str = PRACTICE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 5, 20, 6)
        layout.addWidget(Label(words, style=Style.META_BOLD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line under it."""
        theme, painter = current_theme(), QPainter(self)
        painter.fillRect(self.rect(), theme.colour("amber_bg"))
        painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("amber"))
