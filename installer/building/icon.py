"""Draws the program's icon for Windows from its drawing, with the Qt that the project's environment holds."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from installer.processes import ROOT

DRAWING = ROOT / "installer" / "icon.svg"
SIDES = (16, 24, 32, 48, 64, 256)


def write_icon(into: Path) -> Path:
    """Write the icon in every size that Windows asks for."""
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_bytes(bind({side: draw(side) for side in SIDES}))
    return into


def bind(pictures: Mapping[int, bytes]) -> bytes:
    """Bind PNG pictures by the length of their sides into one .ico."""
    at = 6 + 16 * len(pictures)
    head = [struct.pack("<HHH", 0, 1, len(pictures))]
    for side, picture in sorted(pictures.items()):
        head.append(struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    return b"".join([*head, *(picture for _, picture in sorted(pictures.items()))])


def draw(side: int) -> bytes:
    """Draw the icon as a PNG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    core, gui, svg = (import_module(f"PySide6.Qt{name}") for name in ("Core", "Gui", "Svg"))
    held = gui.QGuiApplication.instance() or gui.QGuiApplication([])
    image = gui.QImage(side, side, gui.QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = gui.QPainter(image)
    svg.QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = core.QBuffer()
    buffer.open(core.QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    del held
    return bytes(buffer.data().data())
