"""Sets words in lines of a given width, breaking an over-long word rather than running out of the page."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ui.widgets.unbroken import wrap_mode

_LINE_SEPARATOR = "\u2028"
_LONG = 400
_REMEMBERED = 8


class WrappedText:
    """One text in one font at one width; `width`, `height` and the height of its `first_line` in pixels."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: int,
        lines: int = 0,
        marks: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        """Set the text; `lines` is the most lines to set, the last shortened with dots; 0 sets all.

        `marks` set single words in another way.
        """
        if lines:
            text = _shortened(text, font, width, lines)
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        self._layout.setTextOption(_wrapping(text))
        if marks:
            self._layout.setFormats(list(marks))
        self.first_line = 0
        self.width, self.height = self._break_lines(max(1, width), font)

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw the words with their upper left corner at x, y."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def _break_lines(self, width: int, font: QFont) -> tuple[int, int]:
        y, widest, leading = 0.0, 0.0, QFontMetricsF(font).leading()
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            self.first_line = self.first_line or int(line.height() + 0.999)
            y += line.height() + leading
            widest = max(widest, line.naturalTextWidth())
        self._layout.endLayout()
        return int(widest + 0.999), int(y + 0.999)


class SetWords:
    """Sets words, and remembers the last few settings: a layout asks for the same ones again and again."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str, int], WrappedText] = {}

    def lines(self, text: str, font: QFont, width: int) -> WrappedText:
        """Return the text in lines of this width."""
        key = (text, font.key(), width)
        if key not in self._last:
            if len(self._last) >= _REMEMBERED:
                self._last.clear()
            self._last[key] = WrappedText(text, font, width)
        return self._last[key]


def _shortened(text: str, font: QFont, width: int, lines: int) -> str:
    """Return the text cut to so many lines, with dots at its end where something was cut."""
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    layout.setTextOption(_wrapping(text))
    start = 0
    layout.beginLayout()
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        start = line.textStart()
    is_more = layout.createLine().isValid()
    layout.endLayout()
    if not is_more:
        return text
    rest = " ".join(text[start : start + _LONG].split("\n"))
    return text[:start] + QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


def natural_width(text: str, font: QFont, at_most: int) -> int:
    """Return the width a text would like, in pixels: its longest line, never more than `at_most`."""
    if len(text) > _LONG:
        return at_most
    metrics = QFontMetricsF(font)
    widest = max((_reach(line, metrics) for line in text.split("\n")), default=0.0)
    return min(at_most, int(widest + 1.999))


def _reach(line: str, metrics: QFontMetricsF) -> float:
    """Return how far a line reaches: a last letter such as f hangs over its own end."""
    over = metrics.rightBearing(line[-1]) if line else 0.0
    return metrics.horizontalAdvance(line) - min(0.0, over)


def _wrapping(text: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(wrap_mode(text))
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option
