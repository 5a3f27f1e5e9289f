"""What is already on the record, in a side card: a small name and the fact."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import current_theme
from ui.widgets.labels import Body, Caption
from ui.widgets.page_body import Column
from ui.widgets.stack import fit_height_to_words

_NAME_WIDTH = 118


class Facts(Column):
    """Names above facts, one pair below the other."""

    def __init__(self, pairs: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        for number, (name, fact) in enumerate(pairs):
            if number:
                self.add_space(current_theme().space.unit)
            self.add(Caption(name))
            self.add(Body(fact))


class FactTable(QWidget):
    """Names beside facts, for short ones."""

    def __init__(self, pairs: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        fit_height_to_words(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space.unit)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, theme.grown(_NAME_WIDTH))
        grid.setColumnStretch(1, 1)
        for number, (name, fact) in enumerate(pairs):
            grid.addWidget(Caption(name), number, 0)
            grid.addWidget(Body(fact), number, 1)
