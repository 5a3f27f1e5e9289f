"""The five lines a countersigner reads first, as a card (G9)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Label
from ui.widgets.row import Row
from ui.widgets.tag import Tag, TagKind
from yps_desktop.guidance.five_lines import Line

_NUMBER, _NAME = 20, 146
_BIG_WORDS = 150
_ANY_WIDTH = 16_777_215


class FiveLinesCard(Card):
    """The five lines on paper, numbered; name above words where the text is large."""

    def __init__(self, lines: tuple[Line, ...], parent: QWidget | None = None) -> None:
        super().__init__("In five lines", parent, reading=True)
        self.column.setSpacing(0)
        for number, line in enumerate(lines, start=1):
            self.add(_LineRow(number, line, last=number == len(lines)))


class _LineRow(Row):
    def __init__(self, number: int, line: Line, *, last: bool) -> None:
        super().__init__(line=not last, gap=12)
        top = Qt.AlignmentFlag.AlignTop
        self._number = Label(str(number), style=Style.BOLD)
        self._name = _tagged(line.name) if line.marked else Bold(line.name)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(12)
        self._beside.addWidget(self._name, 0, top)
        self._beside.addWidget(Body(line.words), 1, top)
        self.across.addWidget(self._number, 0, top)
        self.across.addLayout(self._beside, 1)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        theme = current_theme()
        stacked = theme.percent >= _BIG_WORDS
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(way)
        self._beside.setSpacing(2 if stacked else 12)
        self._number.setFixedWidth(theme.grown(_NUMBER))
        self._name.setMinimumWidth(0 if stacked else theme.grown(_NAME))
        self._name.setMaximumWidth(_ANY_WIDTH if stacked else theme.grown(_NAME))


def _tagged(name: str) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(Tag(name, TagKind.DUE))
    layout.addStretch(1)
    return holder
