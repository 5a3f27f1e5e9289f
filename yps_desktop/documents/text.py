"""The one way from typed text to paper: letters as they are, and whatever cannot be printed as its code.

No markup is read between here and the page, so there is nothing to escape; what can still mislead is what a
page would not show. Every control, bidi override, zero-width letter and letter without a glyph stands as
`[U+1F60D]`.
"""

import unicodedata

from yps_desktop.documents.fonts import Face, covered

TAB = "    "


def printable(text: str, face: Face) -> str:
    """Give the text as this face can print it: LF stays a line's end, all else is a letter or a code.

    Letters and accents typed apart are joined (NFC), because accents are not positioned by the layout.
    """
    joined = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", TAB))
    known = covered(face)
    if all(letter == "\n" or ord(letter) in known for letter in joined):
        return joined
    return "".join(_shown(letter, known) for letter in joined)


def _shown(letter: str, known: frozenset[int]) -> str:
    if letter == "\n" or ord(letter) in known:
        return letter
    return f"[U+{ord(letter):04X}]"
