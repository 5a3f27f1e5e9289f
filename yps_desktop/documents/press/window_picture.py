"""Puts a picture of a window on a page: the bytes of its PNG file as they are, its colours told in grey.

A PDF reads what a PNG holds, so nothing is unpacked. Paper is black on white: of each colour in the file's
list goes in how light it is.
"""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_HEAD = 8
"""Bytes that every PNG begins with, before its first part."""
_LIGHT = (299, 587, 114)
"""How much red, green and blue bring to how light a colour is, in thousandths."""
_NEARLY_WHITE = 240
"""A window's ground is that light: printed as it is it would be dust, twice copied a shadow."""
_FROM_A_LIST = 3
_ROW_BY_ROW = 15
"""PDF's name for rows that each say how they were packed, as a PNG's do."""


def pixels_of(file: Path) -> tuple[int, int]:
    """Give how many pixels a picture is wide and high."""
    return _read(file)[:2]


def put(canvas: Any, file: Path, at: tuple[float, float], size: tuple[float, float]) -> None:
    """Draw a picture with its lower left corner `at`, `size` wide and high, all in points."""
    from reportlab.pdfbase.pdfdoc import xObjectName

    name = f"window-{file.stem}"
    if not canvas.hasForm(name):
        canvas._doc.Reference(_embedded(file), xObjectName(name))
    canvas._formsinuse.append(name)  # as the canvas does with a picture that it unpacks
    matrix = f"{size[0]:.3f} 0 0 {size[1]:.3f} {at[0]:.3f} {at[1]:.3f} cm"
    canvas.addLiteral(f"q {matrix} /{xObjectName(name)} Do Q")


def _embedded(file: Path) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

    width, height, bits, greys, packed = _read(file)
    rows = {"Predictor": _ROW_BY_ROW, "Colors": 1, "BitsPerComponent": bits, "Columns": width}
    listed = [PDFName("Indexed"), PDFName("DeviceGray"), len(greys) - 1, f"<{greys.hex()}>"]
    said = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": width,
        "Height": height,
        "BitsPerComponent": bits,
        "ColorSpace": PDFArray(listed),
        "Filter": PDFName("FlateDecode"),
        "DecodeParms": PDFDictionary(rows),
    }
    return PDFStream(PDFDictionary(said), packed)


@cache
def _read(file: Path) -> tuple[int, int, int, bytes, bytes]:
    """Give width, height, bits a pixel, the grey of each colour in the list, and the packed rows."""
    parts = list(_parts(file.read_bytes()))
    width, height, bits, kind, _, _, in_passes = struct.unpack(">IIBBBBB", parts[0][1])
    if kind != _FROM_A_LIST or in_passes:
        raise ValueError("A picture of a window is a PNG with a list of its colours, row by row.")
    colours = dict(parts)[b"PLTE"]
    greys = bytes(_grey(colours[at : at + 3]) for at in range(0, len(colours), 3))
    return width, height, bits, greys, b"".join(data for name, data in parts if name == b"IDAT")


def _grey(colour: bytes) -> int:
    grey = sum(part * light for part, light in zip(colour, _LIGHT, strict=True)) // sum(_LIGHT)
    return grey if grey < _NEARLY_WHITE else 255


def _parts(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the name and the bytes of each part of a PNG."""
    at = _HEAD
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        yield name, png[at + 8 : at + 8 + length]
        at += length + 12
