"""Our own icons: one colour, one line, sharp at any pixel ratio."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from ui.theme import icon_pixmap
from ui.theme.icons import ICONS

NAMES = [
    "plus",
    "home",
    "folder",
    "people",
    "clock",
    "bars",
    "sliders",
    "help",
    "lock",
    "back",
    "search",
    "pen",
    "lamp",
    "hourglass",
    "phone-device",
    "telephone",
    "eye",
    "note",
    "warning-triangle",
    "exclamation-circle",
    "tick-circle",
    "printer",
    "chevron-down",
    "chevron-right",
    "key",
]


def test_the_folder_holds_the_icons_and_says_whose_they_are() -> None:
    assert sorted(file.stem for file in ICONS.glob("*.svg")) == sorted(NAMES)
    assert "MIT" in (ICONS / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_one_line_in_one_colour(name: str) -> None:
    svg = Path(ICONS / f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in svg
    assert 'stroke-width="1.8"' in svg
    assert re.findall(r'fill="([^"]*)"', svg) == ["none"]
    assert re.findall(r'stroke="([^"]*)"', svg) == ["currentColor"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str, ratio: float) -> None:
    pixmap = icon_pixmap(name, "#14535e", 22, ratio)
    assert pixmap.width() == round(22 * ratio)
    assert pixmap.deviceIndependentSize().width() == pytest.approx(22, abs=0.5)
    solid = _solid_colours(pixmap.toImage())
    assert solid
    assert all(_is_near(colour, QColor("#14535e")) for colour in solid)


def _solid_colours(image: QImage) -> list[QColor]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [pixel for pixel in pixels if pixel.alpha() == 255]


def _is_near(one: QColor, other: QColor) -> bool:
    """Compare colours but for the rounding of half-covered pixels."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= 2 for a, b in pairs)
