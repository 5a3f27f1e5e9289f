"""The theme of a system in high contrast: the system's own colours, ours step aside."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from ui.theme.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Mode, Theme
from ui.theme.tokens import Colours

_GROUNDS = [
    "paper",
    "rail",
    "raised",
    "soft",
    "amber_bg",
    "red_bg",
    "green_bg",
    "info_bg",
    "tag_bg",
    "role_bg",
    "select",
]
_INKS = ["line", "control", "text", "text2", "amber", "red", "green", "role", "focus"]


def system_wants_high_contrast(app: QGuiApplication) -> bool:
    """Tell whether the person has asked the system for more contrast."""
    hints = app.styleHints()  # held while it is asked: what it gives goes with it
    wish = hints.accessibility().contrastPreference()
    return bool(wish == Qt.ContrastPreference.HighContrast)


def high_contrast_theme(palette: QPalette, percent: int = SMALLEST_PERCENT) -> Theme:
    """Return a theme drawn only with the colours of the system's palette."""
    percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
    return Theme(Mode.HIGH_CONTRAST, percent, _colours(palette))


def _colours(palette: QPalette) -> Colours:
    ground = palette.color(QPalette.ColorRole.Window).name()
    field = palette.color(QPalette.ColorRole.Base).name()
    words = palette.color(QPalette.ColorRole.WindowText).name()
    chosen = palette.color(QPalette.ColorRole.Highlight).name()
    on_chosen = palette.color(QPalette.ColorRole.HighlightedText).name()
    grounds = dict.fromkeys(_GROUNDS, ground)
    inks = dict.fromkeys(_INKS, words)
    return Colours(surface=field, accent=chosen, accent_hover=chosen, on_accent=on_chosen, **grounds, **inks)
