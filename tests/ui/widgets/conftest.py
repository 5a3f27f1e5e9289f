"""Shows widgets and the pages of the gallery, in a real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import settle
from tests.ui.gallery_pages import PAGES
from ui.theme import Theme, apply, light_theme
from ui.widgets.headings import announce_headings

Put = Callable[..., QWidget]
Gallery = Callable[..., QWidget]


@pytest.fixture
def put(qtbot: QtBot, qapp: QApplication) -> Put:
    """Show widgets one below the other in an active window, and return the window."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget, width: int = 600, height: int = 400) -> QWidget:
        window = QWidget()
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        window.resize(width, height)
        kept.append(window)
        _activate(qtbot, qapp, window)
        return window

    return show


@pytest.fixture
def gallery(qtbot: QtBot, qapp: QApplication) -> Iterator[Gallery]:
    """Open a page of the gallery in a theme."""
    kept: list[QWidget] = []

    def open_page(name: str, theme: Theme | None = None, size: tuple[int, int] = (1280, 800)) -> QWidget:
        apply(qapp, theme or light_theme())
        window = PAGES[name]()
        window.resize(*size)
        kept.append(window)
        _activate(qtbot, qapp, window)
        return window

    announce_headings(qapp)
    yield open_page
    apply(qapp, light_theme())


def _activate(qtbot: QtBot, qapp: QApplication, window: QWidget) -> None:
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    settle(qapp)
