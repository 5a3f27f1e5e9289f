"""The faces of the house and of other scripts: their widths and the letters they can print."""

import unicodedata
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[3] / "resources" / "fonts"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class Face(Enum):
    """A face, by the name of its file: the five of the house, then those of other scripts."""

    PLAIN = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"
    MONO = "NotoSansMono-Regular"
    MONO_BOLD = "NotoSansMono-Bold"
    ARABIC = "NotoSansArabic-Regular"
    ARABIC_BOLD = "NotoSansArabic-Bold"
    BENGALI = "NotoSansBengali-Regular"
    BENGALI_BOLD = "NotoSansBengali-Bold"
    DEVANAGARI = "NotoSansDevanagari-Regular"
    DEVANAGARI_BOLD = "NotoSansDevanagari-Bold"
    GUJARATI = "NotoSansGujarati-Regular"
    GUJARATI_BOLD = "NotoSansGujarati-Bold"
    GURMUKHI = "NotoSansGurmukhi-Regular"
    GURMUKHI_BOLD = "NotoSansGurmukhi-Bold"
    HEBREW = "NotoSansHebrew-Regular"
    HEBREW_BOLD = "NotoSansHebrew-Bold"
    TAMIL = "NotoSansTamil-Regular"
    TAMIL_BOLD = "NotoSansTamil-Bold"
    HAN = "DroidSansFallbackFull"
    HANGUL = "NanumGothicCoding"
    HANGUL_BOLD = "NanumGothicCodingBold"

    # Looked up for each word of a paper: an Enum's own is many times slower.
    __hash__ = object.__hash__


HOUSE = (Face.PLAIN, Face.BOLD, Face.ITALIC, Face.MONO, Face.MONO_BOLD)
"""What every paper is set in; the others are loaded where a letter needs them."""


@cache
def font(face: Face) -> Any:
    """Give a face as ReportLab knows it; loading one of the house costs 8 ms, Han 40 ms."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    made = TTFont(face.value, str(FOLDER / f"{face.value}.ttf"))
    pdfmetrics.registerFont(made)
    return made


def load() -> None:
    """Make the faces of the house known to ReportLab; costs some 40 ms the first time."""
    for face in HOUSE:
        font(face)


@cache
def covered(face: Face) -> frozenset[int]:
    """Give the code points the face has a letter for and that show on paper.

    Nothing above U+FFFF: ReportLab writes its ToUnicode with five digits, and it would copy out wrong. Nor
    what a face lists and does not draw: it would be white on paper.
    """
    held = font(face).face
    return frozenset(
        code
        for code, glyph in held.charToGlyph.items()
        if code <= 0xFFFF and _shows(chr(code), held.glyphPos[glyph] < held.glyphPos[glyph + 1])
    )


def _shows(letter: str, is_drawn: bool) -> bool:
    kind = unicodedata.category(letter)
    return kind not in _UNSEEN and (is_drawn or kind == "Zs")


@cache
def widths(face: Face) -> dict[str, float]:
    """Give how wide each letter of a face is, in parts of its size."""
    found = font(face).face
    listed = {chr(code): 0.001 * found.charWidths.get(code, found.defaultWidth) for code in covered(face)}
    listed["\N{NO-BREAK SPACE}"] = listed.get(" ", 0.0)
    return listed
