"""Sets a paper with its usual white, or with less of it where that spares a page."""

from yps_desktop.documents.content import Paper
from yps_desktop.documents.house import TIGHT, USUAL, Spacing
from yps_desktop.documents.layout import paper_slabs
from yps_desktop.documents.pager import Page, paged
from yps_desktop.documents.tagging import Node

_MOST_PAGES = 40
"""A longer paper is set once: one page of it matters little."""


def set_pages(paper: Paper, root: Node) -> tuple[Page, ...]:
    """Divide a paper into pages, and build its structure under `root`."""
    pages, structure = _set(paper, root.tag, USUAL)
    if 1 < len(pages) <= _MOST_PAGES:
        fewer, tight = _set(paper, root.tag, TIGHT)
        if len(fewer) < len(pages):
            pages, structure = fewer, tight
    root.kids.extend(structure.kids)
    return pages


def _set(paper: Paper, tag: str, space: Spacing) -> tuple[tuple[Page, ...], Node]:
    structure = Node(tag)
    return paged(paper_slabs(paper, structure, space)), structure
