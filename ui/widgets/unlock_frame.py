"""The frame of the one centred page: the program's name, a card, and what must be said before unlocking."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Body, Bold, Label
from ui.widgets.page_body import Column

if TYPE_CHECKING:
    from ui.widgets.banner import CareBanner

DANGER = "A child in danger now? Ring 999."
DANGER_MORE = "You do not need to unlock anything first. Ring, then write it down here."


class UnlockFrame(QScrollArea):
    """A card in the middle of the window; `card` holds the page, `below` what stands under it."""

    def __init__(self, parent: QWidget | None = None, *, danger: bool = True) -> None:
        super().__init__(parent)
        self.trouble: CareBanner | None = None
        # Our own: to give out Qt's, every kind of widget there is would be loaded (14 ms before a paint).
        self.setViewport(QWidget(autoFillBackground=True))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = Column(0)
        self._column.add(Label("YPS Desktop", style=Style.QUESTION))
        self._column.add_space(16)
        self.card = Card(reading=True)
        self.card.column.setContentsMargins(36, 32, 36, 32)
        self._column.add(self.card)
        self._column.add_space(24)
        self.below = Column(16)
        if danger:
            self.below.add(_Danger())
        self._column.add(self.below)
        self.setWidget(self._centred())

    def say_trouble(self, sentence: str, more: str) -> None:
        """Say first thing on the card what went wrong, in place of what was said there before."""
        from ui.widgets.banner import CareBanner  # late: seldom wanted, and the page stands sooner

        if self.trouble is not None:
            self.trouble.deleteLater()
        self.trouble = CareBanner(sentence, more)
        self.card.column.insertWidget(0, self.trouble)
        say_aloud(self, sentence, at_once=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the column to the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.widget() is not None:
            self._fit()

    def _centred(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(32, 24, 32, 24)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._column)
        across.addStretch(1)
        layout.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(1)
        return inside

    def _fit(self) -> None:
        theme = current_theme()
        self._column.setFixedWidth(
            max(1, min(theme.grown(theme.size.main_column), self.viewport().width() - 64))
        )


class _Danger(QWidget):
    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        mark = IconMark("telephone", current_theme().size.icon)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(current_theme().space.label_to_hint)
        words.addWidget(Bold(DANGER))
        words.addWidget(Body(DANGER_MORE))
        layout.addLayout(words, 1)
