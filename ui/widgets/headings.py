"""Tells screen readers which words are headings, and of which rank."""

from typing import Any, cast

from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from ui.widgets.labels import Label

_DONE = "yps_headings"


def announce_headings(app: QApplication) -> None:
    """Give titles and questions the role of a heading, once for the application.

    Nothing is made before a screen reader asks. PySide keeps each heading it was given until the application
    ends, some hundred bytes each, while Qt's own part goes with the label.
    """
    if not app.property(_DONE):
        app.setProperty(_DONE, True)
        QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: Any) -> QAccessibleInterface | None:
    return Heading(thing) if isinstance(thing, Label) and thing.heading_level else None


class Heading(QAccessibleWidget, QAccessibleAttributesInterface):
    """What a screen reader is told of a label that heads what follows."""

    def __init__(self, label: Label) -> None:
        QAccessibleWidget.__init__(self, label, QAccessible.Role.Heading)
        QAccessibleAttributesInterface.__init__(self)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words, or what Qt knows of the label."""
        said = super().text(kind)
        return said or self._label().text() if kind == QAccessible.Text.Name else said

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Say that it has a rank."""
        return self if kind == QAccessible.InterfaceType.AttributesInterface else super().interface_cast(kind)

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Return what is known besides the words: the rank."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        """Return the rank, 1 for the title of a page."""
        return self._label().heading_level if key == QAccessible.Attribute.Level else None

    def _label(self) -> Label:
        return cast(Label, self.widget())
