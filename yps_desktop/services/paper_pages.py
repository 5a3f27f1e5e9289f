"""The pages of a paper that was built: drawn, measured and read out from the very bytes."""

from typing import TYPE_CHECKING

from yps_desktop.services.papers import Built

if TYPE_CHECKING:
    from yps_desktop.documents.press.pages import PagePixels, PageSize


def page_image(built: Built, page: int, scale: float, password: str = "") -> "PagePixels":
    """Draw one page (0 is the first) of the very bytes, at `scale` pixels a point. Runs on *work*."""
    from yps_desktop.documents.press import pages

    return pages.page_pixels(built.data, page, scale, password or None)


def page_shape(built: Built, page: int, password: str = "") -> "PageSize":
    """Give the size of a page (0 is the first) in points. Runs on *work*."""
    from yps_desktop.documents.press import pages

    return pages.page_size(built.data, page, password or None)


def page_words(built: Built, page: int, password: str = "") -> str:
    """Read a page (0 is the first) out of the very bytes, as a screen reader would. Runs on *work*."""
    from yps_desktop.documents.press import pages

    return pages.page_words(built.data, page, password or None)
