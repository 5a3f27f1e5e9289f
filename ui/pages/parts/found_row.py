"""A place in the library in which words were found: its page and part, and the line they stand in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.link_button import LinkButton
from ui.widgets.marked_words import MarkedWords, Piece
from ui.widgets.row import Row
from yps_desktop.services.library_search import Found


class FoundRow(Row):
    """Underlined words that lead there; what was found is in bold below them."""

    opened = Signal()

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = LinkButton(" · ".join(filter(None, (found.title, found.heading))))
        line = MarkedWords([Piece(one.words, "stands" if one.is_found else "") for one in found.line])
        self.link.setAccessibleDescription(line.text())
        self.link.clicked.connect(self.opened)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(line)
        self.across.addLayout(column, 1)
