"""Puts a theme on the whole application, and tells widgets which one is on."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.high_contrast import high_contrast_theme, system_wants_high_contrast
from ui.theme.palette import palette_of
from ui.theme.style_sheet import style_sheet
from ui.theme.theme import Mode, Style, Theme, dark_theme, light_theme

STYLE = ("-style", "fusion")
"""What the application is made with. Set later, every style Qt has would be loaded first (4 ms)."""

_PROPERTY = "yps_theme"


def apply(app: QApplication, theme: Theme) -> None:
    """Dress every present and later window of the application in a theme."""
    app.setProperty(_PROPERTY, theme)
    app.setFont(theme.font(Style.BODY))
    app.setPalette(QPalette() if theme.mode is Mode.HIGH_CONTRAST else palette_of(theme))
    app.setStyleSheet(style_sheet(theme))
    for widget in app.allWidgets():
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def current_theme() -> Theme:
    """Return the theme that is on; the light one at 100 % before any was put on."""
    app = QCoreApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else light_theme()


def theme_for(app: QApplication, look: str = "system", percent: int = 100) -> Theme:
    """Return the theme for a person's wish: look is "system", "light" or "dark".

    The system's high contrast wins over all three.
    """
    if system_wants_high_contrast(app):
        return high_contrast_theme(app.style().standardPalette(), percent)
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark if look == "system" else look == "dark"
    return dark_theme(percent) if dark else light_theme(percent)
