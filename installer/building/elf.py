"""Reads from Linux libraries which others they load, so that a package can say what it needs."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

_NEEDED, _STRTAB, _LOAD, _DYNAMIC = 1, 5, 1, 2
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)(?:\.\d+)?\0")


class _Segment(NamedTuple):
    kind: int
    offset: int
    address: int
    size: int


def needed(data: bytes) -> tuple[str, ...]:
    """Name the libraries that a 64-bit library or program loads."""
    entries = list(_dynamic(data))
    table = next((_in_file(data, value) for tag, value in entries if tag == _STRTAB), 0)
    return tuple(_text(data, table + value) for tag, value in entries if tag == _NEEDED)


def is_elf(data: bytes) -> bool:
    """Tell whether these bytes are a 64-bit little-endian library or program of Linux."""
    return data[:6] == b"\x7fELF\x02\x01"


def least_glibc(data: bytes) -> int:
    """Return the minor version of glibc 2 that a library asks for at most; 0 for none."""
    return max((int(found) for found in _GLIBC.findall(data)), default=0)


def _dynamic(data: bytes) -> Iterator[tuple[int, int]]:
    for segment in _segments(data):
        if segment.kind == _DYNAMIC:
            yield from struct.iter_unpack("<qQ", data[segment.offset : segment.offset + segment.size])


def _segments(data: bytes) -> Iterator[_Segment]:
    start, each, many = (*struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54))
    for at in range(start, start + each * many, each):
        kind, _flags, offset, address, _physical, size = struct.unpack_from("<IIQQQQ", data, at)
        yield _Segment(kind, offset, address, size)


def _in_file(data: bytes, address: int) -> int:
    return next(
        address - part.address + part.offset
        for part in _segments(data)
        if part.kind == _LOAD and part.address <= address < part.address + part.size
    )


def _text(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode("ascii")
