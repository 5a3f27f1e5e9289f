"""A titled list of rows, as the task list has them."""

from PySide6.QtWidgets import QWidget

from ui.widgets.labels import Hint, SectionTitle
from ui.widgets.page_body import Column


class SectionList(Column):
    """A section's title, perhaps a line on it, and its rows."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.add(SectionTitle(title))
        if note:
            self.add(Hint(note))
        self.add_space(4)
