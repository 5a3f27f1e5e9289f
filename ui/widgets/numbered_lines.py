"""Short lines with a number before each, such as what to do first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Style
from ui.widgets.labels import Body, Label
from ui.widgets.stack import fit_height_to_words

_GAP = 22


class NumberedLines(QWidget):
    """Lines numbered from one."""

    def __init__(self, lines: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit_height_to_words(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(lines):
            grid.addWidget(Label(str(number + 1), style=Style.BOLD), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Body(line), number, 1)
