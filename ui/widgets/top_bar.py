"""The top bar: Back and the way here at the left, search and Lock at the right, always in the same place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import current_theme
from ui.widgets.buttons import OutlinedButton
from ui.widgets.edged_bar import EdgedBar
from ui.widgets.one_line_label import OneLineLabel
from ui.widgets.search_field import SearchField

_BIG_WORDS = 150


class TopBar(EdgedBar):
    """Says where the person is, and leads back, to the search and to the lock."""

    line = Qt.Edge.BottomEdge

    back = Signal()
    lock = Signal()
    search = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.back_button = OutlinedButton("Back", "back")
        self.way = OneLineLabel()
        self.search_field = SearchField()
        self.lock_button = OutlinedButton("Lock", "lock")
        self.lock_button.setAccessibleDescription("Ctrl+L or F9")
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.lock_button.clicked.connect(self.lock)
        self.search_field.returnPressed.connect(lambda: self.search.emit(self.search_field.text().strip()))
        self.fit()

    def set_way(self, steps: Sequence[str]) -> None:
        """Say the way here, from the outermost step."""
        self.way.setText("  ›  ".join(steps))

    def set_back(self, shown: bool) -> None:
        """Show or hide Back; Home has none."""
        self.back_button.setVisible(shown)

    def end_with(self, button: QWidget) -> None:
        """Put something else in the place of the lock: before anybody has signed in nothing is open."""
        self.lock_button.hide()
        self._across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_search(self, shown: bool) -> None:
        """Show or hide the search; there is none while somebody countersigns."""
        self.search_field.setVisible(shown)

    def set_searching(self, there: bool) -> None:
        """Say whether what was searched for is shown; elsewhere its words go, unless somebody is typing."""
        if not there and not self.search_field.hasFocus():
            self.search_field.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the new width."""
        super().resizeEvent(event)
        self.fit()

    def _lay_out(self) -> None:
        self._across = layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(16)
        layout.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.way, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(0)
        layout.addWidget(self.search_field, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.lock_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        """Fit the size to the text."""
        theme = current_theme()
        self.setFixedHeight(theme.top_bar_height)
        self.way.set_blank(theme.percent >= _BIG_WORDS)
        self.search_field.fit(self.width())
