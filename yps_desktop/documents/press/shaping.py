"""Shapes words whose letters join, stack or change places, so that they look right and are read as typed.

A glyph gets a code of its own for each piece of text it stands for: `readable` tells the finished PDF which.
Where several glyphs stand for one piece, the first is read as all of it, and the piece is written beside them
(`Piece.read`) for readers that go by that.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from threading import RLock
from typing import Any

from yps_desktop.documents.press.fonts import Face, font

_FIRST, _LAST = 0xE000, 0xF8FF
_FEATURES = {"kern": True, "liga": True}
"""Ornamental ligatures are left out: a name stands as it was typed."""
_LAM_ALEF = {unicodedata.normalize("NFKC", letter): letter for letter in "\ufefb\ufef7\ufef9\ufef5"}
_FIGURES = re.compile("([\u0660-\u0669\u06f0-\u06f9]+)")
_UNSAID, _SAID = "\N{REPLACEMENT CHARACTER}", "\N{WORD JOINER}"
"""What a glyph is read as whose text nobody has room for, and one whose text the glyph before it has said."""
_ONE_AT_A_TIME = RLock()
"""ReportLab's tables of a face are one for all papers."""

_CODE = re.compile(rb"(<[0-9A-F]{2}> )<([EF][0-9A-F]{3})>")


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs that are drawn together, from left to right: ReportLab's own string, and how wide (points).

    `read` is what they stand for, where their own codes do not say it.
    """

    drawn: Any
    width: float
    read: str = ""


@dataclass(frozen=True, slots=True)
class _Glyph:
    number: int
    cluster: int
    advance: float
    x: float
    y: float


class _Codes:
    """The private code points of one face: each stands for a glyph and the text it is read as.

    Two for every glyph are kept back for glyphs whose text is written beside them, so that none runs out.
    """

    def __init__(self, face: Face) -> None:
        self.texts: dict[int, str] = {}
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}
        self._room = _LAST + 1 - _FIRST - 2 * _harfbuzz(face).face.glyph_count

    def says(self, glyph: _Glyph, text: str) -> bool:
        """Say whether there is a code by which this glyph alone is read as `text`."""
        return (glyph.number, text) in self._codes or len(self._codes) < self._room

    def of(self, glyph: _Glyph, text: str) -> int:
        """Give the code of a glyph that stands for `text`, known to ReportLab's own tables."""
        if (glyph.number, text) in self._codes:
            return self._codes[glyph.number, text]
        code = _FIRST + len(self._codes)
        self._codes[glyph.number, text], self.texts[code] = code, text
        known_to = font(self._face)
        known_to.face.charToGlyph[code] = glyph.number
        known_to.face.charWidths[code] = known_to.pdfScale(
            _harfbuzz(self._face).get_glyph_h_advance(glyph.number)
        )
        return code

    def forget(self) -> None:
        """Take the codes out of ReportLab's tables."""
        known_to = font(self._face).face
        for code in self.texts:
            del known_to.charToGlyph[code], known_to.charWidths[code]


_CODES: dict[Face, _Codes] = {}


@contextmanager
def lettering() -> Iterator[None]:
    """Give glyphs their codes for one paper, one at a time; nothing of its text is kept after the block."""
    with _ONE_AT_A_TIME:
        _forget()
        try:
            yield
        finally:
            _forget()


def _forget() -> None:
    for codes in _CODES.values():
        codes.forget()
    _CODES.clear()


def shape(text: str, face: Face, size: float) -> tuple[Piece, ...]:
    """Shape one run of letters of one face; the pieces stand from left to right, whichever way it is read.

    Figures run from left to right even amid words that run the other way.
    """
    parts = [part for part in _FIGURES.split(text) if part]
    return tuple(piece for part in reversed(parts) for piece in _pieces(part, face, size))


def _pieces(text: str, face: Face, size: float) -> tuple[Piece, ...]:
    glyphs = _shaped(text, face)
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    found = groupby(glyphs, key=lambda glyph: glyph.cluster)
    return tuple(
        _piece(face, size, tuple(group), _one_letter(text[start : ends[start]])) for start, group in found
    )


def shaped_width(text: str, face: Face, size: float) -> float:
    """Measure one run of letters of one face, in points."""
    return size / 1000 * sum(glyph.advance for glyph in _shaped(text, face))


def readable(pdf: Any) -> None:
    """Say in each font of an open pikepdf document which text its glyphs stand for."""
    codes = {face.value: held.texts for face, held in _CODES.items()}
    fonts = {held.objgen: held for page in pdf.pages for held in page.obj.Resources.get("/Font", {}).values()}
    for held in fonts.values():
        name = str(held.get("/BaseFont", "")).partition("+")[2]
        texts = codes.get(name)
        if texts:
            held.ToUnicode.write(_read_as(held.ToUnicode.read_bytes(), texts))


def _piece(face: Face, size: float, glyphs: tuple[_Glyph, ...], read: str) -> Piece:
    from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

    widths, codes = font(face).face.charWidths, _codes_of(face)
    said = codes.says(glyphs[0], read)
    first = chr(codes.of(glyphs[0], read if said else _UNSAID))
    letters = [first, *(chr(codes.of(glyph, _SAID)) for glyph in glyphs[1:])]
    data = [
        ShapeData(glyph.cluster, glyph.advance, 0, glyph.x, glyph.y, widths[ord(letter)])
        for glyph, letter in zip(glyphs, letters, strict=True)
    ]
    width = size / 1000 * sum(glyph.advance for glyph in glyphs)
    beside = "" if said and len(glyphs) == 1 else read
    return Piece(ShapedStr("".join(letters), shapeData=data), width, beside)


def _shaped(text: str, face: Face) -> tuple[_Glyph, ...]:
    import uharfbuzz

    if not text:
        return ()
    letters, scale = uharfbuzz.Buffer(), font(face).pdfScale
    letters.add_str(text)
    letters.guess_segment_properties()
    if _FIGURES.fullmatch(text):
        letters.direction = "ltr"
    level = uharfbuzz.BufferClusterLevel
    # Readers turn Arabic round letter by letter: a mark stands alone there, and with its letter elsewhere.
    is_leftwards = letters.direction == "rtl"
    letters.cluster_level = level.MONOTONE_CHARACTERS if is_leftwards else level.MONOTONE_GRAPHEMES
    uharfbuzz.shape(_harfbuzz(face), letters, dict(_FEATURES))
    placed = zip(letters.glyph_infos, letters.glyph_positions, strict=True)
    return tuple(
        _Glyph(info.codepoint, info.cluster, *map(scale, (at.x_advance, at.x_offset, at.y_offset)))
        for info, at in placed
    )


def _one_letter(text: str) -> str:
    """Give lam and alef as the one letter Unicode has for the two, which no reader can turn round."""
    return _LAM_ALEF.get(text, text)


@cache
def _harfbuzz(face: Face) -> Any:
    return font(face).hbFont()


def _codes_of(face: Face) -> _Codes:
    if face not in _CODES:
        _CODES[face] = _Codes(face)
    return _CODES[face]


def _read_as(table: bytes, texts: dict[int, str]) -> bytes:
    def told(found: re.Match[bytes]) -> bytes:
        text = texts.get(int(found[2], 16))
        return found[0] if text is None else found[1] + f"<{text.encode('utf-16-be').hex().upper()}>".encode()

    return _CODE.sub(told, table)
