"""The five faces of the house, their widths and the letters they can print."""

import unicodedata
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class Face(Enum):
    """A face, by the name of its file."""

    PLAIN = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"
    MONO = "NotoSansMono-Regular"
    MONO_BOLD = "NotoSansMono-Bold"


@cache
def _font(face: Face) -> Any:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(face.value, str(FOLDER / f"{face.value}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def load() -> None:
    """Make all faces known to ReportLab; costs some 40 ms the first time."""
    for face in Face:
        _font(face)


@cache
def covered(face: Face) -> frozenset[int]:
    """Give the code points the face has a letter for and that show on paper.

    Nothing above U+FFFF: ReportLab writes its ToUnicode with five digits, and it would copy out wrong.
    """
    return frozenset(
        code
        for code in _font(face).face.charToGlyph
        if code <= 0xFFFF and unicodedata.category(chr(code)) not in _UNSEEN
    )


@cache
def _widths(face: Face) -> dict[str, float]:
    found = _font(face).face
    widths = {chr(code): 0.001 * found.charWidths.get(code, found.defaultWidth) for code in covered(face)}
    widths["\N{NO-BREAK SPACE}"] = widths[" "]
    return widths


def width(text: str, face: Face, size: float) -> float:
    """Measure printable text in points."""
    widths = _widths(face)
    return size * sum([widths[letter] for letter in text])
