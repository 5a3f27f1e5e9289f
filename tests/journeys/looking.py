"""What must hold for the window whatever stands in it, said in words where it does not."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget

from ui.widgets.labels import Label
from ui.window import TITLE


def faults(window: QWidget) -> list[str]:
    """Give what is wrong with the window as it stands, nothing where all is well."""
    found = [*_nameless(window), *_rich(window), *_sideways(window), *_cut_off(window), *_disabled(window)]
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


def _cut_off(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        worded = isinstance(widget, Label | QAbstractButton) and widget.isVisible()
        if worded and widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"{name_of(widget)!r} is cut off"


def _disabled(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.isEnabled():
            yield f"the button {name_of(button)!r} is disabled"
