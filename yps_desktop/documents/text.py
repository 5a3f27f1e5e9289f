"""The one way from typed text to paper: letters as they are, and whatever cannot be printed as its code.

No markup is read between here and the page, so there is nothing to escape; what can still mislead is what a
page would not show. Every control, bidi override, zero-width letter and letter without a glyph stands as
`[U+1F60D]`, and so does an accent that would lie on one just like it.
"""

import re
import unicodedata

from yps_desktop.documents.fonts import Face, covered

TAB = "    "
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2,}")


def printable(text: str, face: Face) -> str:
    """Give the text as this face can print it: LF stays a line's end, all else is a letter or a code.

    Letters and accents typed apart are joined (NFC), because accents are not positioned by the layout.
    """
    joined = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", TAB))
    known = covered(face)
    if all(letter == "\n" or ord(letter) in known for letter in joined) and not _ACCENTS.search(joined):
        return joined
    return "".join(_shown(letter, known) for letter in _ACCENTS.sub(_parted, joined))


def _shown(letter: str, known: frozenset[int]) -> str:
    if letter == "\n" or ord(letter) in known:
        return letter
    return _code(letter)


def _parted(accents: re.Match[str]) -> str:
    """Give accents of one letter, those that came before as their codes."""
    said = accents[0]
    return "".join(_code(one) if one in said[:at] else one for at, one in enumerate(said))


def _code(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"
