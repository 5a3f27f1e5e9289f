"""The few shapes that cards, buttons and panels are painted with."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget


def sharp(widget: QWidget) -> QPainter:
    """Begin painting on a widget, with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_box(
    painter: QPainter,
    box: QRect,
    fill: QColor | None,
    edge: QColor | None = None,
    width: int = 0,
    radius: int = 0,
) -> None:
    """Draw a box with round corners; its edge lies wholly inside it."""
    half = width / 2
    painter.setPen(QPen(edge, width) if edge is not None and width else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius - half, radius - half)


def draw_hairline(painter: QPainter, box: QRect, colour: QColor) -> None:
    """Draw the line that separates a row from the next one, along the lower edge of its box."""
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour)
