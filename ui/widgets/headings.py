"""Tells screen readers which words are headings."""

from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QApplication

from ui.widgets.labels import Label

_DONE = "yps_headings"


def announce_headings(app: QApplication) -> None:
    """Give titles and questions the role of a heading, once for the application."""
    if not app.property(_DONE):
        app.setProperty(_DONE, True)
        QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: Any) -> QAccessibleInterface | None:
    return Heading(thing) if isinstance(thing, Label) and thing.heading_level else None


class Heading(QAccessibleObject):
    """What a screen reader is told of a label that heads what follows."""

    def role(self) -> QAccessible.Role:
        """Say that it is a heading."""
        return QAccessible.Role.Heading

    def state(self) -> QAccessible.State:
        """Say whether it can be seen."""
        state = QAccessible.State()
        state.invisible = not self._label().isVisible()
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words."""
        if kind == QAccessible.Text.Name:
            return self._label().accessibleName() or self._label().text()
        if kind == QAccessible.Text.Description:
            return self._label().accessibleDescription()
        return ""

    def rect(self) -> QRect:
        """Return where it stands on the screen."""
        return QRect(self._label().mapToGlobal(QPoint(0, 0)), self._label().size())

    def parent(self) -> QAccessibleInterface:
        """Return what it stands in."""
        return QAccessible.queryAccessibleInterface(cast(QObject, self._label().parentWidget()))

    def childCount(self) -> int:
        """Say that nothing stands in it."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface:
        """Return nothing."""
        return cast(QAccessibleInterface, None)

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Find nothing."""
        return -1

    def _label(self) -> Label:
        return cast(Label, self.object())
