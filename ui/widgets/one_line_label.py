"""Words in one line, shortened with dots where they do not fit, whole to a screen reader."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Style, current_theme
from yps_desktop.record.typed import one_line


class OneLineLabel(QLabel):
    """Plain words in one line, for bars of a fixed height."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        style: Style = Style.BODY,
        ink: str = "text2",
        right: bool = False,
    ) -> None:
        super().__init__(parent)
        self._style, self._ink, self._right, self._blank = style, ink, right, False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(one_line(text))
        self.updateGeometry()

    def set_blank(self, blank: bool) -> None:
        """Leave the place empty, keeping the words for a screen reader."""
        self._blank = blank
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words in one line."""
        metrics = QFontMetrics(current_theme().font(self._style))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the words give way."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        if self._blank:
            return
        theme, painter = current_theme(), QPainter(self)
        font = theme.font(self._style)
        painter.setFont(font)
        painter.setPen(theme.colour(self._ink))
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(side | Qt.AlignmentFlag.AlignVCenter), words)
