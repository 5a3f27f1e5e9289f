"""Short lines with a number before each, such as what to do first, or with a dot where no order counts."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Style
from ui.widgets.labels import Body, Label
from ui.widgets.stack import fit_height_to_words

_GAP = 22
_DOT = "•"


class _MarkedLines(QWidget):
    """Lines, each beside its mark."""

    def __init__(self, lines: Iterable[tuple[str, str]], gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit_height_to_words(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(gap)
        grid.setColumnStretch(1, 1)
        for number, (mark, line) in enumerate(lines):
            grid.addWidget(Label(mark, style=Style.BOLD), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Body(line), number, 1)


class NumberedLines(_MarkedLines):
    """Lines numbered from one."""

    def __init__(self, lines: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(((str(at), line) for at, line in enumerate(lines, start=1)), 10, parent)


class DottedLines(_MarkedLines):
    """Lines with a dot before each."""

    def __init__(self, lines: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(((_DOT, line) for line in lines), 6, parent)
