"""The words of a page in the order its structure gives them, as a screen reader would read it.

How the words stand on the page is of no account here: a table is read row by row, each with its head first,
and what only frames the page (running head, strip at the foot) comes last. It asks PDFium for what the bytes
themselves hold.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any

FRAME = "Around the page:"
_SPACED = ("H1", "H2", "H3", "Table", "L", "Sect")
"""Elements with an empty line before them."""
_ENDS = ".:;,?"
_LEFTWARDS = re.compile("[\\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
"""Letters drawn one by one, between which PDFium sees spaces that are none."""

Words = dict[int, list[str]]
"""The words under each marked-content id, in the order they were drawn; -1 is what frames the page."""


def in_order(page: Any) -> str:
    """Read an open page of PDFium: a line an element, an empty line before headings, tables and lists."""
    import pypdfium2.raw as pdfium

    words = _words_of(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        lines = [line for kid in _kids(tree, _TREE) for line in _read(kid, words)]
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    frame = [line for line in (_joined([one]) for one in words.get(-1, ())) if line]
    read = "\n".join([*lines, "", FRAME, *frame] if frame else lines)
    return re.sub(r"\n{3,}", "\n\n", read).strip()


_TREE = ("FPDF_StructTree_CountChildren", "FPDF_StructTree_GetChildAtIndex")
_ELEMENT = ("FPDF_StructElement_CountChildren", "FPDF_StructElement_GetChildAtIndex")


def _kids(of: Any, asked: tuple[str, str]) -> Iterator[Any]:
    import pypdfium2.raw as pdfium

    count, child = (getattr(pdfium, name) for name in asked)
    for index in range(count(of)):
        if kid := child(of, index):
            yield kid


def _read(element: Any, words: Words) -> Iterator[str]:
    kind = _kind(element)
    if kind in _SPACED:
        yield ""
    if kind == "TR":
        yield _row([_cell(kid, words) for kid in _kids(element, _ELEMENT)])
        return
    if kind == "LI":
        yield _joined([" ".join(_read(kid, words)) for kid in _kids(element, _ELEMENT)])
        return
    own = _alt(element) if kind == "Figure" else _joined([_own(element, words)])
    if own:
        yield own
    for kid in _kids(element, _ELEMENT):
        yield from _read(kid, words)


def _cell(element: Any, words: Words) -> tuple[str, str]:
    """Give a cell's kind (TH, TD) and all its words."""
    below = [line for kid in _kids(element, _ELEMENT) for line in _read(kid, words)]
    return _kind(element), _joined([_own(element, words), *below])


def _row(cells: list[tuple[str, str]]) -> str:
    """Read a row: its head, then what it says; a row of heads alone is read as it stands."""
    said = [words for _, words in cells if words]
    if len(said) < 2 or cells[0][0] != "TH" or cells[1][0] == "TH":
        return "; ".join(said)
    head = said[0] if said[0][-1] in _ENDS else f"{said[0]}:"
    return f"{head} {'; '.join(said[1:])}"


def _own(element: Any, words: Words) -> str:
    """Give an element's own words; where words part, what was drawn holds their space."""
    import pypdfium2.raw as pdfium

    found: list[str] = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            found += words.get(mark, ())
    return "".join(found)


def _joined(parts: list[str]) -> str:
    return " ".join(" ".join(parts).split())


def _kind(element: Any) -> str:
    return _said(element, "FPDF_StructElement_GetType")


def _alt(element: Any) -> str:
    """Give what is said in place of a picture."""
    return _said(element, "FPDF_StructElement_GetAltText")


def _said(element: Any, asked: str) -> str:
    import pypdfium2.raw as pdfium

    ask = getattr(pdfium, asked)
    length = ask(element, None, 0)
    held = ctypes.create_string_buffer(length)
    ask(element, held, length)
    return held.raw.decode("utf-16-le").rstrip("\0")


def _words_of(page: Any) -> Words:
    import pypdfium2.raw as pdfium

    found: Words = {}
    text = page.get_textpage()
    try:
        for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
            found.setdefault(mark, []).append(_text(thing, text) or " ")  # it passes over a space alone
    finally:
        text.close()
    return found


def _text(thing: Any, text: Any) -> str:
    import pypdfium2.raw as pdfium

    length = pdfium.FPDFTextObj_GetText(thing, text, None, 0)
    held = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFTextObj_GetText(thing, text, held, length)
    said = bytes(held).decode("utf-16-le").rstrip("\0")
    return said.strip() if _LEFTWARDS.fullmatch(said) else said
