"""Sets a paper with its usual white, or with less of it where that spares a page."""

from yps_desktop.documents.content import Paper
from yps_desktop.documents.press.house import FORMATS, TIGHT, USUAL, PageFormat, Spacing
from yps_desktop.documents.press.layout import paper_slabs
from yps_desktop.documents.press.pager import Page, paged
from yps_desktop.documents.press.tagging import Node

_MOST_PAGES = 60
"""A longer paper is set once, so that its time grows as its pages do."""
_LONG, _LITTLE = 10, 0.45
"""Pages from which less white spares at least one, and how much a shorter paper may fill of its last."""


def set_pages(paper: Paper, root: Node) -> tuple[Page, ...]:
    """Divide a paper into pages, and build its structure under `root`."""
    pages, structure = _set(paper, root.tag, USUAL)
    if _is_worth_trying(pages, FORMATS[paper.page]):
        fewer, tight = _set(paper, root.tag, TIGHT)
        if len(fewer) < len(pages):
            pages, structure = fewer, tight
    root.kids.extend(structure.kids)
    return pages


def _is_worth_trying(pages: tuple[Page, ...], form: PageFormat) -> bool:
    """Say whether less white may take in the last page, because it holds little or the paper is long."""
    if not 1 < len(pages) <= _MOST_PAGES:
        return False
    if len(pages) >= _LONG:
        return True
    filled = max((placed.top + placed.slab.height for placed in pages[-1]), default=form.top) - form.top
    return filled <= _LITTLE * (form.floor - form.top)


def _set(paper: Paper, tag: str, space: Spacing) -> tuple[tuple[Page, ...], Node]:
    structure = Node(tag)
    return paged(paper_slabs(paper, structure, space), FORMATS[paper.page]), structure
