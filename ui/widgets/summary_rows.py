"""Answers to be checked: name, answer, and Change at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.labels import Body, Bold, Label
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.row import Row

_NAME_WIDTH = 184
_NARROW = 400
_BIG_WORDS = 150


@dataclass(frozen=True)
class Answered:
    """One answer in words; `gap` sets "Not recorded" in the second grey, `can_change` offers Change."""

    key: str
    name: str
    answer: str
    gap: bool = False
    can_change: bool = True


class SummaryRows(Column):
    """Rows of answers; `change` carries the key of the answer to be changed."""

    change = Signal(str)

    def __init__(self, answers: list[Answered], parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        for answered in answers:
            self.add_answer(answered)

    def add_answer(self, answered: Answered) -> None:
        """Add one row."""
        row = _SummaryRow(answered)
        self.add(row)
        if row.link is not None:
            row.link.clicked.connect(lambda: self.change.emit(answered.key))


class _SummaryRow(Row):
    def __init__(self, answered: Answered) -> None:
        super().__init__()
        self.link: LinkButton | None = None
        self._name = Bold(answered.name)
        answer: Label = Body(answered.answer, ink="text2" if answered.gap else "text")
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(20)
        self._words.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addWidget(answer, 1, Qt.AlignmentFlag.AlignTop)
        self.across.addLayout(self._words, 1)
        if answered.can_change:
            self.link = LinkButton("Change")
            self.link.setAccessibleName(f"Change: {answered.name}")
            self.across.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        theme = current_theme()
        stacked = theme.percent >= _BIG_WORDS or 1 < self.width() < theme.grown(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._words.direction() != direction:
            self._words.setDirection(direction)
            self._words.setSpacing(2 if stacked else 20)
        self._name.setFixedWidth(theme.grown(_NAME_WIDTH)) if not stacked else self._free_name()

    def _free_name(self) -> None:
        self._name.setMinimumWidth(0)
        self._name.setMaximumWidth(16_777_215)
