"""The sender's handover page, to be read on the screen before anything else of their record (N4)."""

from collections.abc import Iterable
from itertools import groupby
from typing import Protocol

from ui.widgets.card import Card
from ui.widgets.labels import Body, Caption, CardTitle, Hint

TITLE = "Handover page"
NONE = "They sent no handover page with it."


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

    def __init__(self, lines: Iterable[Line], about: str = "") -> None:
        super().__init__(TITLE, reading=True)
        if about:
            self.add(Hint(about))
        listed = tuple(lines)
        if not listed:
            self.add(Body(NONE))
        for heading, under in groupby(listed, key=lambda one: one.heading):
            self._add_group(heading, under)

    def _add_group(self, heading: str, lines: Iterable[Line]) -> None:
        if heading:
            self.column.addSpacing(10)
            self.add(CardTitle(heading))
        for line in lines:
            if line.about:
                self.column.addSpacing(4)
                self.add(Caption(line.about))
            if line.words:
                self.add(Body(line.words))
