"""Loads the fonts that come with the program."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


FIRST_FONTS = ("NotoSans-Regular", "NotoSans-Bold")
"""What the unlock page is set in."""
LATER_FONTS = ("NotoSans-Italic", "NotoSansMono-Regular", "NotoSansMono-Bold")
"""What is wanted further in; each takes a millisecond and half a megabyte."""


def load_fonts(names: Iterable[str] = (*FIRST_FONTS, *LATER_FONTS)) -> list[str]:
    """Load the fonts named, or all that come with the program, and return the families found."""
    families: list[str] = []
    for name in names:
        number = QFontDatabase.addApplicationFont(str(FONTS / f"{name}.ttf"))
        families += QFontDatabase.applicationFontFamilies(number)
    return sorted(set(families))
