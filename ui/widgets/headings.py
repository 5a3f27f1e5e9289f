"""Tells screen readers which words are headings, and what is a picture."""

from typing import Any, cast

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from ui.widgets.labels import Label

_DONE = "yps_headings"


def announce_headings(app: QApplication) -> None:
    """Give titles and questions the role of a heading, and pictures theirs, once for the application.

    Nothing is made before a screen reader asks. PySide keeps each heading it was given until the application
    ends, some hundred bytes each, while Qt's own part goes with the label.
    """
    if not app.property(_DONE):
        app.setProperty(_DONE, True)
        QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: Any) -> QAccessibleInterface | None:
    if isinstance(thing, Label) and thing.heading_level:
        return Heading(thing)
    is_picture = isinstance(thing, QWidget) and getattr(thing, "is_picture", False)
    return QAccessibleWidget(thing, QAccessible.Role.Graphic) if is_picture else None


class Heading(QAccessibleWidget):
    """What a screen reader is told of a label that heads what follows.

    It cannot tell its rank: what a Python `interface_cast` returns reaches Qt as a wrong address (PySide
    6.11.3), and the first screen reader that asks for the attributes of a heading ends the program.
    """

    def __init__(self, label: Label) -> None:
        super().__init__(label, QAccessible.Role.Heading)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words, or what Qt knows of the label."""
        said = super().text(kind)
        return said or cast(Label, self.widget()).text() if kind == QAccessible.Text.Name else said
