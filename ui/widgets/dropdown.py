"""A list that opens, for more answers than fit as rows, such as printers."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.theme import current_theme, icon_pixmap
from ui.widgets.choice import Choice
from ui.widgets.painted import draw_box, sharp

_PADDING = 10
_ARROW = 16


class Dropdown(QComboBox):
    """One answer out of many; with `blank` it opens with none chosen."""

    def __init__(
        self, choices: Sequence[Choice], name: str, parent: QWidget | None = None, *, blank: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if blank:
            self.addItem(blank, None)
        for choice in choices:
            self.addItem(choice.words, choice.key)

    def value(self) -> str | None:
        """Return the key of the chosen answer, or None."""
        key = self.currentData()
        return key if isinstance(key, str) else None

    def set_value(self, key: str | None) -> None:
        """Choose an answer by its key."""
        self.setCurrentIndex(max(0, self.findData(key)) if key is not None else 0)

    def sizeHint(self) -> QSize:
        """Return the size of the longest answer."""
        metrics = QFontMetrics(self.font())
        widest = max(
            (metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0
        )
        arrow = current_theme().grown(_ARROW)
        return QSize(widest + 3 * _PADDING + arrow, current_theme().control_height)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(120), current_theme().control_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the chosen answer and the arrow."""
        theme, painter = current_theme(), sharp(self)
        edge, width = theme.colour("control"), theme.border.control
        draw_box(painter, self.rect(), theme.colour("surface"), edge, width, theme.radius.field)
        side = theme.grown(_ARROW)
        box = QRect(self.width() - side - _PADDING, (self.height() - side) // 2, side, side)
        arrow = icon_pixmap("chevron-down", theme.colours.text, side, self.devicePixelRatioF())
        painter.drawPixmap(box, arrow)
        room = self.rect().adjusted(_PADDING, 0, -side - 2 * _PADDING, 0)
        painter.setPen(theme.colour("text"))
        painter.setFont(self.font())
        words = QFontMetrics(self.font()).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
