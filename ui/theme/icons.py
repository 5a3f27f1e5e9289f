"""Draws the program's own line icons in a colour of the theme, sharp at any pixel ratio."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

ICONS = Path(__file__).parents[2] / "resources" / "icons"


@lru_cache(maxsize=256)
def icon_pixmap(name: str, colour: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """Return a square icon: `pixels` is its side before the pixel ratio, `colour` is #rrggbb."""
    side = round(pixels * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _render(name, QColor(colour).name(), painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, colour: str, pixels: int, ratio: float = 1.0) -> QIcon:
    """Return the same as a QIcon, for what Qt draws itself."""
    return QIcon(icon_pixmap(name, colour, pixels, ratio))


def _render(name: str, colour: str, painter: QPainter, into: QRectF) -> None:
    from PySide6.QtSvg import QSvgRenderer  # late: the first window is painted sooner without it

    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(painter, into)
