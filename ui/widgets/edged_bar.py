"""What runs along an edge of the window: its ground, its hairline, a size that grows with the words."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from ui.theme import current_theme


class EdgedBar(QFrame):
    """A bar that paints itself and is fitted anew when text grows; `line` is the side with the hairline."""

    ground = "surface"
    line = Qt.Edge.TopEdge

    def fit(self) -> None:
        """Fit the size to the text."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Fit to the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline."""
        theme, painter = current_theme(), QPainter(self)
        painter.fillRect(self.rect(), theme.colour(self.ground))
        painter.fillRect(self._hairline(), theme.colour("line"))

    def _hairline(self) -> QRect:
        box = self.rect()
        match self.line:
            case Qt.Edge.BottomEdge:
                return QRect(0, box.bottom(), box.width(), 1)
            case Qt.Edge.RightEdge:
                return QRect(box.right(), 0, 1, box.height())
        return QRect(0, 0, box.width(), 1)
