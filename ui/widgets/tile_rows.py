"""Cards in rows of two, and one below the other where two do not fit."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import current_theme
from ui.widgets.stack import fit_height_to_words


class TileRows(QWidget):
    """Lays cards out in two columns of the same width, or in one; `least` is a card's least width."""

    def __init__(self, *cards: QWidget, least: int = 240, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards, self._least, self._across = list(cards), least, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_theme().space.between_cards)
        fit_height_to_words(self)
        self._arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one column or two for the new width."""
        super().resizeEvent(event)
        self._choose()

    def changeEvent(self, event: QEvent) -> None:
        """Choose one column or two for the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._choose()

    def _choose(self) -> None:
        theme = current_theme()
        if self.width() > 1:
            self._arrange(
                2 if self.width() >= 2 * theme.grown(self._least) + theme.space.between_cards else 1
            )

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // across, number % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
