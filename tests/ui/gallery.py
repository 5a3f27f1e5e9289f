"""Draws every widget to pictures: python -m tests.ui.gallery DIR [page …]."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.gallery_pages import PAGES
from ui.theme import Theme, apply, dark_theme, light_theme, load_fonts
from ui.widgets.focus_ring import FocusRing

LOOKS = {
    "light": light_theme(100),
    "dark": dark_theme(100),
    "125pc": light_theme(125),
    "200pc": light_theme(200),
}


def draw(app: QApplication, name: str, theme: Theme, size: tuple[int, int] = (1280, 800)) -> QWidget:
    """Open a page of the gallery in a theme."""
    apply(app, theme)
    window = PAGES[name]()
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle(app)
    if (focus := getattr(window, "focus_first", None)) is not None:
        focus()
    settle(app)
    return window


def settle(app: QApplication) -> None:
    """Let layouts and repaints happen."""
    for _ in range(6):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def save_pictures(app: QApplication, window: QWidget, folder: Path, name: str) -> None:
    """Save the page as it opens, and scrolled to its end where there is more."""
    window.grab().save(str(folder / f"{name}.png"))
    areas = [area for area in window.findChildren(QScrollArea) if area.verticalScrollBar().maximum() > 0]
    if isinstance(window, QScrollArea):
        areas.append(window)
    for area in areas[:1]:
        bar, step, at = area.verticalScrollBar(), area.viewport().height() - 60, 0
        while bar.value() < bar.maximum():
            at += 1
            bar.setValue(bar.value() + step)
            settle(app)
            window.grab().save(str(folder / f"{name}-{at}.png"))


def main(folder: Path, names: list[str]) -> None:
    """Draw the pages of the gallery in every look."""
    app = QApplication([])
    load_fonts()
    ring = FocusRing(app)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or list(PAGES):
        for look, theme in LOOKS.items():
            window = draw(app, name, theme)
            save_pictures(app, window, folder, f"{name}-{look}")
            window.close()
            window.deleteLater()
            settle(app)
    del ring


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
