"""Room below something that comes and goes, such as the summary of what is wrong."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class GapBelow(QWidget):
    """Empty room of a few pixels that is there only while what it follows is there."""

    def __init__(self, above: QWidget, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above = above
        self.setFixedHeight(pixels)
        if above.isHidden():  # else it is shown with its parent: shown now, it would be a window of its own
            self.hide()
        above.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with what is above."""
        if watched is self._above and event.type() in (
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self.setHidden(self._above.isHidden())
        return False
