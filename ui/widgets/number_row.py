"""One number to ring: whose it is with some lines about it, and what to dial."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Style
from ui.widgets.labels import Body, Caption, Label
from ui.widgets.row import Row

_BESIDE = 20
"""Letters of a number that stand beside whose it is."""


class NumberRow(Row):
    """Words at the left, in bold at the right what to dial; a long one stands below whose it is.

    `missing` stands quietly where there is no number.
    """

    def __init__(
        self,
        who: str,
        number: str,
        notes: Iterable[str] = (),
        parent: QWidget | None = None,
        *,
        missing: str = "",
        line: bool = True,
    ) -> None:
        super().__init__(parent, line=line)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Body(who))
        self.across.addLayout(words, 1)
        dialled = (
            Label(number, style=Style.QUESTION) if number else Label(missing, style=Style.META, ink="text2")
        )
        if len(number) > _BESIDE:
            words.addWidget(dialled)
        else:
            self.across.addWidget(dialled, 0, Qt.AlignmentFlag.AlignTop)
        for note in filter(None, notes):
            words.addWidget(Caption(note[:1].upper() + note[1:]))
