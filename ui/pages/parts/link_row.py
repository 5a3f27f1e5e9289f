"""A row that only leads somewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.row import Row


class LinkRow(Row):
    """Underlined words with a hairline below, and perhaps a line on where it stands."""

    opened = Signal()

    def __init__(self, words: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = LinkButton(words)
        self.link.setAccessibleDescription(note)
        self.link.clicked.connect(self.opened)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        if note:
            column.addWidget(Caption(note))
        self.across.addLayout(column, 1)
