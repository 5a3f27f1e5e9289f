"""A row that only leads somewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.link_button import LinkButton
from ui.widgets.row import Row


class LinkRow(Row):
    """Underlined words with a hairline below."""

    opened = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = LinkButton(words)
        self.link.clicked.connect(self.opened)
        self.across.addWidget(self.link)
        self.across.addStretch(1)
