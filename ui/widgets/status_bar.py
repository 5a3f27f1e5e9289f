"""The status bar: what is saved at the left, who is at the screen at the right."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Style, current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.one_line_label import OneLineLabel


class StatusBar(QFrame):
    """Two short facts along the lower edge of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._news = ""
        self.saved = OneLineLabel(style=Style.META)
        self.who = OneLineLabel(style=Style.META, right=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(24)
        layout.addWidget(self.saved)
        layout.addWidget(self.who, 1)
        self._fit()

    def say_saved(self, words: str) -> None:
        """Say how what was written stands, such as "Draft saved 2:32pm"."""
        self.saved.setText(words)

    def say_news(self, words: str) -> None:
        """Say the same to a screen reader too, once: a draft is saved every few seconds."""
        self.say_saved(words)
        if words and words != self._news:
            self._news = words
            say_aloud(self, words)

    def say_who(self, words: str) -> None:
        """Say who is at the screen."""
        self.who.setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline above it."""
        theme, painter = current_theme(), QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))

    def _fit(self) -> None:
        self.setFixedHeight(current_theme().status_bar_height)
