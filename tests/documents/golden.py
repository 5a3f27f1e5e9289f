"""Golden files of papers: text and structure as they stand in the PDF, page by page.

`python -m tests.documents.golden` writes them anew; read the difference before you commit it.
"""

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tests.documents.every_paper import EVERY_PAPER
from yps_desktop.documents.produce import printed

FOLDER = Path(__file__).parents[1] / "golden" / "papers"


def golden_file(name: str) -> Path:
    """Give where a paper's golden file stands."""
    return FOLDER / f"{name}.txt"


def told(pdf: bytes) -> str:
    """Tell a paper's pages: each element of its structure with its words, then what is furniture."""
    lines: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            lines += [f"== Page {number + 1} of {len(document)}", *_page(document[number]), ""]
    return "\n".join(lines)


def _page(page: Any) -> Iterator[str]:
    words = _words_by_mark(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        yield from _element(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), words, 0)
    pdfium.FPDF_StructTree_Close(tree)
    yield from (f"furniture: {line}" for line in words.get(-1, ()) if line.strip())


def _element(element: Any, words: dict[int, list[str]], depth: int) -> Iterator[str]:
    kind = _text_of(pdfium.FPDF_StructElement_GetType, element)
    own: list[str] = []
    below: list[str] = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            own += words.pop(mark, [])
        elif child := pdfium.FPDF_StructElement_GetChildAtIndex(element, index):
            below += _element(child, words, depth + 1)
    alt = _text_of(pdfium.FPDF_StructElement_GetAltText, element) if kind == "Figure" else ""
    said = alt or " ".join("".join(own).split())
    if said or below:
        yield f"{'  ' * depth}{kind}: {said}".rstrip()
        yield from below


def _words_by_mark(page: Any) -> dict[int, list[str]]:
    """Give the text under each marked-content id in the order it was drawn; -1 is furniture."""
    found: dict[int, list[str]] = {}
    text_page = page.get_textpage()
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        length = pdfium.FPDFTextObj_GetText(thing, text_page, None, 0)
        held = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFTextObj_GetText(thing, text_page, held, length)
        found.setdefault(mark, []).append(bytes(held).decode("utf-16-le").rstrip("\0") + " ")
    return found


def _text_of(ask: Any, element: Any) -> str:
    length = ask(element, None, 0)
    held = ctypes.create_string_buffer(length)
    ask(element, held, length)
    return held.raw.decode("utf-16-le").rstrip("\0")


def main() -> None:
    """Write every golden file anew, and take away those of papers there are no more."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        if old.stem not in EVERY_PAPER:
            old.unlink()
    for name, make in EVERY_PAPER.items():
        golden_file(name).write_text(told(printed(make())), encoding="utf-8")


if __name__ == "__main__":
    main()
