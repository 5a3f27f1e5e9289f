"""A stage that takes the pictures of guide and README while something is played."""

import tomllib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from tests.docs import readme_pictures
from tests.docs.hearing import HearingStage
from yps_desktop.guidance.guide import FOLDER, PICTURES

STICK = Path("/tmp/Backup stick")
"""It stands in a picture."""
_LEFT, _WIDE = 14, 596
"""Where the main column of a page stands, with a margin, in a window of the usual size."""
_ROOM, _HIGHEST = 14, 760
_COLOURS, _MANY_COLOURS = 48, 160
"""Enough for a part of a page, and for all of a window."""


def wanted() -> dict[str, dict[str, Any]]:
    """Give every picture of the guide by its name: what its chapter says of it."""
    chapters = (tomllib.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.toml")))
    rows = (row["picture"] for said in chapters for row in said.get("part", ()) if "picture" in row)
    return {row["name"]: row for row in rows}


class GuideStage(HearingStage):
    """Keeps, of all pictures that are taken, those that the guide shows."""

    def __init__(self, folder: Path, app: QApplication, taken: set[str]) -> None:
        super().__init__(folder, app)
        self.stick = STICK
        self._taken, self._wanted = taken, wanted()
        self._whole = set[str]()

    def picture(self, name: str) -> None:
        """Take a picture if the guide shows it: its part of the page, or the whole window."""
        self.hands.breathe()
        self.hearing.hear()
        if name in self._wanted and name not in self._taken:
            self._taken.add(name)
            _save(self._grab(self._wanted[name]), PICTURES / f"{name}.png")
        if name in readme_pictures.SHOWN and name not in self._whole:
            self._whole.add(name)
            _save(_image(self.window, self.window.rect()), readme_pictures.SHOWN[name], _MANY_COLOURS)

    def _grab(self, said: Mapping[str, Any]) -> Image.Image:
        """`whole` is from where and how wide the window is shown; else it is a part of its page."""
        inside = _inside(self.window)
        if "whole" in said or inside is None:
            left, wide = said.get("whole", (0, self.window.width()))
            return _image(self.window, QRect(left, 0, wide, self.window.height()))
        top = (_edge(inside, said["from"], lambda one: 0) if "from" in said else _ROOM) - _ROOM
        high = said.get("high", _HIGHEST)
        bottom = _edge(inside, said["to"], lambda one: one.height()) + _ROOM if "to" in said else top + high
        bottom = min(bottom, inside.height())
        part = QRect(said.get("left", _LEFT), top, _WIDE, bottom - top)
        return _image(inside, _cutting_nothing(inside, part))


def _cutting_nothing(inside: QWidget, part: QRect) -> QRect:
    """Begin below words that would be cut at the top, and end below those that would be at the bottom."""
    for one in inside.findChildren(QWidget):
        at = QRect(one.mapTo(inside, QPoint()), one.size())
        if isinstance(one, QLabel | QAbstractButton) and one.isVisible() and at.intersects(part):
            if at.top() < part.top() < at.bottom():
                part.setTop(at.bottom() + 1)
            if at.top() < part.bottom() < at.bottom():
                part.setBottom(at.bottom() + 2)
    return part


def _inside(window: QWidget) -> QWidget | None:
    """Give what the largest scrolled part of a window holds."""
    areas = [one for one in window.findChildren(QScrollArea) if one.isVisible() and one.widget() is not None]
    largest = max(areas, key=lambda one: one.width() * one.height(), default=None)
    return largest.widget() if largest is not None else None


def _edge(inside: QWidget, words: str, at: Callable[[QWidget], int]) -> int:
    """Say how far down something with these words begins or ends."""
    for one in inside.findChildren(QWidget):
        said = {one.accessibleName()}
        said |= {one.text()} if isinstance(one, QLabel | QAbstractButton) else set()
        if one.isVisible() and any(each.startswith(words) for each in said):
            return one.mapTo(inside, QPoint(0, at(one))).y()
    raise AssertionError(f"No picture can begin or end at “{words}”: it is not shown there.")


def _image(widget: QWidget, part: QRect) -> Image.Image:
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab(part).save(held, "PNG")
    return Image.open(BytesIO(held.data().data())).convert("RGB")


def _save(image: Image.Image, file: Path, colours: int = _COLOURS) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(colours, dither=Image.Dither.NONE).save(file, optimize=True)
