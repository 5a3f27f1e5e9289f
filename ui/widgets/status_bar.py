"""The status bar: what is saved at the left, who is at the screen at the right."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Style, current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.edged_bar import EdgedBar
from ui.widgets.one_line_label import OneLineLabel


class StatusBar(EdgedBar):
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
        self.fit()

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

    def fit(self) -> None:
        """Fit the size to the text."""
        self.setFixedHeight(current_theme().status_bar_height)
