"""What must hold for the window whatever stands in it, said in words where it does not."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget

from ui.pages.parts.page_sheet import PageSheet
from ui.widgets.labels import Label
from ui.widgets.page_body import Column
from ui.widgets.plain_area import PlainArea
from ui.window import TITLE


def faults(window: QWidget) -> list[str]:
    """Give what is wrong with the window as it stands, nothing where all is well."""
    looks = (_nameless, _rich, _sideways, _out_of_order, _cut_off, _disabled, _not_drawn)
    found = [fault for look in looks for fault in look(window)]
    return found if window.windowTitle() == TITLE else [*found, f"the title is {window.windowTitle()!r}"]


def focusable(window: QWidget) -> list[QWidget]:
    """Give whatever a person can put the focus on by Tab or by a click."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    """Give the name that a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _nameless(window: QWidget) -> Iterator[str]:
    for widget in focusable(window):
        if not name_of(widget):
            yield f"a {type(widget).__name__} that takes the focus has no name"


def _not_drawn(window: QWidget) -> Iterator[str]:
    for sheet in window.findChildren(PageSheet):
        if sheet.isVisible() and not sheet.is_drawn:
            yield f"{sheet.accessibleName()!r} is white paper yet"


def _rich(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText:
            yield f"{label.text()!r} is not plain text"


def _sideways(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QAbstractScrollArea):
        if area.isVisible() and (area.horizontalScrollBar().isVisible() or _is_too_narrow(area)):
            yield f"{type(area).__name__} {area.accessibleName()!r} would have to scroll sideways"


def _is_too_narrow(area: QAbstractScrollArea) -> bool:
    held = area.widget() if isinstance(area, QScrollArea) else None
    return held is not None and held.width() > area.viewport().width()


def _out_of_order(window: QWidget) -> Iterator[str]:
    """Tab goes down a column; whatever appeared later stands in its place too, not after everything else."""
    chain = _tab_chain(window)
    for column in window.findChildren(Column):
        inside = [each for each in chain if column.isAncestorOf(each)]
        for before, after in pairwise(inside):
            if _top(after, column) + after.height() <= _top(before, column):
                yield f"Tab goes up from {name_of(before)!r} to {name_of(after)!r}"


def _tab_chain(window: QWidget) -> list[QWidget]:
    """Give what Tab passes, in its order; the order is set when Tab is pressed, so it is pressed once."""
    focused = window.focusWidget()
    QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    if focused is not None:
        focused.setFocus()
    chain, widget = [], window.nextInFocusChain()
    while widget is not window:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            chain.append(widget)
        following = widget.nextInFocusChain()
        widget.setParent(widget.parentWidget())  # by the call before, Python took it for the child of another
        widget = following
    return chain


def _top(widget: QWidget, inside: QWidget) -> int:
    return widget.mapTo(inside, QPoint(0, 0)).y()


def _cut_off(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        worded = isinstance(widget, Label | QAbstractButton) and widget.isVisible()
        if worded and widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"{name_of(widget)!r} is cut off"
    for area in window.findChildren(PlainArea):
        if area.isVisible() and area.height() < area.sizeHint().height():
            yield f"{name_of(area)!r} holds more lines than it shows"


def _disabled(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.isEnabled():
            yield f"the button {name_of(button)!r} is disabled"
