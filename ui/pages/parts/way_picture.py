"""The way through an incident as a drawn picture: boxes that open their sheets, arrows between them (E2)."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.parts.way_box import BoxSays, WayBox
from ui.pages.parts.way_plan import Drawn, Plan, plan
from ui.theme import Style, current_theme
from ui.widgets.painted import sharp
from ui.widgets.stack import fit_height_to_words
from yps_desktop.guidance.words import WayWords

_HEAD, _LINE = 7, 2


class WayPicture(QWidget):
    """Vector only, in the theme's colours; `chosen` carries the id of the box that was pressed."""

    chosen = Signal(str)

    def __init__(
        self, words: WayWords, boxes: Mapping[str, tuple[BoxSays, bool]], parent: QWidget | None = None
    ) -> None:
        """`boxes` are in the order of Tab: what each says, and whether it leads anywhere."""
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words.title)
        self.is_picture = not any(leads for _, leads in boxes.values())
        self.boxes: dict[str, WayBox] = {}
        for id, (says, leads) in boxes.items():
            box = self.boxes[id] = WayBox(says, self, leads=leads)
            box.clicked.connect(lambda _=False, id=id: self.chosen.emit(id))
        fit_height_to_words(self)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture at a width, both in pixels."""
        return self._plan(width).height

    def sizeHint(self) -> QSize:
        """Return the size at the width of the main column."""
        width = current_theme().grown(current_theme().size.main_column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(240), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the boxes in their places."""
        super().resizeEvent(event)
        for id, box in self._plan(self.width()).boxes.items():
            self.boxes[id].setGeometry(box)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrows and their words; each box draws itself."""
        painter = sharp(self)
        for arrow in self._plan(self.width()).arrows:
            _draw(painter, arrow)

    def _plan(self, width: int) -> Plan:
        return plan(width, self._words, lambda id, wide: self.boxes[id].heightForWidth(wide), _size_of)


def _size_of(words: str) -> QSize:
    metrics = QFontMetrics(current_theme().font(Style.META))
    return QSize(metrics.horizontalAdvance(words) + 1, metrics.height())


def _draw(painter: QPainter, arrow: Drawn) -> None:
    theme = current_theme()
    painter.setPen(QPen(theme.colour("control"), _LINE))
    painter.setBrush(theme.colour("control"))
    *_, before, end = arrow.points
    painter.drawPolyline(arrow.points)
    painter.drawPolygon(_head(before, end, theme.grown(_HEAD)))
    if arrow.words:
        painter.setFont(theme.font(Style.META))
        painter.setPen(theme.colour("text2"))
        metrics = QFontMetrics(painter.font())
        painter.drawText(arrow.at + QPoint(0, metrics.ascent()), arrow.words)


def _head(before: QPoint, end: QPoint, size: int) -> QPolygonF:
    """Give the triangle at the end of a line that runs straight across or straight up or down."""
    x, y = _sign(end.x() - before.x()), _sign(end.y() - before.y())
    back = QPointF(end.x() - x * size, end.y() - y * size)
    aside = QPointF(y * size * 0.7, x * size * 0.7)
    return QPolygonF([QPointF(end), back + aside, back - aside])


def _sign(length: int) -> int:
    return (length > 0) - (length < 0)
