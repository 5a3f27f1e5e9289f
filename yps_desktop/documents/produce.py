"""The one entrance to paper: a content goes in, the bytes of a PDF come out. Nothing touches the disk.

Building a long paper takes seconds: `said` is told in words how far it is, and whatever it raises ends the
building.
"""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from yps_desktop.documents.content import Paper

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate

    from yps_desktop.documents.press.drawing import Pen
    from yps_desktop.documents.press.pager import Page
    from yps_desktop.documents.press.tagging import Node

LANGUAGE = "en-GB"
_A_LONG_WAY = 20
"""Pages drawn between two words about how far it is."""

Said = Callable[[str], None]


def unsaid(_words: str) -> None:
    """Tell nobody how far the building is."""


def printed(paper: Paper, said: Said = unsaid) -> bytes:
    """Make the printed copy: tagged, PDF/A-2b, validated, unsigned; the same paper gives the same bytes."""
    import pikepdf

    from yps_desktop.documents.press.pdfa import archived, declare
    from yps_desktop.documents.press.shaping import lettering, readable
    from yps_desktop.documents.press.tagging import Node, attach

    root = Node("Document")
    with lettering(), pikepdf.open(BytesIO(drawn(paper, root, said))) as pdf:
        said("Checking every page.")
        declare(pdf, document_title(paper), paper.stamp.printed_when)
        attach(pdf, root, LANGUAGE)
        readable(pdf)
        return archived(pdf)


def signed(
    paper: Paper, key: "EllipticCurvePrivateKey", certificate: "Certificate", said: Said = unsaid
) -> bytes:
    """Make the printed copy and sign it with the person's own key."""
    from yps_desktop.documents.press.signing import with_signature

    plain = printed(as_copy(paper, "signed copy"), said)
    return with_signature(plain, key, certificate, paper.stamp.printed_when)


def locked(paper: Paper, password: str, said: Said = unsaid) -> bytes:
    """Make a copy that opens with a password: AES-256, neither PDF/A nor signed."""
    return lock(unlocked(paper, said), password)


def unlocked(paper: Paper, said: Said = unsaid) -> bytes:
    """Make what a copy with a password is before it is locked."""
    return printed(as_copy(paper, "copy with a password"), said)


def lock(pdf: bytes, password: str) -> bytes:
    """Lock what `unlocked` made."""
    from yps_desktop.documents.press.locking import with_password

    return with_password(pdf, password)


def as_copy(paper: Paper, copy: str) -> Paper:
    """Give the paper with the kind of copy that its strip names, a masked one as such."""
    named = f"masked, {copy}" if paper.stamp.whose else copy
    return replace(paper, stamp=replace(paper.stamp, copy=named))


def document_title(paper: Paper) -> str:
    """Give the title that a reader's title bar shows, with the letters that the pages have."""
    from yps_desktop.documents.press.fonts import Face
    from yps_desktop.documents.press.text import printable

    document = printable(paper.stamp.document, Face.PLAIN).replace("\n", " ")
    return f"PRACTICE · {document}" if paper.practice else document


def drawn(paper: Paper, root: "Node", said: Said = unsaid) -> bytes:
    """Draw the pages and build the structure under `root`; neither tagged nor PDF/A yet."""
    from reportlab.pdfgen.canvas import Canvas

    from yps_desktop.documents.press import fonts, house
    from yps_desktop.documents.press.drawing import Pen
    from yps_desktop.documents.press.pager import page_numbers
    from yps_desktop.documents.press.setting import remembering
    from yps_desktop.documents.press.sparing import set_pages

    form = house.FORMATS[paper.page]
    fonts.load()
    written = BytesIO()
    canvas = Canvas(
        written,
        pagesize=(form.width, form.height),
        invariant=1,
        pageCompression=0,
        initialFontName=fonts.Face.PLAIN.value,
        lang=LANGUAGE,
    )
    with remembering():
        said("Setting the words.")
        pages = set_pages(paper, root)
        _draw(paper, pages, Pen(canvas, page_numbers(pages), form), said)
    canvas.save()
    return written.getvalue()


def _draw(paper: Paper, pages: tuple["Page", ...], pen: "Pen", said: Said) -> None:
    from yps_desktop.documents.press.furniture import Furniture

    furniture = Furniture(paper, len(pages))
    for number, page in enumerate(pages, start=1):
        if number % _A_LONG_WAY == 0:
            said(f"Page {number:,} of {len(pages):,}.")
        furniture.draw(pen, number)
        for placed in page:
            if placed.slab.bookmark:
                pen.bookmark(placed.slab.bookmark, placed.top)
            pen.draw(placed.slab.marks, placed.top)
        for placed in page:
            pen.draw(placed.slab.late, placed.top)
        pen.end_page()
