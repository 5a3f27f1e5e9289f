"""Telephone numbers that answer now, in a side card."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.widgets.clock_panel import IconCard
from ui.widgets.labels import Bold, Caption
from ui.widgets.number_row import NumberRow
from ui.widgets.page_body import Column

TIMES_NOT_KNOWN = "Times not known: ring to ask"


@dataclass(frozen=True)
class Number:
    """Whom to ring, the number, and when it answers."""

    who: str
    number: str
    note: str = ""


class NumberList(IconCard):
    """ "Open now": names at the left, numbers in bold at the right; then those whose hours are not known.

    Those closed now stand below in words.
    """

    def __init__(
        self,
        title: str,
        as_of: str,
        numbers: Iterable[Number],
        closed: str = "",
        parent: QWidget | None = None,
        *,
        unknown: Iterable[Number] = (),
    ) -> None:
        super().__init__("telephone", title, "", parent)
        self.add(Caption(as_of))
        self.column.addWidget(_rows(list(numbers)))
        if asked := list(unknown):
            self.column.addWidget(Bold(TIMES_NOT_KNOWN))
            self.column.addWidget(_rows(asked))
        if closed:
            self.column.addWidget(Caption(closed))


def _rows(numbers: list[Number]) -> Column:
    rows = Column(0)
    for place, number in enumerate(numbers):
        rows.add(NumberRow(number.who, number.number, (number.note,), line=place < len(numbers) - 1))
    return rows
