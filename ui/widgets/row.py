"""A row with a hairline under it, from which lists are made."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.painted import draw_hairline
from ui.widgets.stack import fit_height_to_words


class Row(QFrame):
    """Things beside each other, 9 px above and below, and a hairline."""

    def __init__(self, parent: QWidget | None = None, *, line: bool = True, gap: int = 16) -> None:
        super().__init__(parent)
        self._line = line
        fit_height_to_words(self)
        above = current_theme().space.row
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(0, above, 0, above)
        self.across.setSpacing(gap)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        if self._line:
            draw_hairline(QPainter(self), self.rect(), current_theme().colour("line"))
