"""A stage that takes the guide's pictures while something is played, and hears every word that is shown."""

import tomllib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from tests.services.conftest import CHEAP
from tests.ui.pages.transfer_example import lock_quickly
from ui.app import PAGES
from ui.tour.hands import Hands
from ui.tour.stage import Stage
from yps_desktop.guidance.guide import FOLDER, PICTURES

_LEFT, _WIDE = 14, 596
"""Where the main column of a page stands, with a margin, in a window of the usual size."""
_ROOM, _HIGHEST, _COLOURS = 14, 760, 48


def wanted() -> dict[str, dict[str, Any]]:
    """Give every picture of the guide by its name: what its chapter says of it."""
    chapters = (tomllib.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.toml")))
    rows = (row["picture"] for said in chapters for row in said.get("part", ()) if "picture" in row)
    return {row["name"]: row for row in rows}


class HearingHands(Hands):
    """Hands that hear what stands in the window before each touch."""

    def __init__(self, window: Callable[[], QWidget], is_busy: Callable[[], bool]) -> None:
        super().__init__(window, is_busy)
        self.heard: set[str] = set()

    def hear(self) -> None:
        """Take note of all words that are shown, and of the first line of each."""
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                words = [widget.accessibleName()]
                words += [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []
                self.heard |= {line for each in words if each for line in (each, each.splitlines()[0])}

    def _at_rest(self, found: Callable[[], list[QWidget]], what: str) -> QWidget:
        widget = super()._at_rest(found, what)
        self.hear()
        return widget


class GuideStage(Stage):
    """Keeps, of all pictures that are taken, those that the guide shows."""

    def __init__(self, folder: Path, app: QApplication, pictures: Mapping[str, dict[str, Any]]) -> None:
        super().__init__(folder, app, PAGES, derivation=CHEAP)
        self.lock = lock_quickly
        self.hearing = HearingHands(self._front, self.program.is_busy)
        self.hands = self.hearing
        self.taken: set[str] = set()
        self._wanted = pictures

    def end_if_open(self) -> None:
        """Close the record and the window, unless the story did."""
        if self.window.isVisible():
            self.end()

    def picture(self, name: str) -> None:
        """Take a picture if the guide shows it: its part of the page, or the whole window."""
        self.hands.breathe()
        self.hearing.hear()
        if name in self._wanted and name not in self.taken:
            self.taken.add(name)
            _save(self._grab(self._wanted[name]), PICTURES / f"{name}.png")

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


def _save(image: Image.Image, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
