"""A chart in the window: painted from the same shapes as on paper, in the theme's colours and text size."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Mode, Style, Theme, current_theme
from ui.widgets.painted import sharp
from ui.widgets.stack import fit_height_to_words
from yps_desktop.charts import Box, Chart, Disc, Drawing, Fill, Line, Shape, Words, laid_out

_WIDEST = 860
"""Pixels at 100 %: a longer bar says nothing more."""
_LEAST = 200
_WIDTHS_KEPT = 8
"""A layout asks for the height at several widths in turn, and a chart takes milliseconds to lay out."""


class ChartPicture(QWidget):
    """A chart as wide as there is room, as high as it needs; it takes no focus.

    A screen reader hears that it is a picture, its `name`, and the sentence `told`, which leads to the table.
    """

    is_picture = True

    def __init__(self, chart: Chart, name: str, told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._known: dict[tuple[int, int], Drawing] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)
        fit_height_to_words(self)

    def sizeHint(self) -> QSize:
        """Return the size at the width it would like."""
        width = current_theme().grown(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: labels and numbers wrap."""
        return QSize(_LEAST, 0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the drawing at a width, both in pixels."""
        return int(self._drawing(width).height + 0.999) + 2

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the height anew; what is laid out already is kept by its text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shapes."""
        painter = sharp(self)
        painter.translate(1, 1)
        brush = _Brush(painter, current_theme())
        for shape in self._drawing(self.width()).shapes:
            brush.paint(shape)
        painter.end()

    def _drawing(self, width: int) -> Drawing:
        theme = current_theme()
        room = max(1, min(width, theme.grown(_WIDEST)) - 2)
        key = (room, theme.percent)
        if key not in self._known:
            if len(self._known) >= _WIDTHS_KEPT:
                self._known.clear()
            font = theme.font(Style.META)
            pixels = QFontInfo(font).pixelSize()
            self._known[key] = laid_out(self._chart, room, pixels, _measure(font))
        return self._known[key]


def _measure(font: QFont) -> Callable[[str, float], float]:
    """Measure texts in a font; its size is the one the chart is laid out in."""
    metrics = QFontMetricsF(font)
    return lambda text, _size: metrics.horizontalAdvance(text)


class _Brush:
    """Paints shapes in the colours of a theme: what is told in the accent, or as words in high contrast."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._ground = theme.colour("paper")
        self._ink = theme.colour("text" if theme.mode is Mode.HIGH_CONTRAST else "accent")
        self._faint, self._words = theme.colour("control"), theme.colour("text")
        painter.setFont(theme.font(Style.META))

    def paint(self, shape: Shape) -> None:
        """Paint one shape."""
        match shape:
            case Words(x, y, text):
                self._painter.setPen(self._words)
                self._painter.drawText(QPointF(x, y), text)
            case Line(x, y, to_x, to_y, weight, faint):
                self._painter.setPen(self._pen(weight, faint=faint))
                self._painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))
            case Box(x, y, width, height, fill, weight):
                self._edge(fill, weight)
                self._painter.drawRect(QRectF(x, y, width, height))
            case Disc(x, y, radius, fill, weight):
                self._edge(fill, weight)
                self._painter.drawEllipse(QPointF(x, y), radius, radius)

    def _pen(self, weight: float, *, faint: bool) -> QPen:
        """Give the pen of a line; a faint one is dotted, since high contrast has no fainter ink."""
        pen = QPen(self._faint if faint else self._ink, weight)
        if faint:
            pen.setDashPattern([1, 3])
        return pen

    def _edge(self, fill: Fill, weight: float) -> None:
        pen = QPen(self._ink, weight)
        if fill is Fill.DASHED:
            pen.setDashPattern([3, 2.4])
        self._painter.setPen(Qt.PenStyle.NoPen if fill is Fill.GROUND else pen)
        self._painter.setBrush(self._ink if fill is Fill.SOLID else self._ground)
