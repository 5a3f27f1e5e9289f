"""The screen of a trial as a picture, so that somebody can look at what was seen."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

_WORDS_OF_THE_HEADER = 25


def keep_picture(screen: Path, into: Path) -> None:
    """Write a screen that Xvfb left (32 bits a point, lowest byte first) as a PNG."""
    held = screen.read_bytes()
    told = struct.unpack_from(f">{_WORDS_OF_THE_HEADER}I", held)
    size, width, height, a_line, colours = told[0], told[4], told[5], told[12], told[19]
    begins = size + 12 * colours
    lines = (held[begins + y * a_line :][: 4 * width] for y in range(height))
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_bytes(_png(width, height, b"".join(b"\0" + _rgb(line) for line in lines)))


def _rgb(line: bytes) -> bytes:
    made = bytearray(len(line) // 4 * 3)
    for place in range(3):
        made[place::3] = line[2 - place :: 4]
    return bytes(made)


def _png(width: int, height: int, lines: bytes) -> bytes:
    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
