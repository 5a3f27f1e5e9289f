"""Loads the fonts that come with the program."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


FIRST_FONTS = ("NotoSans-Regular", "NotoSans-Bold")
"""What the unlock page is set in."""
LATER_FONTS = ("NotoSans-Italic", "NotoSansMono-Regular", "NotoSansMono-Bold")
"""What is wanted further in; each takes a millisecond and half a megabyte."""
SCRIPT_FONTS = (
    *(
        f"NotoSans{script}-{weight}"
        for script in ("Arabic", "Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Hebrew", "Tamil")
        for weight in ("Regular", "Bold")
    ),
    *("NanumGothicCoding", "NanumGothicCodingBold", "DroidSansFallbackFull"),
)
"""What names in other scripts are set in, as on paper."""
_HOUSE = "Noto Sans"


def load_script_fonts() -> None:
    """Load the fonts of other scripts, once, and let them stand in where Noto Sans lacks a letter."""
    if not QFont.substitutes(_HOUSE):
        QFont.insertSubstitutions(_HOUSE, load_fonts(SCRIPT_FONTS))


def load_fonts(names: Iterable[str] = (*FIRST_FONTS, *LATER_FONTS)) -> list[str]:
    """Load the fonts named, or all that come with the program, and return the families found."""
    families: list[str] = []
    for name in names:
        number = QFontDatabase.addApplicationFont(str(FONTS / f"{name}.ttf"))
        families += QFontDatabase.applicationFontFamilies(number)
    return sorted(set(families))
