"""Puts slabs on pages: what belongs together stays together, nothing is cut, nothing is lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from yps_desktop.documents.press.cutting import TallSlab
from yps_desktop.documents.press.house import UPRIGHT, PageFormat
from yps_desktop.documents.press.slab import Slab


@dataclass(frozen=True, slots=True)
class Placed:
    """A slab and where its top stands, in points below the page's upper edge."""

    slab: Slab
    top: float


Page = tuple[Placed, ...]


def paged(slabs: Sequence[Slab], form: PageFormat = UPRIGHT) -> tuple[Page, ...]:
    """Divide slabs into pages of a format; at least one."""
    pages = _Pages(form, form.first_top)
    start = 0
    while start < len(slabs):
        end = _chain_end(slabs, start)
        pages.place(slabs[start:end])
        start = end
    return pages.finish()


def page_numbers(pages: Sequence[Page]) -> dict[str, int]:
    """Give the page, from 1, on which each named slab stands."""
    return {
        placed.slab.key: number
        for number, page in enumerate(pages, start=1)
        for placed in page
        if placed.slab.key
    }


def _chain_end(slabs: Sequence[Slab], start: int) -> int:
    """Find the end of the slabs that are to stand on one page, beginning at `start`."""
    end = start
    while end < len(slabs) - 1 and slabs[end].keep and not slabs[end + 1].new_page:
        end += 1
    return end + 1


@dataclass
class _Pages:
    """Fills pages one after the other."""

    form: PageFormat
    y: float
    done: list[Page] = field(default_factory=list)
    page: list[Placed] = field(default_factory=list)
    hanging: float = 0.0

    def place(self, chain: Sequence[Slab]) -> None:
        needed = sum(slab.before + slab.height for slab in chain)
        if self.page and (chain[0].new_page or self.y + needed > self.form.floor):
            self._turn()
        for slab in chain:
            if self.page and self._top(slab) + slab.height > self.form.floor:
                self._turn()
            self._put(self._fitting(slab))

    def finish(self) -> tuple[Page, ...]:
        if self.page or not self.done:
            self._turn()
        return tuple(self.done)

    def _top(self, slab: Slab) -> float:
        top = self.y + (slab.before if self.page else 0.0)
        return max(top, self.hanging) if slab.clear else top

    def _fitting(self, slab: Slab) -> Slab:
        """Fill pages with a slab that is taller than one, and give what is left of it."""
        if self._top(slab) + slab.height <= self.form.floor:
            return slab
        tall = TallSlab(slab)
        while self._top(slab) + tall.height > self.form.floor:
            self._put(tall.take(self.form.floor - self._top(slab)))
            self._turn()
        return tall.rest()

    def _put(self, slab: Slab) -> None:
        if not self.page and self.done and slab.again:
            self._add(slab.again)
        self._add(slab)

    def _add(self, slab: Slab) -> None:
        top = self._top(slab)
        self.page.append(Placed(slab, top))
        self.y = top + slab.height
        self.hanging = max(self.hanging, top + slab.reach)

    def _turn(self) -> None:
        self.done.append(tuple(self.page))
        self.page, self.y, self.hanging = [], self.form.top, 0.0
