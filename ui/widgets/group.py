"""Several controls that answer one question, said as one group to a screen reader."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """A group without a frame; its name is the question."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setContentsMargins(0, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the group without margins, which Qt sets anew with every style."""
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what is in the group; Qt would add room for a title."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the words above the group are its frame."""
