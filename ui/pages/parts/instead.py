"""Puts something in place of what a column held."""

from PySide6.QtWidgets import QWidget

from ui.widgets.page_body import Column


def put_instead(column: Column, widget: QWidget) -> None:
    """Show this one thing in a column that may be on the screen already, so that it can take the focus."""
    column.clear()
    column.add(widget)
    widget.show()
