"""How these tests read a paper back."""

import re
import unicodedata
from io import BytesIO

import pikepdf

from yps_desktop.documents.content import Paper
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed


def squeezed(text: str) -> str:
    """Drop all white; PDFium takes ligatures apart and marks a hyphen at a line's end."""
    return re.sub(r"[\s\ufffe\x02]", "", unicodedata.normalize("NFKC", text))


def text_of(pdf: bytes, password: str | None = None) -> str:
    return "\n".join(page_texts(pdf, password))


def raw(paper: Paper) -> bytes:
    """Give the printed copy with every stream uncompressed, to look for what must not be in it."""
    written = BytesIO()
    with pikepdf.open(BytesIO(printed(paper))) as pdf:
        pdf.save(
            written,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return written.getvalue()


def text_drawn(paper: Paper) -> str:
    """Read the text of a paper that was drawn, not yet made PDF/A: much faster."""
    return text_of(drawn(paper, Node("Document")))


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))
