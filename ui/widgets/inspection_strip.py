"""The strip over inspection view: who is reading, and the one way out of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.buttons import SmallButton
from ui.widgets.labels import Label

LEAVE = "Leave inspection view"


class InspectionStrip(QFrame):
    """Bold words on plum along the upper edge of the window, and a button."""

    def __init__(self, who: str, organisation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = f"Inspection view for {who}, {organisation}: read only"
        self.setAccessibleName(words)
        self.leave_button = SmallButton(LEAVE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 10)
        layout.setSpacing(24)
        label = Label(words, style=Style.BOLD, ink="role")
        layout.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.leave_button)
        policy = self.leave_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the strip stays as high on the page where it is left
        self.leave_button.setSizePolicy(policy)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line under it."""
        theme, painter = current_theme(), QPainter(self)
        painter.fillRect(self.rect(), theme.colour("role_bg"))
        painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("role"))
