"""The sender's handover page, to be read on the screen before anything else of their record (N4)."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.pages.parts.in_portions import InPortions
from ui.widgets.card import Card
from ui.widgets.labels import Body, Caption, CardTitle
from ui.widgets.page_body import Column
from yps_desktop.guidance.spell import count

TITLE = "Handover page"
NONE = "They sent no handover page with it."
AT_ONCE = 30
"""Lines laid out at once: what a short handover page has."""


class Line(Protocol):
    """A line of it, as a package and as the record hold it."""

    @property
    def heading(self) -> str:
        """Give the heading it stands under."""

    @property
    def about(self) -> str:
        """Give what it is about; may be empty."""

    @property
    def words(self) -> str:
        """Give what it says."""


class HandoverLines(Card):
    """The lines under their headings, in the sender's order."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(TITLE, reading=True)
        if not lines:
            self.add(Body(NONE))
            return
        self.lines = InPortions(
            _each(lines), len(lines), AT_ONCE, lambda left: f"Show {count(left, 'more line')}"
        )
        self.add(self.lines)


def _each(lines: Sequence[Line]) -> Iterator[QWidget]:
    before = ""
    for line in lines:
        yield _line(line, line.heading if line.heading != before else "")
        before = line.heading


def _line(line: Line, heading: str) -> Column:
    column = Column(2)
    if heading:
        column.add_space(14)
        column.add(CardTitle(heading))
    if line.about:
        column.add_space(6)
        column.add(Caption(line.about))
    if line.words:
        column.add(Body(line.words))
    return column
