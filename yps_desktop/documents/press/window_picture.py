"""Puts a picture of a window on a page: the bytes of its PNG file as they are, its colours told in grey.

A PDF reads what a PNG holds, so nothing is unpacked. Paper is black on white: of each colour in the file's
list goes in how light it is.
"""

import struct
from collections import defaultdict
from pathlib import Path
from typing import Any

_BEFORE, _HEAD = 8, 33
"""Bytes before the first part of a PNG, and with that part, which tells the picture's size and kind."""
_LIGHT = (299, 587, 114)
"""How much red, green and blue bring to how light a colour is, in thousandths."""
_NEARLY_WHITE = 240
"""A window's ground is that light: printed as it is it would be dust, twice copied a shadow."""
_FROM_A_LIST = 3
_ROW_BY_ROW = 15
"""PDF's name for rows that each say how they were packed, as a PNG's do."""


def pixels_of(file: Path) -> tuple[int, int]:
    """Give how many pixels a picture is wide and high."""
    with file.open("rb") as opened:
        return _size(opened.read(_HEAD))


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

    png = file.read_bytes()
    (width, height), bits = _size(png), _bits(png)
    held = _parts(png)
    colours = held[b"PLTE"]
    greys = bytes(_grey(colours[at : at + 3]) for at in range(0, len(colours), 3))
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
    return PDFStream(PDFDictionary(said), held[b"IDAT"])


def _size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", png, 16)
    return width, height


def _bits(png: bytes) -> int:
    """Give how many bits a pixel has. Raises ValueError where it is not the number of a colour in a list."""
    bits, kind, _, _, in_passes = png[24:29]
    if kind != _FROM_A_LIST or in_passes:
        raise ValueError("A picture of a window is a PNG with a list of its colours, row by row.")
    return bits


def _grey(colour: bytes) -> int:
    grey = sum(part * light for part, light in zip(colour, _LIGHT, strict=True)) // sum(_LIGHT)
    return grey if grey < _NEARLY_WHITE else 255


def _parts(png: bytes) -> dict[bytes, bytes]:
    """Give the parts of a PNG by their names; those of one name go on from each other."""
    parts: dict[bytes, bytes] = defaultdict(bytes)
    at = _BEFORE
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        parts[name] += png[at + 8 : at + 8 + length]
        at += length + 12
    return parts
