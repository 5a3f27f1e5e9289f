"""Palette, type and style sheet."""

from ui.theme.dress import STYLE, apply, current_theme, theme_for
from ui.theme.fonts import FIRST_FONTS, LATER_FONTS, load_fonts, load_script_fonts
from ui.theme.icons import icon, icon_pixmap
from ui.theme.theme import TEXT_SIZES, Mode, Style, Theme, dark_theme, light_theme

__all__ = [
    "FIRST_FONTS",
    "LATER_FONTS",
    "STYLE",
    "TEXT_SIZES",
    "Mode",
    "Style",
    "Theme",
    "apply",
    "current_theme",
    "dark_theme",
    "icon",
    "icon_pixmap",
    "light_theme",
    "load_fonts",
    "load_script_fonts",
    "theme_for",
]
