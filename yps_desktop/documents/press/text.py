"""The one way from typed text to paper: letters as they are, and whatever cannot be printed as its code.

No markup is read between here and the page, so there is nothing to escape; what can still mislead is what a
page would not show. Every control, bidi override, zero-width letter and letter without a glyph stands as
`[U+1F60D]`, and so does an accent or vowel sign that would lie on one just like it, or be one too many.
"""

import re
import unicodedata

from yps_desktop.documents.press.fonts import Face, widths
from yps_desktop.documents.press.scripts import JOINERS, face_of, joins

TAB = "    "
_MOST = 6
"""Accents, vowel signs and joiners that one letter of any language bears."""
_MARKS = "".join(chr(code) for code in range(0x300, 0xC00) if unicodedata.category(chr(code)).startswith("M"))
_ACCENTS = re.compile(
    f"[{_MARKS}{JOINERS}\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{2,}}"
)


def printable(text: str, face: Face) -> str:
    """Give the text as it can be printed beside this face: LF stays a line's end, all else letter or code.

    Letters of other scripts stand in faces of their own. Letters and accents typed apart are joined (NFC),
    because accents are not positioned by the layout.
    """
    joined = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", TAB))
    if widths(face).keys() >= set(joined) - {"\n"} and (joined.isascii() or not _ACCENTS.search(joined)):
        return joined
    parted = _ACCENTS.sub(_parted, joined)
    around = zip(" " + parted, parted, parted[1:] + " ", strict=False)
    return "".join(_shown(before, letter, after, face) for before, letter, after in around)


def _shown(before: str, letter: str, after: str, face: Face) -> str:
    is_spelling = letter in JOINERS and joins(before, after)
    if letter == "\n" or is_spelling or face_of(letter, face) is not None:
        return letter
    return _code(letter)


def _parted(accents: re.Match[str]) -> str:
    """Give the marks of one letter, those that came before or are too many as their codes."""
    borne: list[str] = []
    shown: list[str] = []
    for one in accents[0]:
        is_one_more = one not in borne and len(borne) < _MOST
        if is_one_more:
            borne.append(one)
        shown.append(one if is_one_more else _code(one))
    return "".join(shown)


def _code(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"
