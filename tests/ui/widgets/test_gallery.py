"""What holds for every widget in every place it has: named, plain, reached by Tab, never cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from tests.ui.gallery_pages import PAGES
from tests.ui.widgets.conftest import Gallery
from ui.theme import Theme, dark_theme, light_theme
from ui.widgets.labels import Label

LOOKS = [
    pytest.param(light_theme(100), (1280, 800), id="100pc"),
    pytest.param(dark_theme(125), (1024, 700), id="dark-125pc"),
    pytest.param(light_theme(200), (1280, 800), id="200pc"),
]
SMALLEST_TARGET = 24


@pytest.mark.parametrize("page", PAGES)
def test_whatever_takes_the_focus_has_an_accessible_name(gallery: Gallery, page: str) -> None:
    nameless = [widget for widget in _focusable(gallery(page)) if not _name(widget)]
    assert nameless == []


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_everything_and_is_never_caught(gallery: Gallery, page: str) -> None:
    window = gallery(page)
    wanted = {widget for widget in _focusable(window) if not _one_of_several(widget)}
    first = window.focusWidget() or next(iter(wanted))
    first.setFocus()
    seen = _tab_around(window)
    assert wanted <= seen, [_name(widget) for widget in wanted - seen]
    several = {widget.group() for widget in _focusable(window) if _one_of_several(widget)}
    assert several <= {widget.group() for widget in seen if isinstance(widget, QAbstractButton)}


@pytest.mark.parametrize("page", PAGES)
def test_words_are_plain_text(gallery: Gallery, page: str) -> None:
    labels = gallery(page).findChildren(QLabel)
    assert labels
    rich = [label for label in labels if label.textFormat() != Qt.TextFormat.PlainText]
    assert [label.text() for label in rich] == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("theme", "size"), LOOKS)
def test_no_words_are_cut_off(gallery: Gallery, page: str, theme: Theme, size: tuple[int, int]) -> None:
    window = gallery(page, theme, size)
    cut = [label.text() for label in window.findChildren(Label) if _is_cut(label)]
    cut += [_name(button) for button in window.findChildren(QAbstractButton) if _is_cut(button)]
    assert cut == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("theme", "size"), LOOKS)
def test_a_page_never_scrolls_sideways(
    gallery: Gallery, page: str, theme: Theme, size: tuple[int, int]
) -> None:
    window = gallery(page, theme, size)
    areas = [window] if isinstance(window, QScrollArea) else window.findChildren(QScrollArea)
    assert areas
    for area in areas:
        assert area.widget().width() <= area.viewport().width()
        assert area.horizontalScrollBar().maximum() == 0
        too_far = [w for w in _focusable(area.widget()) if _right(w, area.widget()) > area.widget().width()]
        assert [_name(widget) for widget in too_far] == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_to_press_is_smaller_than_24_pixels(gallery: Gallery, page: str) -> None:
    small = [w for w in _focusable(gallery(page)) if min(w.width(), w.height()) < SMALLEST_TARGET]
    assert [(_name(widget), widget.size()) for widget in small] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page != "01-unlock"])
def test_a_page_has_one_title_and_it_is_a_heading(gallery: Gallery, page: str) -> None:
    titles = [label for label in gallery(page).findChildren(Label) if label.heading_level == 1]
    assert len(titles) == 1
    title = QAccessible.queryAccessibleInterface(titles[0])
    assert title.role() == QAccessible.Role.Heading
    assert title.text(QAccessible.Text.Name) == titles[0].text()


def _focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def _one_of_several(widget: QWidget) -> bool:
    """Tell whether arrow keys lead to it, Tab only to one of its group."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive()


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _tab_around(window: QWidget) -> set[QWidget]:
    start, seen = window.focusWidget(), set()
    for _ in range(200):
        seen.add(window.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is start:
            return seen
    raise AssertionError(f"Tab never came back; it ended at {_name(window.focusWidget())}")


def _is_cut(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.hasHeightForWidth()
        and widget.height() < widget.heightForWidth(widget.width())
    )


def _right(widget: QWidget, inside: QWidget) -> int:
    return widget.mapTo(inside, widget.rect().topRight()).x()
