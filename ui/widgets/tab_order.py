"""Tab goes where the eyes go: through what stands in a window in the order of its layouts.

Qt puts what is made later at the end, so a question that appears on a page would come after its last button.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QLayout, QStackedLayout, QWidget
from shiboken6 import invalidate

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def follow_layout(window: QWidget) -> None:
    """Let Tab go through a window in the order of its layouts, from wherever the focus is.

    It is set without looking how it stands: `nextInFocusChain` gives each widget to the one before it, as far
    as Python knows, and what is shown would be taken apart as something that nobody reaches.
    """
    now = QApplication.focusWidget()  # a heading may have it, at which Tab does not stop
    stops = [widget for widget in _in_order(window) if widget is now or _takes_focus(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _takes_focus(widget: QWidget) -> bool:
    """Say whether Tab stops here.

    Only what takes it is asked for its proxy: Python takes the proxy for a child of whoever was asked, and
    that of the ground of a table is the table.
    """
    takes = widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.focusProxy() is None


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """Give what is seen in a widget: first what its layout holds, then what was put there by hand."""
    layout = widget.layout()
    laid = list(_laid_out(layout)) if layout is not None else []
    # Not children(): for it, every kind of object there is would be loaded first (30 ms, some megabytes).
    others = [each for each in widget.findChildren(QWidget, options=_DIRECT) if each not in laid]
    for each in (*laid, *others):
        if each.isVisible() and not each.isWindow():
            yield each
            yield from _in_order(each)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        inner, held = _at(layout, at)
        if inner is not None:
            yield from _laid_out(inner)
        elif held is not None:
            yield held


def _at(layout: QLayout, at: int) -> tuple[QLayout | None, QWidget | None]:
    """Give the layout or the widget at a place.

    An item of Qt's own layouts is forgotten at once: Qt deletes it with its widget without telling Python,
    which would take whatever is next made at its address for the item, and end the program.
    """
    item = layout.itemAt(at)
    if item is None:
        return None, None
    inner, held = item.layout(), item.widget()
    if inner is None and isinstance(layout, QBoxLayout | QGridLayout | QStackedLayout):
        invalidate(item)
    return inner, held
