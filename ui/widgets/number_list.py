"""Telephone numbers that answer now, in a side card."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Style
from ui.widgets.clock_panel import IconCard
from ui.widgets.labels import Body, Caption, Label
from ui.widgets.page_body import Column
from ui.widgets.row import Row


@dataclass(frozen=True)
class Number:
    """Whom to ring, the number, and when it answers."""

    who: str
    number: str
    note: str = ""


class NumberList(IconCard):
    """ "Open now": names at the left, numbers in bold at the right, the closed ones in words below."""

    def __init__(
        self,
        title: str,
        as_of: str,
        numbers: Iterable[Number],
        closed: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("telephone", title, "", parent)
        self.add(Caption(as_of))
        listed = list(numbers)
        rows = Column(0)
        for place, number in enumerate(listed):
            rows.add(_NumberRow(number, line=place < len(listed) - 1))
        self.column.addWidget(rows)
        if closed:
            self.column.addWidget(Caption(closed))


class _NumberRow(Row):
    def __init__(self, number: Number, *, line: bool) -> None:
        super().__init__(line=line)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Body(number.who))
        if number.note:
            words.addWidget(Caption(number.note))
        self.across.addLayout(words, 1)
        label = Label(number.number, style=Style.QUESTION)
        label.setMinimumWidth(0)
        self.across.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
