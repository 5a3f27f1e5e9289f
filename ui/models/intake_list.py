"""What a file would do as a table: name, line, and what is said of it, worked out a page at a time."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from ui.models.paged_list import Cell, PagedList
from ui.pages.parts.intake_words import LineWords

HEADS = ("Name", "Line", "What of it")
_PAGE = 100


class IntakeList(PagedList):
    """Lines of one kind; none is put into words before somebody comes near it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, _PAGE, parent)
        self._lines: Sequence[Any] = ()
        self._words: Callable[[Any], LineWords] = _none
        self.wants_more.connect(self._go_on)

    def start(self, lines: Sequence[Any], words: Callable[[Any], LineWords]) -> None:
        """Show lines of another kind, from the first."""
        self._lines, self._words = lines, words
        first = lines[:_PAGE]
        self.show_first([self._put(one) for one in first], len(first))

    def line(self, row: int) -> LineWords:
        """Give the words of a row."""
        return self._words(self._lines[row])

    def _go_on(self, so_far: int) -> None:
        more = self._lines[so_far : so_far + _PAGE]
        self.show_next([self._put(one) for one in more], so_far + len(more))

    def _put(self, one: Any) -> tuple[Cell, ...]:
        words = self._words(one)
        return Cell(words.name, bold=True), Cell(words.line), Cell("; ".join(words.said).replace(".; ", ". "))


def _none(_: Any) -> LineWords:
    return LineWords("", "", ())
