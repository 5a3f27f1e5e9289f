"""Reads all text out of a finished PDF, whichever way somebody might: as tagged, drawn, copied out, hidden.

It knows nothing of how the press makes a page, and takes nothing on trust that the bytes do not say.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from yps_desktop.documents.leaks.drawn import Drawn
from yps_desktop.documents.leaks.words import EDGE
from yps_desktop.documents.leaks.written import Reading, Written
from yps_desktop.documents.press.pages import page_texts

_CODE = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
_HELD = re.compile(rb"\(|<[0-9A-Fa-f]")
_BINARY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LEFTWARDS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LEFTWARDS_WORD = re.compile(f"[{_LEFTWARDS}]+")
_LEFTWARDS_WORDS = re.compile(rf"[{_LEFTWARDS}](?:[^\w{EDGE}]*[{_LEFTWARDS}]+)*")
_BYTES = frozenset({"/ID", "/CheckSum", "/Cert", "/Lookup"})
_DEEPEST = 12
_FILLED = "\N{WORD JOINER}"


def readings(data: bytes) -> tuple[Reading, ...]:
    """Give every way an unlocked PDF can be read, the most telling first."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        drawn = Drawn(pdf)
        drawn.read()
        found = [drawn.by_element(), drawn.drawn, _copied(data), drawn.beneath, _beside(pdf)]
    return tuple(turned for written in found for turned in _turned(_plain(written)))


def _copied(data: bytes) -> Written:
    """Read the pages as PDFium copies them out: by where the letters stand."""
    written = Written()
    for page, text in enumerate(page_texts(data), start=1):
        written.add(text, page)
        written.add(EDGE, page)
    return written


def _beside(pdf: Any) -> Written:
    """Read what stands on no page: title and metadata, and whatever string any object holds."""
    written = Written()
    for text in _strings(pdf):
        if not _BINARY.search(text):
            written.add(text, 0)
            written.add(EDGE, 0)
    return written


def _strings(pdf: Any) -> Iterator[str]:
    import pikepdf

    yield from _in_metadata(pdf.Root.get("/Metadata"))
    for held in (*pdf.objects, pdf.trailer.get("/Info")):
        if held is None or isinstance(held, pikepdf.Stream) or not _HELD.search(held.unparse(resolved=True)):
            continue
        yield from _held(held, 0)
    for held in pdf.objects:
        if isinstance(held, pikepdf.Stream):
            yield from _in_stream(held)


def _in_metadata(metadata: Any) -> Iterator[str]:
    """Read what the metadata say, not how: an element is called "li" in every file."""
    if metadata is None:
        return
    for element in ElementTree.fromstring(metadata.read_bytes()).iter():
        yield from (text for text in (element.text, element.tail) if text and text.strip())
        yield from element.attrib.values()


def _held(held: Any, depth: int) -> Iterator[str]:
    """Give the strings in an object, not those in others it points to."""
    import pikepdf

    if isinstance(held, pikepdf.String):
        yield str(held)
    elif isinstance(held, pikepdf.Dictionary | pikepdf.Array) and depth < _DEEPEST:
        kids = _said(held) if isinstance(held, pikepdf.Dictionary) else held
        for kid in kids:
            if not getattr(kid, "is_indirect", False):
                yield from _held(kid, depth + 1)


def _said(held: Any) -> Iterator[Any]:
    """Give what a dictionary or stream says, without what is bytes: checksums, and a signature itself."""
    bytes_only = {*_BYTES, "/Contents"} if "/ByteRange" in held else _BYTES
    yield from (held[key] for key in held.keys() if key not in bytes_only)  # noqa: SIM118


def _in_stream(stream: Any) -> Iterator[str]:
    """Read what a stream's own entries say, and a file that is attached."""
    for kid in _said(stream):
        yield from _held(kid, 1)
    if stream.get("/Type") == "/EmbeddedFile":
        yield stream.read_bytes().decode("utf-8", "replace")


def _plain(written: Written) -> Reading:
    """Give a text with the letters whose codes stand on paper because they are not seen."""
    reading = written.reading()
    return replace(reading, text=_CODE.sub(_letter, reading.text))


def _letter(code: re.Match[str]) -> str:
    """Give the letter, filled up with what divides no word: what comes after stays where it is."""
    number = int(code[1], 16)
    return (chr(number) if number <= sys.maxunicode else _FILLED).ljust(len(code[0]), _FILLED)


def _turned(reading: Reading) -> Iterator[Reading]:
    """Give a reading, and where words run from right to left, these turned round, and runs of them."""
    if not reading.text:
        return
    yield reading
    for pattern in (_LEFTWARDS_WORD, _LEFTWARDS_WORDS):
        turned = pattern.sub(lambda found: found[0][::-1], reading.text)
        if turned != reading.text:
            yield Reading(turned, reading.starts, reading.pages)
