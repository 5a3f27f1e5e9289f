"""The sheets of a case beside the one that is looked at: what waits, and folded away what does not."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from ui.pages.parts.folded import Folded
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.mask_words import TextHead, head_of
from ui.pages.parts.mask_work import Portion, Work
from ui.widgets.card import Card
from ui.widgets.labels import Bold, Caption
from ui.widgets.page_body import Column
from yps_desktop.guidance.spell import count

TITLE, HERE, NONE = "The sheets", "You are here", "Nothing waits."
_NEAR = 6
"""Portions that are named; more are folded away."""


class MaskSide(Card):
    """Links to every portion; `chosen` carries its entry and number."""

    chosen = Signal(str, int)

    def __init__(self, work: Work, heads: Mapping[str, TextHead], at: tuple[str, int] | None) -> None:
        super().__init__(TITLE)
        self._heads, self._at = heads, at
        done = [one for one in work.portions if not one.waiting and not one.is_empty]
        empty = [one for one in work.portions if one.is_empty]
        near, more = _near(work.waiting, at)
        self.add(self._rows(near) if near else Caption(NONE))
        self._fold(f"More to look at ({len(more)})", more)
        self._fold(f"Looked at ({len(done)})", done)
        self._fold(f"Nobody found ({len(empty)})", empty)

    def _fold(self, words: str, portions: Sequence[Portion]) -> None:
        if portions:
            self.add(Folded(words, lambda: self._rows(portions)))

    def _rows(self, portions: Sequence[Portion]) -> Column:
        column = Column(0)
        for portion in portions:
            column.add(self._row(portion))
        return column

    def _row(self, portion: Portion) -> LinkRow | Column:
        part = f", part {portion.number}" if portion.of > 1 else ""
        title = f"{head_of(self._heads, portion.entry).title}{part}"
        if (portion.entry, portion.number) == self._at:
            here = Column(0)
            here.add(Bold(title))
            here.add(Caption(HERE))
            here.add_space(9)
            return here
        row = LinkRow(title, _note(portion))
        row.opened.connect(lambda: self.chosen.emit(portion.entry, portion.number))
        return row


def _near(
    waiting: Sequence[Portion], at: tuple[str, int] | None
) -> tuple[Sequence[Portion], Sequence[Portion]]:
    """Part what waits into the next few, from where somebody is, and the others."""
    here = next((n for n, one in enumerate(waiting) if (one.entry, one.number) == at), 0)
    first = max(0, min(here, len(waiting) - _NEAR))
    near = waiting[first : first + _NEAR]
    return near, [*waiting[:first], *waiting[first + _NEAR :]]


def _note(portion: Portion) -> str:
    if portion.waiting:
        return f"{count(len(portion.waiting), 'place')} to look at"
    return count(len(portion.places), "place") if portion.places else ""
