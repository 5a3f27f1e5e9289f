"""Sets a paper with its usual white, or with less of it where that spares a page."""

from yps_desktop.documents.content import Paper
from yps_desktop.documents.house import FLOOR, TIGHT, TOP, USUAL, Spacing
from yps_desktop.documents.layout import paper_slabs
from yps_desktop.documents.pager import Page, paged
from yps_desktop.documents.tagging import Node

_MOST_PAGES = 40
"""A longer paper is set once: one page of it matters little."""
_LITTLE = 0.45
"""How much of its last page a paper fills at most where white is given up for it."""


def set_pages(paper: Paper, root: Node) -> tuple[Page, ...]:
    """Divide a paper into pages, and build its structure under `root`."""
    pages, structure = _set(paper, root.tag, USUAL)
    if _is_worth_trying(pages):
        fewer, tight = _set(paper, root.tag, TIGHT)
        if len(fewer) < len(pages):
            pages, structure = fewer, tight
    root.kids.extend(structure.kids)
    return pages


def _is_worth_trying(pages: tuple[Page, ...]) -> bool:
    """Say whether the last page holds so little that less white may take it in."""
    if not 1 < len(pages) <= _MOST_PAGES:
        return False
    filled = max((placed.top + placed.slab.height for placed in pages[-1]), default=TOP) - TOP
    return filled <= _LITTLE * (FLOOR - TOP)


def _set(paper: Paper, tag: str, space: Spacing) -> tuple[tuple[Page, ...], Node]:
    structure = Node(tag)
    return paged(paper_slabs(paper, structure, space)), structure
