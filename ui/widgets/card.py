"""White paper on the desk: a card for what is read, and one with a teal edge for what is signed."""

from typing import ClassVar

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.labels import CardTitle, SectionTitle
from ui.widgets.painted import draw_box, sharp
from ui.widgets.stack import fit_height_to_words, put


class Card(QFrame):
    """A still card with a hairline around it."""

    edge: ClassVar[str] = "line"
    edge_width: ClassVar[int] = 1

    def __init__(self, title: str = "", parent: QWidget | None = None, *, reading: bool = False) -> None:
        super().__init__(parent)
        space = current_theme().space
        fit_height_to_words(self)
        x, y = (space.reading_x, space.reading_y) if reading else (space.card_x, space.card_y)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(x, y, x, y)
        self.column.setSpacing(space.unit)
        if title:
            self.setAccessibleName(title)
            self.column.addWidget(SectionTitle(title) if reading else CardTitle(title))

    def add(self, widget: QWidget) -> None:
        """Add something below what there is."""
        put(self.column, widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        theme = current_theme()
        ground, edge = theme.colour("surface"), theme.colour(self.edge)
        draw_box(sharp(self), self.rect(), ground, edge, self.edge_width, theme.radius.card)


class SignedCard(Card):
    """A card with a teal edge: here something is signed."""

    edge = "accent"
    edge_width = 2
