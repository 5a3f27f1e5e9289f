"""Shows the very bytes of a PDF: pages as pixels for the window and the printer, and their text."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
"""PDFium is not made for two threads."""


@dataclass(frozen=True, slots=True)
class PagePixels:
    """A page as pixels: width and height in pixels, `rgba` four bytes a pixel, rows from the top."""

    width: int
    height: int
    rgba: bytes


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's width and height in points."""

    width: float
    height: float


def page_sizes(pdf: bytes, password: str | None = None) -> tuple[PageSize, ...]:
    """Give the size of every page, in order."""
    with _opened(pdf, password) as document:
        return tuple(PageSize(*document.get_page_size(index)) for index in range(len(document)))


def page_size(pdf: bytes, page: int, password: str | None = None) -> PageSize:
    """Give the size of one page, counted from 0."""
    with _opened(pdf, password) as document:
        return PageSize(*document.get_page_size(page))


def page_pixels(pdf: bytes, page: int, scale: float, password: str | None = None) -> PagePixels:
    """Draw a page, counted from 0, on white; `scale` is pixels a point (1.0 is 72 dots an inch)."""
    with _opened(pdf, password) as document:
        bitmap = document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        stride, width, height = bitmap.stride, bitmap.width, bitmap.height
        rows = bytes(bitmap.buffer)
    if stride != 4 * width:
        rows = b"".join(rows[row * stride : row * stride + 4 * width] for row in range(height))
    return PagePixels(width, height, rows)


def page_words(pdf: bytes, page: int, password: str | None = None) -> str:
    """Read a page, counted from 0, in the order its structure gives: a line a heading, paragraph or row."""
    from yps_desktop.documents.press.reading import in_order

    with _opened(pdf, password) as document:
        return in_order(document[page])


def page_texts(pdf: bytes, password: str | None = None) -> tuple[str, ...]:
    """Give the text of every page, in the order it was drawn."""
    with _opened(pdf, password) as document:
        return tuple(_text(document[index]) for index in range(len(document)))


def _text(page: Any) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()


@contextmanager
def _opened(pdf: bytes, password: str | None) -> Iterator[Any]:
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf, password=password)
        try:
            yield document
        finally:
            document.close()
