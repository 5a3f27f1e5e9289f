"""A warning for law and safety, at most one a page, on the bare ground."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Label


class WarningText(QWidget):
    """The circled "!" and one or two bold sentences."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        mark = IconMark("exclamation-circle", current_theme().size.icon_warning)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        label = Label(words, style=Style.QUESTION)
        label.setAccessibleName(f"Warning. {words}")
        layout.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
