"""Loads the fonts that come with the program."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def load_fonts(folder: Path = FONTS) -> list[str]:
    """Load every TrueType file of a folder and return the families found."""
    families: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(number)
    return sorted(set(families))
