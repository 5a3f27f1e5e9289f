"""Brings into sight what has the focus."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

_AROUND = 24


def reveal(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll every page around a widget until it, or a part of it in its own coordinates, can be seen.

    Of a table that is its current row: all of it would push the page's title out of a small window.
    """
    part = part or _current_row(widget) or widget.rect()
    ancestor = widget.parentWidget()
    while ancestor is not None and not widget.isWindow():
        if isinstance(ancestor, QScrollArea) and ancestor.widget() is not None:
            _scroll_to(ancestor, widget, part)
        ancestor = ancestor.parentWidget()


def _current_row(widget: QWidget) -> QRect | None:
    if not isinstance(widget, QAbstractItemView) or not widget.currentIndex().isValid():
        return None
    row = widget.visualRect(widget.currentIndex())
    return QRect(widget.viewport().mapTo(widget, row.topLeft()), row.size())


def _scroll_to(area: QScrollArea, widget: QWidget, part: QRect) -> None:
    inside = area.widget()
    if inside is None or not inside.isAncestorOf(widget):
        return
    top_left = widget.mapTo(inside, part.topLeft())
    tall = part.height() + 2 * _AROUND > area.viewport().height()
    _show_end_then_start(area, QRect(top_left, part.size()), tall)


def _show_end_then_start(area: QScrollArea, part: QRect, tall: bool) -> None:
    x = part.left()
    if not tall:
        area.ensureVisible(x, part.bottom(), 0, _AROUND)
    start = QPoint(x, part.top())
    area.ensureVisible(start.x(), start.y(), 0, _AROUND)
